import '../vocabulary.ts'
import { words as front } from '../../home/words.ts'
import { words as kit } from '../../kit/words.ts'
import { words as notifications } from '../../notifications/words.ts'
import { words as readiness } from '../../readiness/words.ts'
import { words as shell } from '../../shell/words.ts'

/** What the first screen says, whoever looks at it: home, and what stands around every page. */
export const words = {
  ...front,
  ...kit,
  ...notifications,
  ...readiness,
  ...shell,
}

import '../vocabulary.ts'
import { words as front } from './home.ts'
import { words as kit } from './kit.ts'
import { words as notifications } from './notifications.ts'
import { words as readiness } from './readiness.ts'
import { words as shell } from './shell.ts'

export const words = {
  ...front,
  ...kit,
  ...notifications,
  ...readiness,
  ...shell,
}

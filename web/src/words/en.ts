import './vocabulary.ts'
import { words as access } from '../access/words.ts'
import { words as agreements } from '../agreements/words.ts'
import { words as associations } from '../associations/words.ts'
import { words as audit } from '../audit/words.ts'
import { words as enrolment } from '../enrolment/words.ts'
import { words as founding } from '../founding/words.ts'
import { words as front } from '../home/words.ts'
import { words as kit } from '../kit/words.ts'
import { words as membership } from '../membership/words.ts'
import { words as notifications } from '../notifications/words.ts'
import { words as programmes } from '../programmes/words.ts'
import { words as readiness } from '../readiness/words.ts'
import { words as shell } from '../shell/words.ts'
import { words as verifications } from '../verifications/words.ts'

/** Every English word of the screen, one line a folder: the keys all other languages must have. */
export const words = {
  ...agreements,
  ...kit,
  ...shell,
  ...readiness,
  ...notifications,
  ...audit,
  ...front,
  ...access,
  ...enrolment,
  ...founding,
  ...membership,
  ...associations,
  ...programmes,
  ...verifications,
}

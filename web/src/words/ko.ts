import './vocabulary.ts'
import { words as access } from './ko/access.ts'
import { words as agreements } from './ko/agreements.ts'
import { words as associations } from './ko/associations.ts'
import { words as audit } from './ko/audit.ts'
import { words as enrolment } from './ko/enrolment.ts'
import { words as founding } from './ko/founding.ts'
import { words as front } from './ko/home.ts'
import { words as kit } from './ko/kit.ts'
import { words as membership } from './ko/membership.ts'
import { words as notifications } from './ko/notifications.ts'
import { words as programmes } from './ko/programmes.ts'
import { words as readiness } from './ko/readiness.ts'
import { words as shell } from './ko/shell.ts'
import { words as verifications } from './ko/verifications.ts'

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

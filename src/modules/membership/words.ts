import { words as accounts } from './accounts/words.ts'
import { words as associations } from './associations/words.ts'
import { regions } from './countries/regions.ts'
import { words as enrolments } from './enrolments/words.ts'
import { words as joins } from './joins/words.ts'
import { words as locations } from './locations/words.ts'
import { words as merges } from './merges/words.ts'
import { words as programmes } from './programmes/words.ts'
import { words as tenants } from './tenants/words.ts'
import { words as transfers } from './transfers/words.ts'
import { words as verifications } from './verifications/words.ts'

export const words = {
  ...regions,
  ...enrolments,
  ...joins,
  ...accounts,
  ...locations,
  ...verifications,
  ...programmes,
  ...associations,
  ...merges,
  ...tenants,
  ...transfers,
}

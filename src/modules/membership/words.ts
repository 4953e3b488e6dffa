import { words as accounts } from './accounts/words.ts'
import { words as enrolments } from './enrolments/words.ts'
import { words as joins } from './joins/words.ts'
import { words as locations } from './locations/words.ts'

export const words = { ...enrolments, ...joins, ...accounts, ...locations }

import { reactions as enrolments } from './enrolments/reactions.ts'
import { reactions as joins } from './joins/reactions.ts'
import { reactions as programmes } from './programmes/reactions.ts'
import { reactions as verifications } from './verifications/reactions.ts'

export const reactions = [...enrolments, ...joins, ...verifications, ...programmes]

import { reactions as enrolments } from './enrolments/reactions.ts'
import { reactions as joins } from './joins/reactions.ts'

export const reactions = [...enrolments, ...joins]

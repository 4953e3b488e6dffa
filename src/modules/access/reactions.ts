import './words.ts'
import { reactions as domains } from './domains/reactions.ts'

export const reactions = [...domains]

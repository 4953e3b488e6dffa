import './words.ts'
import { reactions as domains } from './domains/reactions.ts'
import { reactions as provisioning } from './provisioning/reactions.ts'
import { reactions as requests } from './requests/reactions.ts'
import { reactions as visits } from './visits/reactions.ts'

export const reactions = [...visits, ...domains, ...provisioning, ...requests]

import { speak } from '#kernel/words.ts'
import { words as allocations } from './allocations/words.ts'
import { words as entitlements } from './entitlements/words.ts'
import { words as keys } from './keys/words.ts'
import { words as types } from './types/words.ts'

/** The workspace of its items in the Action Center. */
const workspace = speak({ 'workspace.benefits': { en: 'Benefits', ko: '혜택' } })

export const words = { ...workspace, ...types, ...entitlements, ...allocations, ...keys }

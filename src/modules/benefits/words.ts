import { words as allocations } from './allocations/words.ts'
import { words as entitlements } from './entitlements/words.ts'
import { words as keys } from './keys/words.ts'
import { words as types } from './types/words.ts'

export const words = { ...types, ...entitlements, ...allocations, ...keys }

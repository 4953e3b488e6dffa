import { words as holdings } from './holdings/words.ts'
import { words as levels } from './levels/words.ts'
import { words as purchases } from './purchases/words.ts'

export const words = { ...levels, ...holdings, ...purchases }

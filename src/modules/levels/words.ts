import { words as certificates } from './certificates/words.ts'
import { words as holdings } from './holdings/words.ts'
import { words as levels } from './levels/words.ts'
import { words as purchases } from './purchases/words.ts'
import { words as scores } from './scores/words.ts'

export const words = { ...levels, ...holdings, ...scores, ...purchases, ...certificates }

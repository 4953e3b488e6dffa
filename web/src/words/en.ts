import { words as first } from './en/first.ts'
import { words as rest } from './en/rest.ts'

/** Every English word of the screen: the keys all other languages must have. The screen itself loads the two parts. */
export const words = { ...first, ...rest }

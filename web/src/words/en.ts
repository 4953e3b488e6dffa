import './vocabulary.ts'
import { words as front } from '../home/words.ts'
import { words as kit } from '../kit/words.ts'
import { words as shell } from '../shell/words.ts'

/** Every English word of the screen, one line a folder: the keys all other languages must have. */
export const words = { ...kit, ...shell, ...front }

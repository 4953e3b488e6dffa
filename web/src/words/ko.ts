import './vocabulary.ts'
import { words as front } from './ko/home.ts'
import { words as kit } from './ko/kit.ts'
import { words as shell } from './ko/shell.ts'

export const words = { ...kit, ...shell, ...front }

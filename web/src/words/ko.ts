import type { words as english } from './en.ts'
import { words as first } from './ko/first.ts'
import { words as rest } from './ko/rest.ts'

export const words = { ...first, ...rest } satisfies Record<keyof typeof english, string>

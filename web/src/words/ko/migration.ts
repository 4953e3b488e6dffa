import type { words as english } from '../../migration/words.ts'
import { words as oldAccounts } from './migrationAccounts.ts'
import { words as imports } from './migrationImports.ts'
import { words as retirement } from './migrationRetirement.ts'

export const words = { ...imports, ...oldAccounts, ...retirement } satisfies Record<keyof typeof english, string>

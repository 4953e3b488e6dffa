import type { words as english } from '../../migration/words.ts'
import { words as oldAccounts } from './migrationAccounts.ts'
import { words as claims } from './migrationClaims.ts'
import { words as imports } from './migrationImports.ts'
import { words as lateClaims } from './migrationLateClaims.ts'
import { words as legacy } from './migrationLegacy.ts'
import { words as retirement } from './migrationRetirement.ts'

export const words = {
  ...claims,
  ...imports,
  ...lateClaims,
  ...legacy,
  ...oldAccounts,
  ...retirement,
} satisfies Record<keyof typeof english, string>

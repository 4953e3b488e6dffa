import { words as claims } from './claims/words.ts'
import { words as imports } from './imports/words.ts'
import { words as lateClaims } from './late-claims/words.ts'
import { words as legacy } from './legacy/words.ts'
import { words as oldAccounts } from './old-accounts/words.ts'
import { words as retirement } from './retirement/words.ts'

/** What the pages about the old centre say, part by part. */
export const words = { ...claims, ...imports, ...lateClaims, ...legacy, ...oldAccounts, ...retirement }

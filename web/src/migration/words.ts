import { words as imports } from './imports/words.ts'
import { words as oldAccounts } from './old-accounts/words.ts'
import { words as retirement } from './retirement/words.ts'

/** What the pages about the old centre say, part by part. */
export const words = { ...imports, ...oldAccounts, ...retirement }

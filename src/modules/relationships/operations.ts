import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
export const operations = speak({})

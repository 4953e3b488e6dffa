/** What others may use of the audit: the pen, the chain's head and its proof. */
export { type Chain, everyChain, headOf } from './chain/queries.ts'
export { keep, keepEach } from './entries/commands.ts'
export { countActing } from './entries/queries.ts'
export { type Entry, entries, type Seal, seals } from './entries/tables.ts'

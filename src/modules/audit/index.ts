export { keep } from './entries/commands.ts'
export { type Entry, entries, type Seal, seals } from './entries/tables.ts'

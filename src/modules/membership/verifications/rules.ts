import type { Kind } from './reasons/tables.ts'

/** Which checks a changed field of the account puts in question; a field that is not named here puts none (domain.md 1.5). */
// biome-ignore format: a table
const RESTARTS: Readonly<Record<string, readonly Kind[]>> = {
  legalName:       ['business'],
  latinName:       ['business'],
  address:         ['business'],
  registrationId:  ['business'],
  taxId:           ['business'],
  duns:            ['business'],
  website:         ['employment'],
  'contact.name':  ['employment'],
  'contact.email': ['mailbox', 'employment'],
}

export const checksOf = (field: string): Kind[] => [...(RESTARTS[field] ?? [])]

/** Only the checks that the changed fields affect, each once. */
export const affectedBy = (fields: readonly string[]): Kind[] => [...new Set(fields.flatMap(checksOf))]

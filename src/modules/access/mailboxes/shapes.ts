import { Type } from 'typebox'
import { plain } from '#kernel/route.ts'

const list = Type.Array(Type.String({ minLength: 1, maxLength: 254 }), { maxItems: 500, uniqueItems: true })
const changes = Type.Object({ add: list, remove: list }, { description: 'Beside and out of the list the house knows.' })

/** What the vendor changes in the rule of work mailboxes (domain.md 1.1). */
export const Changed = Type.Object({
  personalDomains: changes,
  genericWords: changes,
  governmentDomains: changes,
  allow: Type.Array(Type.String({ minLength: 1, maxLength: 254 }), {
    maxItems: 500,
    description: 'Domains or whole addresses that no list refuses.',
  }),
})
export const rule = plain(Changed)

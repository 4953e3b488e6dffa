/** What somebody means who types into the vendor's search: an ID in hand, or a part of a name. */
import { bareNumber, normalisedName } from '#kernel/text.ts'
import { bareAlias } from '../identifiers/rules.ts'

export type Wanted = {
  /** The text as an ID: of any kind, without the hyphens and spaces people write. */
  readonly number: string | null
  readonly tenantId: string | null
  /** The text as an ID of another centre. */
  readonly alias: string | null
  /** The text as part of a name, as names are compared. */
  readonly name: string
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const ALIAS = /^(?=.*\d)[A-Z\d]{3,40}$/
const NUMBER = /^(?=.*\d)[A-Z\d./]{5,30}$/

export function wanted(text: string): Wanted {
  const trimmed = text.normalize('NFKC').trim()
  const bare = bareNumber(trimmed).toUpperCase()
  return {
    number: NUMBER.test(bare) ? bare.replaceAll(/[./]/g, '') : null,
    tenantId: UUID.test(trimmed) ? trimmed.toLowerCase() : null,
    alias: ALIAS.test(bareAlias(trimmed)) ? bareAlias(trimmed) : null,
    name: normalisedName(trimmed),
  }
}

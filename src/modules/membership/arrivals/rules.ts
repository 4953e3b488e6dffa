/** A company as another centre knew it: taken over as it was known there, for nobody typed it here (domain.md 3.2). */
import { Refusal } from '#kernel/refusal.ts'
import { isLatin, normalisedName } from '#kernel/text.ts'
import { contactColumns } from '../accounts/rules.ts'
import type { Address, Contact } from '../accounts/tables.ts'
import { country } from '../countries/country.ts'
import { type CompanyNumber, registration, tax } from '../countries/number-rules.ts'

export type Known = {
  readonly name: string
  readonly latinName: string | null
  readonly country: string
  readonly address: Address
  readonly phone: string | null
  readonly website: string | null
  readonly registrationId: string | null
  readonly taxId: string | null
}

/** A company as kept, from what another centre knew of it; a number that is none of its country's is kept as it was written. */
export function arrivalColumns(known: Known, contact: Contact) {
  const { name, website, address } = known
  const latinName = known.latinName ?? (isLatin(name) ? name : '')
  const [registered, taxed] = [numberOf(known, 'registrationId'), numberOf(known, 'taxId')]
  return {
    ...{ name, latinName, address, website, country: known.country, phone: known.phone ?? '', duns: null },
    normalisedName: normalisedName(name),
    searchName: [...new Set([name, latinName].map(normalisedName).filter(Boolean))].join(' '),
    region: country(known.country)?.region ?? '',
    registrationKind: registered?.kind ?? null,
    registrationId: registered?.value ?? known.registrationId,
    taxKind: taxed?.kind ?? null,
    taxId: taxed?.value ?? known.taxId,
    ...contactColumns(contact),
  }
}

const readers = { registrationId: registration, taxId: tax } as const
/** The number in the one way it is written here, where its country knows it. */
export function numberOf(
  known: Pick<Known, 'country' | keyof typeof readers>,
  field: keyof typeof readers,
): CompanyNumber | null {
  const [place, text] = [country(known.country), known[field]]
  if (!place || !text) return null
  const read = readers[field](text, place)
  return read instanceof Refusal ? null : read
}

/** Where a company is looked up instead of typed (domain.md 1.1, step 2). */
import { bareNumber, normalisedName } from '#kernel/text.ts'
import { companies } from './companies.ts'

/** A company as a registry knows it; its fields are those of a legal profile, and fill one in. */
export type Company = {
  readonly duns: string
  readonly country: string
  readonly legalName: string
  readonly latinName: string
  readonly addressLine1: string
  readonly city: string
  readonly state: string
  readonly postalCode: string
  readonly phone: string
  readonly website: string
  readonly registrationId: string
}

/** The port a registry is plugged into: by DUNS number, and by name where the registry can search. */
export type Registry = {
  readonly find: (duns: string) => Promise<Company | null>
  readonly search?: (asked: { readonly name: string; readonly country: string }) => Promise<readonly Company[]>
}

declare module '#kernel/outside.ts' {
  interface Ports {
    readonly registry: Registry
  }
}

const FOUND_MAX = 10
const NAME_MIN = 2

const cells = (line: string) => line.split('|').map((cell) => cell.trim())

function companyFrom(names: string, address: string): Company {
  const [head = '', legalName = '', latin = '', site = '', registrationId = ''] = cells(names)
  const [duns = '', country = ''] = head.split(' ')
  const [addressLine1 = '', city = '', state = '', postalCode = '', phone = ''] = cells(address)
  return {
    ...{ duns: bareNumber(duns), country, legalName, latinName: latin === '=' ? legalName : latin },
    ...{ addressLine1, city, state, postalCode, phone, website: `https://${site}.example/`, registrationId },
  }
}

const lines = companies.trim().split('\n')
const known: readonly Company[] = lines.flatMap((line, at) =>
  at % 2 === 0 ? [companyFrom(line, lines[at + 1] ?? '')] : [],
)
const byDuns = new Map(known.map((company) => [company.duns, company]))

/** The registry that needs no network: invented companies, for a first look and for tests. */
export const localRegistry = {
  find: async (duns) => byDuns.get(bareNumber(duns)) ?? null,
  search: async ({ name, country }) => {
    const asked = normalisedName(name)
    if ([...asked].length < NAME_MIN) return []
    const fits = (one: Company) => [one.legalName, one.latinName].some((own) => normalisedName(own).includes(asked))
    return known.filter((one) => one.country === country && fits(one)).slice(0, FOUND_MAX)
  },
} satisfies Registry

/** Every company of the local registry, for the demo network to draw on. */
export const knownCompanies = known

/** How a line of a file becomes a customer, or what is wrong with it (domain.md 5.4). */
import { type Fault, faultOf } from '#kernel/fault.ts'
import { type Bearer, blockOf } from '#kernel/permissions.ts'
import { type Refusal, refusalIn, refusals } from '#kernel/refusal.ts'
import type { Account, Problem } from '#modules/membership/index.ts'
import { parentsOf, taken } from '../customers/rules/domains.ts'
import { customerOf, type Profile } from '../customers/rules/form.ts'
import { marketFlaws, type mayCreate } from '../customers/rules/selling.ts'
import type { NewCustomer } from '../customers/shapes.ts'
import { tagsOf } from '../tags/rules.ts'

export const LINES_MAX = 100_000
export const refuse = refusals('customers', {
  sheetTooLong: {
    kind: 'tooLarge',
    en: 'A file has at most {max} lines.',
    ko: '파일 하나에 {max}줄까지 넣을 수 있어요.',
    remedy: { en: 'Split it into several files.', ko: '여러 파일로 나누어 주세요.' },
    who: ['you'],
  },
  sheetEmpty: {
    kind: 'conflict',
    en: 'No line of this file can become a customer.',
    ko: '이 파일에는 고객으로 추가할 수 있는 줄이 없어요.',
    remedy: { en: 'Mend the lines that are wrong, and send the file again.', ko: '잘못된 줄을 고쳐 파일을 다시 보내 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

type Seller = Omit<Bearer, 'steppedUp'> & { readonly seller: Parameters<typeof mayCreate>[0] }
/** Whoever may create no customer by hand, in their company as it stands, makes none by a file begun before. */
export const isAllowed = ({ seller, ...who }: Seller): boolean =>
  blockOf('customers:create', { ...who, steppedUp: false }) === null && seller?.kind !== 'indirectReseller'

/** What is known around the lines: the seller's home, the vendor's and own mail domains, partners' numbers, domains in use. */
export type Around = {
  readonly home: Pick<Account, 'country' | 'region'>
  readonly suffix: string
  readonly countries: NonNullable<Parameters<typeof customerOf>[1]['countries']>
  readonly ours: ReadonlySet<string>
  readonly partners: ReadonlySet<string>
  readonly taken: ReadonlySet<string>
}
export type Wanted = Profile & { readonly prefix: string; readonly tags: readonly string[] }

/** A line with nothing on it stands for itself: those below it keep their numbers. */
export const isBlank = (cells: Readonly<Record<string, string>>) => Object.values(cells).every((cell) => !cell.trim())

/** A line as it is understood: a customer to make, or everything wrong with it. */
export function understood(cells: Readonly<Record<string, string>>, around: Around): Wanted | Fault[] {
  const given = givenBy(cells)
  const read = customerOf(given, { countries: around.countries, isOurs: parentsOf(given.email).some((one) => around.ours.has(one)) })
  const number = read.value?.registrationId
  const flaws = marketFlaws(given.country, around.home, number ? around.partners.has(number) : false)
  const domain = `${given.domainPrefix.trim().toLowerCase()}.${around.suffix}`
  const tags = tagsIn(cells.tags ?? '')
  const problems: Problem[] = [...read.problems, ...flaws]
  if (around.taken.has(domain)) problems.push({ field: 'domainPrefix', refusal: taken(domain) })
  if (tags instanceof Error) problems.push({ field: 'tags', refusal: tags })
  if (read.value === null || tags instanceof Error || problems.length > 0) return problems.map(faultAt)
  return { ...read.value, tags }
} // biome-ignore format: one thought

/** Tags in one cell, parted by commas or semicolons, or why they are none. */
function tagsIn(cell: string): string[] | Refusal {
  try {
    return tagsOf(cell.split(/[,;|、，]/).filter((tag) => tag.trim()))
  } catch (error) {
    return refusalIn(error)
  }
}

/** The countries are codes; a line that names none is told so by the form's own rule. */
export const givenBy = (cells: Readonly<Record<string, string>>): NewCustomer => ({
  ...{ companyName: '', domainPrefix: '', firstName: '', lastName: '', email: '' },
  ...cells,
  country: (cells.country ?? '').trim().toUpperCase(),
  tags: [],
})

/** A problem of a form, kept at its column. */
export const faultAt = ({ field, refusal }: Problem): Fault => ({ ...faultOf(refusal), field })

const FEW = 500
/** Whether what was made has doubled once more, from the first few hundred on: 512, 1,024, 2,048 … */
export const hasDoubled = (before: number, now: number): boolean =>
  now >= FEW && Math.floor(Math.log2(now)) > Math.floor(Math.log2(Math.max(1, before)))

import { and, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { csvOf } from '#kernel/csv.ts'
import { cut, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { anyone, prepared, statement } from '#kernel/prepared.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Document } from '#kernel/route.ts'
import { across, missing, within } from '#kernel/store.ts'
import { type Said, saying, spoken } from '#kernel/words.ts'
import { networkSetting, networkSettings, tenants } from '#modules/access/index.ts'
import { type Account, accounts, countryRules, noAccount, resellers } from '#modules/membership/index.ts'
import { relationships as r, type Selling } from '#modules/relationships/index.ts'
import { tagsBy } from '../tags/queries.ts'
import { listed } from './list.ts'
import { parentsOf, prefixOf, suggestion, taken } from './rules/domains.ts'
import { type CountrySettings, neededIn } from './rules/form.ts'
import { companyName, nameWarnings } from './rules/names.ts'
import { closedTo, sells } from './rules/selling.ts'
import type { ById, ByName, ByPrefix, Customer, Filters, InCountry, Search } from './shapes.ts'
import { customerProfiles } from './tables.ts'

/** Where the directories of customers lie, until the vendor names its own domain. */
const SUFFIX = 'customers.example'
const SHEET_MAX = 100_000

/** The partner's customers, by name; those that match a text by name, domain or exact ID. */
export async function search(ctx: Ctx, { after, limit = PAGE_ROWS, ...filters }: Static<typeof Search>) {
  const rows = await listed(ctx, { filters, after, limit: limit + 1 })
  return cut(rows, limit, ({ nameKey: name, id }) => placeOf(name, id))
}

/** One customer, with what is kept to bill it; one the partner never served is not there. One it no longer serves can be read. */
export async function find(ctx: Ctx, { customerId }: ById): Promise<Customer> {
  const [row] = await ctx.db
    .select()
    .from(r)
    .where(and(within(ctx, r), eq(r.customerId, customerId)))
    .orderBy(sql`${r.status} = 'active' desc, ${r.id} desc`)
    .limit(1)
  if (!row) throw missing()
  const [profile] = await ctx.db
    .select()
    .from(customerProfiles)
    .where(and(within(ctx, customerProfiles), eq(customerProfiles.customerId, customerId)))
  const tags = (await tagsBy(ctx, [customerId])).get(customerId) ?? []
  return { ...row, tags, profile: profile ?? null }
}

// biome-ignore format: a table
const columns: readonly Said[] = [
  { en: 'Customer ID',    ko: '고객 ID' },
  { en: 'Company',        ko: '회사' },
  { en: 'Primary domain', ko: '기본 도메인' },
  { en: 'Country',        ko: '국가' },
  { en: 'Relationship',   ko: '관계' },
  { en: 'Since',          ko: '시작일' },
  { en: 'Tags',           ko: '태그' },
]

/** The list as a sheet, with the filters it is looked at through. */
export async function sheet(ctx: Ctx, filters: Filters): Promise<Document> {
  const rows = await listed(ctx, { filters, limit: SHEET_MAX })
  const { language } = ctx
  const lines = rows.map(({ customerId, name, domain, country, kind, since, tags }) => [
    ...[customerId, name, domain, country, saying(`kind.relationship.${kind}`)[language]],
    ...[since.toISOString().slice(0, 10), tags.join('; ')],
  ])
  const content = csvOf([columns.map((one) => one[language]), ...lines])
  return { name: 'customers.csv', type: 'text/csv; charset=utf-8', content: async () => content }
}

/** What the vendor says of countries, and what the domains of customers end with, asked in one. */
export async function rulesHere(ctx: Ctx) {
  const unsaid: { countries: CountrySettings; customerDomain: string } = { countries: {}, customerDomain: SUFFIX }
  const { countries, customerDomain: suffix } = await networkSettings(ctx, unsaid)
  return { countries, suffix }
}

/** What every customer's own domain ends with: the vendor's to say. */
export const domainSuffix = (ctx: Ctx) => networkSetting(ctx, 'customerDomain', SUFFIX)

/** Which of these domains name somebody’s directory already, or did and are spent. */
export async function takenAmong(ctx: Ctx, names: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await domainsTaken<{ name: string }>(ctx.db, [names])
  return new Set(rows.map(({ name }) => name))
}
const domainsTaken = statement('select name from customer_domains_taken($1::text[]) name')

/** Who sells: the company, and its place in the reseller programme. */
export async function sellerOf(ctx: Ctx): Promise<Seller> {
  const [row] = await selling(ctx.db).execute({ tenantId: ctx.tenantId })
  if (!row) throw await noAccount(ctx)
  const { country, region, ...company } = row
  return { home: { country, region }, selling: company, seller: company.kind && { kind: company.kind } }
}
type Seller = {
  readonly home: Pick<Account, 'country' | 'region'>
  readonly selling: Selling
  readonly seller: { readonly kind: NonNullable<Selling['kind']> } | null
}
const selling = prepared((db, name) =>
  db
    .select({ country: accounts.country, region: accounts.region, name: tenants.name, kind: resellers.kind })
    .from(accounts)
    .innerJoin(tenants, within(anyone, tenants))
    .leftJoin(resellers, within(anyone, resellers))
    .where(within(anyone, accounts))
    .limit(1)
    .prepare(name),
)

/** Whether mail there, by its domain or one that lies above it, would reach the vendor or the partner itself. */
export const isOurs = async (ctx: Ctx, email: string) => (await oursAmong(ctx, parentsOf(email))).size > 0

/** Which of these domains are the vendor's or the partner's own. */
export async function oursAmong(ctx: Ctx, names: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = ctx.reach === 'network' ? mailboxesSeen : mailboxes
  const rows = await asked<{ name: string }>(ctx.db, [ctx.tenantId, names])
  return new Set(rows.map(({ name }) => name))
}
const mailboxes = statement('select name from mailboxes_of_network($1::uuid, $2::text[]) name')
/** What that window answers, where all is seen anyway: the look alone is an eighth of the way through it. */
const mailboxesSeen = statement(`
  select distinct name from domains
  where tenant_id = any (array(select $1::uuid union select tenant_id from tenants where kind = 'vendor'))
    and status = 'verified' and name = any ($2::text[])`)

/** Whether a company with this registration ID sells in the network itself. */
export async function isPartner(ctx: Ctx, registrationId: string): Promise<boolean> {
  const [row] = await ctx.db
    .select({ id: accounts.id })
    .from(accounts)
    .innerJoin(resellers, eq(resellers.tenantId, accounts.tenantId))
    .where(and(across(ctx, accounts), eq(accounts.registrationId, registrationId)))
    .limit(1)
  return row !== undefined
}

/** What is wrong with a name, or worth a second look, before anything is made of it. */
export async function judgeName(_ctx: Ctx, { name }: Static<typeof ByName>) {
  const judged = companyName(name)
  if (judged instanceof Error) return { refused: saidOf(judged), warnings: [] }
  return { refused: null, warnings: nameWarnings(judged) }
}

/** What is asked of a customer in its country, and why the company at hand makes none, anywhere or there. */
export async function formIn(ctx: Ctx, { country }: Static<typeof InCountry>) {
  const { home, seller } = await sellerOf(ctx)
  const countries = await countryRules(ctx)
  const [closed, outside] = [closedTo(seller), sells(country, home)]
  return { closed: closed && saidOf(closed), outside: outside && saidOf(outside), needed: neededIn(country, countries) }
}

/** Whether a customer's domain may begin so and is free; and one that may, made of the company's name. */
export async function judgePrefix(ctx: Ctx, { prefix: typed = '', companyName: named = '' }: Static<typeof ByPrefix>) {
  const suffix = await domainSuffix(ctx)
  const prefix = prefixOf(typed)
  if (prefix instanceof Error)
    return { domain: null, suffix, free: false, refused: saidOf(prefix), suggestion: suggestion(named) }
  const domain = `${prefix}.${suffix}`
  const free = !(await takenAmong(ctx, [domain])).has(domain)
  return { domain, suffix, free, refused: free ? null : saidOf(taken(domain)), suggestion: suggestion(named || prefix) }
}

const saidOf = ({ declared, facts }: Refusal) => ({
  says: spoken(declared, facts),
  remedy: spoken(declared.remedy, facts),
})

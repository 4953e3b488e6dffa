/** Whom the demo's partners sell to: customers created one by one, tagged, and most of them with their agreement on record. */
import { type Ctx, inTenant } from '#kernel/context.ts'
import { addDays, dateOf } from '#kernel/time.ts'
import { addMember, keepNetworkSetting } from '#modules/access/index.ts'
import { askVetting, attestAgreement, createCustomer } from '#modules/customers/index.ts'
import { sellsAs } from '#modules/relationships/index.ts'
import { customersOf, type DemoCustomer, tagsOf } from './cast/customers.ts'
import { type DemoPartner, partners } from './cast/partners.ts'
import { PASSWORD, VENDOR } from './network.ts'
import { comes } from './story/people.ts'
import { act, as, hear, type Moment, organisationWide, type Stage } from './story/stage.ts'

const HOUR_MS = 3_600_000
const SUFFIX = `customers.${VENDOR.domain}`
/** The partners that sell, in the order they came to it. */
export const SELLERS = ['daongyeol', 'quillonridge', 'lindwurm-datentechnik', 'aobabashi', 'lumiere-bleue']
/** How many days ago each of them won its customers. */
const WON = [190, 187, 184, 181, 20]
/** The customer whose admin signs in by the demo's password. */
export const BUYER = {
  email: `hong@haneulbada.${SUFFIX}`,
  password: PASSWORD,
  name: '홍세라',
  company: '하늘바다여행',
} as const

export function customerStory(dawn: Date): Moment[] {
  const at = (daysAgo: number, hours: number) => new Date(addDays(dawn, -daysAgo).getTime() + hours * HOUR_MS)
  return SELLERS.map((site, n) => ({ at: at(WON[n] ?? 20, 10), play: (stage: Stage) => wins(stage, site, n) }))
}

async function wins(stage: Stage, site: string, at: number) {
  if (at === 0) await keepNetworkSetting(stage.ctx, { key: 'customerDomain', value: SUFFIX })
  const partner = partners.find(({ domain }) => domain === `${site}.example`)
  const agent = partner?.people.find(({ roles }) => roles.includes('adminAgent'))
  const by = stage.cast.get(agent?.email ?? '')
  if (!partner || !by) throw new Error(`Nobody sells for ${site} yet.`)
  const ctx = as(stage, { by, in: partner.tenantId, grants: organisationWide(['adminAgent']) })
  if ((await sellsAs(ctx)) === 'indirectReseller') return
  const { country } = partner.company
  const before = SELLERS.slice(0, at).filter((other) => isOf(other, country === 'KR')).length
  for (const [n, one] of customersOf(country, before).entries()) await buys(ctx, stage, partner, one, n)
  await hear(stage)
}

const isOf = (site: string, isKorean: boolean) =>
  partners.some(({ domain, company }) => domain === `${site}.example` && (company.country === 'KR') === isKorean)

async function buys(ctx: Ctx, stage: Stage, { company }: DemoPartner, { site, name, firstName, lastName }: DemoCustomer, n: number) {
  const { country, addressLine1, city, state, postalCode } = company
  const person = { firstName, lastName, email: `office@${site}.example` }
  const place = { country, addressLine1, city, state, postalCode }
  const { customerId, domain } = await act(ctx, 'POST /customers', () =>
    createCustomer(ctx, { companyName: name, domainPrefix: site, ...place, ...person, tags: tagsOf(country, n) }),
  )
  if (n % 3 < 2) {
    const agreedOn = dateOf(addDays(ctx.now, -1))
    await act(ctx, 'POST /customers/:customerId/agreements', () => attestAgreement(ctx, { customerId, ...person, agreedOn }))
  }
  if (n === 1 && country === 'KR')
    await act(ctx, 'POST /customers/:customerId/vettings', () => askVetting(ctx, { customerId, kind: 'education', school: 'higherEducation', website: `https://www.${site}.example` }))
  if (`hong@${domain}` !== BUYER.email) return
  const { id: userId } = await comes(stage.ctx, { name: BUYER.name, email: BUYER.email, language: 'ko' })
  await addMember(inTenant(stage.ctx, customerId), { userId, grants: organisationWide(['globalAdmin']) })
} // biome-ignore format: one story

/** Who works at the customers of the demo's first sellers, and what they are licensed for. */
import { and, asc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { customerProfiles, feedLicences, type LicenceFeed } from '#modules/customers/index.ts'
import { change as license } from '#modules/customers/licences/commands.ts'
import { changeRoles, create, remove } from '#modules/customers/users/commands.ts'
import { reachOf } from '#modules/customers/users/queries.ts'
import { type DirectoryRole, relationships } from '#modules/relationships/index.ts'
import { agentOf } from './delegations.ts'
import { act, hear, type Moment, type Stage } from './story/stage.ts'

const HOUR_MS = 3_600_000
/** The first has taken its directory over and let the partner's group in; the others have not signed in yet. */
const CUSTOMERS = 3
const SELLERS = ['daongyeol', 'quillonridge']

type Product = Pick<LicenceFeed, 'skuId' | 'name' | 'partNumber' | 'target' | 'group' | 'plans'> & { readonly seats: LicenceFeed['seats'] } // biome-ignore format: one type
const plan = (id: number, name: string, displayName: string) =>
  ({ id: `0195e000-0000-7000-8000-00000000${String(id).padStart(4, '0')}`, name, displayName, target: 'user' }) as const
// biome-ignore format: a table
const products: readonly Product[] = [
  { skuId: '0195e000-0000-7000-8000-0000000a0001', name: 'Aurora Workplace', partNumber: 'WORKPLACE', target: 'user', group: 'group1', seats: { active: 25 },
    plans: [plan(1, 'MAIL', 'Aurora Mail'), plan(2, 'MEETINGS', 'Aurora Meetings'), plan(3, 'FILES', 'Aurora Files')] },
  { skuId: '0195e000-0000-7000-8000-0000000a0002', name: 'Aurora Insight', partNumber: 'INSIGHT', target: 'user', group: 'group1', seats: { active: 2 }, plans: [plan(4, 'REPORTS', 'Aurora Reports')] },
  { skuId: '0195e000-0000-7000-8000-0000000a0003', name: 'Aurora Studio', partNumber: 'STUDIO', target: 'user', group: 'group2', seats: { active: 0, warning: 5 }, plans: [] },
]

type Person = { readonly site: string; readonly ko: readonly [string, string]; readonly en: readonly [string, string]; readonly has: readonly number[]; readonly roles?: readonly DirectoryRole[]; readonly gone?: true } // biome-ignore format: one type
// biome-ignore format: a table
const people: readonly Person[] = [
  { site: 'finance',  ko: ['서희', '강'], en: ['Grace', 'Holloway'], has: [0, 1] },
  { site: 'helpdesk', ko: ['태오', '남'], en: ['Ben', 'Carver'],     has: [0], roles: ['helpdeskAdmin'] },
  { site: 'design',   ko: ['이안', '도'], en: ['Mira', 'Stone'],     has: [0, 2] },
  { site: 'sales',    ko: ['지호', '표'], en: ['Kofi', 'Mensah'],    has: [1] },
  { site: 'intern',   ko: ['하람', '변'], en: ['Lucy', 'Tran'],      has: [], gone: true },
]

export function licenceStory(dawn: Date): Moment[] {
  const at = (daysAgo: number, hours: number) => new Date(addDays(dawn, -daysAgo).getTime() + hours * HOUR_MS)
  return SELLERS.map((site) => ({ at: at(9, 11), play: (stage: Stage) => equips(stage, site) }))
}

async function equips(stage: Stage, site: string) {
  const { ctx, partner } = agentOf(stage, site)
  const isKorean = partner.language === 'ko'
  const rows = await ctx.db
    .select({ id: relationships.customerId, domain: relationships.domain, country: customerProfiles.country })
    .from(relationships)
    .innerJoin(customerProfiles, and(eq(customerProfiles.tenantId, relationships.tenantId), eq(customerProfiles.customerId, relationships.customerId)))
    .where(and(within(ctx, relationships), eq(relationships.status, 'active')))
    .orderBy(asc(relationships.id))
    .limit(CUSTOMERS) // biome-ignore format: one query
  for (const { id: customerId, domain, country } of rows) {
    for (const { seats, ...product } of products)
      await feedLicences(ctx, { ...product, customerId, sourceId: product.skuId, seats })
    for (const one of people) await comes(ctx, { customerId, domain, country }, one, isKorean)
  }
  await hear(stage)
}

type Place = { readonly customerId: Id<'tenant'>; readonly domain: string; readonly country: string }
async function comes(ctx: Ctx, { customerId, domain, country }: Place, { site, has, roles, gone, ...names }: Person, isKorean: boolean) {
  const [firstName, lastName] = isKorean ? names.ko : names.en
  const displayName = isKorean ? `${lastName}${firstName}` : `${firstName} ${lastName}`
  const form = { customerId, userName: `${site}@${domain}`, displayName, firstName, lastName, usageLocation: country }
  const { id: userId } = await act(ctx, 'POST /customers/:customerId/users', () => create(ctx, form))
  const assign = has.flatMap((at) => ({ skuId: products[at]?.skuId ?? '' }))
  if (assign.length > 0)
    await act(ctx, 'PUT /customers/:customerId/users/:userId/licences', () => license(ctx, { customerId, userId, assign, remove: [] }))
  if (roles && (await mayGive(ctx, customerId)))
    await act(ctx, 'PUT /customers/:customerId/users/:userId/roles', () => changeRoles(ctx, { customerId, userId, give: [...roles], take: [] }))
  if (gone) await act(ctx, 'DELETE /customers/:customerId/users/:userId', () => remove(ctx, { customerId, userId }))
} // biome-ignore format: one story

/** Roles are given where the partner still looks after the directory alone. */
const mayGive = async (ctx: Ctx, customerId: Id<'tenant'>) => (await reachOf(ctx, { customerId })).opened.includes('roles') // biome-ignore format: one thought

/** Who helps the customer with a subscription: the partner that sells it, the reseller it sells through, or whom it names of the two. */
import { and, eq, inArray } from 'drizzle-orm'
import { type Static, Type } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { type Id, IdShape } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { plain, route } from '#kernel/route.ts'
import { Nullable, Text } from '#kernel/shapes.ts'
import { missing, within } from '#kernel/store.ts'
import { partnerAt, partnerBehind } from '#modules/membership/index.ts'
import { mustServe, sellsThroughUs } from '#modules/relationships/index.ts'
import { ById } from '../subscriptions/shapes.ts'
import { type Subscription, store as subscriptions } from '../subscriptions/tables.ts'
import { known } from '../whole/queries.ts'
import { supportContacts as c, type SupportContact, store } from './tables.ts'

// biome-ignore format: a table
const refuse = refusals('supportContact', {
  notOurs: { kind: 'invalid', en: 'The support contact is your own company, or a reseller that sells through it.', ko: '지원 연락처는 우리 회사나 우리를 통해 판매하는 리셀러만 지정할 수 있어요.',
    remedy: { en: 'Name one of them by its Partner ID.', ko: '그중 한 곳의 파트너 ID를 적어 주세요.' }, who: ['you'] },
  notItsId: { kind: 'invalid', en: '{partnerId} is not a Partner ID of that company.', ko: '{partnerId:은/는} 그 회사의 파트너 ID가 아니에요.',
    remedy: { en: 'Check the Partner ID.', ko: '파트너 ID를 확인해 주세요.' }, who: ['you'] },
})

const Naming = Type.Object({
  ...ById.properties,
  partnerId: Type.Optional(Text(80, 1)),
  supportTenantId: Type.Optional(IdShape<'tenant'>()),
})
type Named = Static<typeof Naming>
const supportContact = plain(
  Type.Object({
    ...{ supportTenantId: IdShape<'tenant'>(), partnerId: Type.String(), name: Type.String() },
    isNamed: Type.Boolean({ description: 'It was named for this subscription; else it follows from who sells it.' }),
    version: Nullable(Type.Integer()),
  }),
)

async function find(ctx: Ctx, input: ById) {
  const subscription = await known(ctx, input, subscriptions.get)
  return shown(ctx, subscription, await named(ctx, input.id))
}

/** From now on that company helps with it: named by its Partner ID, by its tenant, or by both where they agree. */
async function name(ctx: Ctx, { customerId, id, ...wanted }: Named) {
  const subscription = await known(ctx, { customerId, id }, subscriptions.lock) // two who name somebody at once are taken in turn
  const found = await companyFor(ctx, wanted)
  const is = {
    supportTenantId: found.tenantId,
    partnerId: wanted.partnerId?.trim() ?? found.partnerId,
    name: found.name,
  }
  const before = await named(ctx, id)
  const after = before ? await store.update(ctx, before, is) : await store.insert(ctx, { subscriptionId: id, ...is })
  return shown(ctx, subscription, after)
}

async function companyFor(ctx: Ctx, { partnerId, supportTenantId }: Pick<Named, 'partnerId' | 'supportTenantId'>) {
  const found = partnerId ? await partnerBehind(ctx, partnerId) : await partnerAt(ctx, supportTenantId ?? ctx.tenantId)
  if (partnerId && (!found || (supportTenantId && found.tenantId !== supportTenantId)))
    throw refuse.notItsId({ partnerId }, { field: 'partnerId' })
  if (!found || !(found.tenantId === ctx.tenantId || (await sellsThroughUs(ctx, found.tenantId))))
    throw refuse.notOurs({}, { field: 'supportTenantId' })
  return found
}

async function named(ctx: Ctx, subscriptionId: Id<'subscription'>): Promise<SupportContact | null> {
  const [row] = await ctx.db
    .select()
    .from(c)
    .where(and(within(ctx, c), eq(c.subscriptionId, subscriptionId)))
  return row ?? null
}

async function shown(ctx: Ctx, { customerId, resellerTenantId }: Subscription, row: SupportContact | null) {
  if (row) return { ...row, isNamed: true }
  const by = resellerTenantId ?? (await mustServe(ctx, customerId)).resellerTenantId ?? ctx.tenantId
  const company = (await partnerAt(ctx, by)) ?? (await partnerAt(ctx, ctx.tenantId))
  if (!company) throw missing()
  const { tenantId: supportTenantId, ...rest } = company
  return { ...rest, supportTenantId, isNamed: false, version: null }
}

/** Whoever helped at the partner that had them before does so no more: called for the partner that had them. */
export const forget = (ctx: Ctx, ids: readonly Id<'subscription'>[]) =>
  ctx.db.delete(c).where(and(within(ctx, c), inArray(c.subscriptionId, [...ids])))

const AT = '/customers/:customerId/subscriptions/:id/support-contact'
// biome-ignore format: a table
export const routes = [
  route(`GET ${AT}`, 'subscriptions:read',   ById,   supportContact, find),
  route(`PUT ${AT}`, 'subscriptions:manage', Naming, supportContact, name),
]

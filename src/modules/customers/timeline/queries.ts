import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { saying } from '#kernel/words.ts'
import { delegations as d, relationshipRequests as q, relationships as r } from '#modules/relationships/index.ts'
import { attestationsOf, directOf } from '../agreements/queries.ts'
import { find } from '../customers/queries.ts'
import { fullName } from '../customers/rules/form.ts'
import type { ById } from '../customers/shapes.ts'
import { ownOf } from '../vettings/queries.ts'
import type { Moment } from './shapes.ts'

const MOST = 100
type CustomerId = Id<'tenant'>

/** What happened with one customer, the latest first: asked, won, agreed, given access, and lost again. */
export async function timeline(ctx: Ctx, { customerId }: ById): Promise<Moment[]> {
  await find(ctx, { customerId }) // a customer the partner never served is not there
  const parts = [standings, requested, agreed, delegated, vetted]
  const all: Moment[] = []
  for (const part of parts) all.push(...(await part(ctx, customerId)))
  return all.sort((one, two) => two.at.getTime() - one.at.getTime() || rank(one) - rank(two)).slice(0, MOST)
}
/** Of one moment: a customer is asked, then won; the rest follows from that. */
const rank = ({ kind }: Moment) => ['created', 'accepted', 'asked'].indexOf(kind)

type Given = Omit<Moment, 'at' | 'name' | 'link'> & { at: Date | null; name?: string; link?: string }
/** What has not happened yet is left out. */
const moments = (...all: readonly Given[]): Moment[] =>
  all.flatMap(({ at, name, link, ...is }) => (at ? [{ ...is, at, name: name ?? null, link: link ?? null }] : []))

async function standings(ctx: Ctx, customerId: CustomerId) {
  const rows = await ctx.db
    .select()
    .from(r)
    .where(and(within(ctx, r), eq(r.customerId, customerId)))
    .orderBy(desc(r.id))
    .limit(MOST)
  return rows.flatMap(({ id, source, since, begunByName, endedAt, endedByName }) =>
    moments(
      { id: `${id}:${source}`, kind: source, at: since, who: begunByName },
      { id: `${id}:ended`, kind: 'ended', at: endedAt, who: endedByName },
    ),
  )
}

async function requested(ctx: Ctx, customerId: CustomerId) {
  const rows = await ctx.db
    .select()
    .from(q)
    .where(and(within(ctx, q), eq(q.customerId, customerId)))
    .orderBy(desc(q.id))
    .limit(MOST)
  return rows.flatMap(({ id, createdAt, askedByName }) =>
    moments({ id, kind: 'asked', at: createdAt, who: askedByName }),
  )
}

async function agreed(ctx: Ctx, customerId: CustomerId) {
  const signed = await directOf(ctx, customerId)
  const attested = await attestationsOf(ctx, customerId)
  return moments(
    { id: 'signed', kind: 'signed', at: signed?.signedAt ?? null, who: null },
    ...attested.map(({ id, createdAt, attestedByName, ...person }) => ({
      ...{ id, kind: 'attested' as const, at: createdAt, who: attestedByName, name: fullName(person) },
    })),
  )
}

async function delegated(ctx: Ctx, customerId: CustomerId) {
  const rows = await ctx.db
    .select()
    .from(d)
    .where(and(within(ctx, d), eq(d.customerId, customerId)))
    .orderBy(desc(d.id))
    .limit(MOST)
  return rows.flatMap(({ id, name, askedAt, askedByName, approvedAt, approvedByName, endedAt, endedByName }) => {
    const about = { name, link: `/delegations/${id}` }
    // What came with the customer was approved as it was asked.
    const isUsual = approvedAt?.getTime() === askedAt.getTime()
    return moments(
      { ...about, id: `${id}:asked`, kind: isUsual ? 'accessUsual' : 'accessAsked', at: askedAt, who: askedByName },
      { ...about, id: `${id}:approved`, kind: 'accessApproved', at: isUsual ? null : approvedAt, who: approvedByName },
      { ...about, id: `${id}:ended`, kind: 'accessEnded', at: endedAt, who: endedByName },
    )
  })
}

/** What the vendor was asked about it, and the last word on each. */
async function vetted(ctx: Ctx, customerId: CustomerId) {
  const rows = await ownOf(ctx, customerId)
  return rows.flatMap(({ id, kind, status, createdAt, askedByName, decidedAt, decidedByName }) => {
    const about = { name: saying(`kind.vetting.${kind}`)[ctx.language], link: `/customers/${customerId}?tab=vetting` }
    const decided = status === 'denied' ? 'vettingDenied' : 'vettingApproved'
    return moments(
      { ...about, id: `${id}:asked`, kind: 'vettingAsked', at: createdAt, who: askedByName },
      {
        ...about,
        id: `${id}:decided`,
        kind: decided,
        at: status === 'inReview' ? null : decidedAt,
        who: decidedByName,
      },
    )
  })
}

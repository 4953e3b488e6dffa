/** What the demo's sellers have sold, one moment after the other. */
import { and, asc, eq } from 'drizzle-orm'
import { contextOf } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { relationships } from '#modules/relationships/index.ts'
import { agentOf } from '../delegations.ts'
import { vendorUsers } from '../network.ts'
import { as, hear, type Moment, organisationWide, type Stage } from '../story/stage.ts'
import type { Deed, Place } from './deeds.ts'
import { older, told, watched } from './told.ts'

const HOUR_MS = 3_600_000
type Sum = Parameters<typeof watched>[0]
const sum = (amount: string, currency: Sum['currency']): Sum => ({ amount, currency })

/** Who sells, how large their customers are, what they may owe, and from which sum on the vendor looks at an order. */
// biome-ignore format: a table
const sellers = [
  { site: 'daongyeol',             factor: 1,   limit: sum('600000000', 'KRW'), from: sum('50000000', 'KRW') },
  { site: 'quillonridge',          factor: 1.4, limit: sum('400000', 'USD'),    from: sum('40000', 'USD') },
  { site: 'lindwurm-datentechnik', factor: 0.8, limit: sum('250000', 'EUR'),    from: sum('25000', 'EUR') },
  { site: 'aobabashi',             factor: 0.6, limit: sum('30000000', 'JPY'),  from: sum('3000000', 'JPY') },
] as const

export const salesStory = (dawn: Date): Moment[] =>
  sellers.flatMap(({ site, factor, limit, from }, n) =>
    [...told, ...watched(limit, from), ...(n === 0 ? older : [])].map(([daysAgo, customer, deed]) => ({
      at: new Date(addDays(dawn, -daysAgo).getTime() + (11 + n) * HOUR_MS),
      play: (stage: Stage) => plays(stage, { site, factor, customer }, deed),
    })),
  )

const finance = vendorUsers.find(({ roles }) => roles.includes('finance'))?.email ?? ''

type Scene = { readonly site: string; readonly factor: number; readonly customer: number }
async function plays(stage: Stage, { site, factor, customer }: Scene, deed: Deed) {
  const { ctx, partner } = agentOf(stage, site)
  const by = stage.cast.get(finance)
  const [served] = await ctx.db
    .select({ customerId: relationships.customerId, market: relationships.country })
    .from(relationships)
    .where(and(within(ctx, relationships), eq(relationships.status, 'active')))
    .orderBy(asc(relationships.id))
    .offset(customer)
    .limit(1)
  if (!served || !by) throw new Error('The seller has too few customers, or the vendor nobody for its money.')
  const there = as(stage, { by, in: partner.tenantId, grants: organisationWide(['finance']) })
  const desk = contextOf({ ...there, actor: { ...there.actor, tenantId: stage.vendorId } })
  const place: Place = { ctx, desk, ...served, language: partner.language, factor }
  await deed(place)
  await hear(stage)
}

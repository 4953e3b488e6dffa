import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import type { Fault } from '#kernel/fault.ts'
import { type Id, newId } from '#kernel/id.ts'
import { insertLater } from '#kernel/many.ts'
import { keepEach } from '#modules/audit/index.ts'
import { migrationMoved } from '../shapes.ts'
import { type EventKind, type MigrationEvent, migrationEvents } from '../tables.ts'

type Of = Pick<MigrationEvent, 'customerId' | 'subscriptionId' | 'migrationId' | 'scheduleId'> & {
  readonly faults?: readonly Fault[] | null
}
/** Keeps what was done of a migration, and tells it. */
export async function note(ctx: Ctx, kind: EventKind, { customerId, subscriptionId, migrationId, scheduleId, faults }: Of): Promise<void> {
  const { db, tenantId, now: at, actor } = ctx
  const about = { customerId, subscriptionId, migrationId, scheduleId }
  insertLater(db, migrationEvents, [{ tenantId, id: newId<'migrationEvent'>(), ...about, kind, at, byName: actor.name, faults: faults ?? null }])
  await ctx.tell(migrationMoved, { kind, ...about })
} // biome-ignore format: one thought

/** What the clock does for one partner, and stands in its log as that operation. */
export async function inLogOf(ctx: Ctx, tenantId: Id<'tenant'>, operation: string, work: (there: Ctx) => Promise<void>): Promise<void> {
  const there = contextOf({ ...inTenant(ctx, tenantId), changes: [] })
  await work(there)
  if (there.changes.length > 0) await keepEach(ctx, [{ tenantId, operation, changes: there.changes }])
} // biome-ignore format: one thought

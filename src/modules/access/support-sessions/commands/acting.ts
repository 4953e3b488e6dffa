import { and, eq } from 'drizzle-orm'
import { type Acting, type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { keep } from '#modules/audit/index.ts'
import { sessions } from '../../people/tables.ts'
import { refuse as notAPerson } from '../../sessions/rules.ts'
import * as letters from '../letters.ts'
import { find } from '../queries.ts'
import * as rules from '../rules.ts'
import { type Enter, supportOpened, supportSettled } from '../shapes.ts'
import { type SupportSession, store } from '../tables.ts'
import { ENTERING, factsOf, writeToAdmins } from './asking.ts'

/** Goes in: from here on this sign-in works inside the company. The first time opens the visit and its clock begins. */
export async function enter(ctx: Ctx, { tenantId, id }: Enter) {
  const { actor, now } = ctx
  if (actor.kind !== 'person' || !actor.sessionId) throw notAPerson.sessionsOnly()
  const there = contextOf({ ...inTenant(ctx, tenantId), expects: null, changes: [] })
  const before = await store.lock(there, id)
  const opening = rules.entered(before, actor, now)
  const { openUntil: until } = opening ? await open(there, before, opening) : before
  const { company } = await find(there, id)
  await point(ctx, actor.sessionId, { actingTenantId: tenantId, actingId: id, activeTenantId: actor.tenantId })
  const acting = {
    sessionId: id,
    company,
    until: until ?? now,
    writes: before.writes,
    home: actor.tenantId,
    over: false,
  }
  await keep(bySession(there, acting), { operation: ENTERING, requestId: newId() })
  return { id, tenantId, company, until: acting.until }
}

/** Comes out: the visit stays open until its time, or until somebody ends it. */
export async function leave(ctx: Ctx) {
  const { sessionId } = ctx.actor
  if (!sessionId) throw notAPerson.sessionsOnly()
  await point(ctx, sessionId, { actingTenantId: null, actingId: null })
  return null
}

async function open(there: Ctx, before: SupportSession, opening: NonNullable<ReturnType<typeof rules.entered>>) {
  const { id } = before
  await there.tell(supportSettled, { sessionId: id, status: opening.status })
  await there.tell(supportOpened, { sessionId: id })
  const after = await store.update(there, before, opening)
  await writeToAdmins(there, letters.opened, await factsOf(there, id))
  return after
}

const bySession = (there: Ctx, acting: Acting): Ctx => ({ ...there, actor: { ...there.actor, acting } })

type Pointer = Pick<typeof sessions.$inferSelect, 'actingTenantId' | 'actingId'> &
  Partial<Pick<typeof sessions.$inferSelect, 'activeTenantId'>>
const point = (ctx: Ctx, sessionId: string, to: Pointer) =>
  ctx.db
    .update(sessions)
    .set(to)
    .where(and(across(ctx, sessions), eq(sessions.id, sessionId)))

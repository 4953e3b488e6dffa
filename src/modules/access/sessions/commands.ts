import { and, eq, ne } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across, missing } from '#kernel/store.ts'
import { members } from '../members/tables.ts'
import { people, sessions } from '../people/tables.ts'
import { refuse } from './rules.ts'
import type { AtWork, ById, Speaks } from './shapes.ts'

/** Signs the person out of one place; of the one that asks too. */
export async function end(ctx: Ctx, { id }: ById) {
  const { db, actor, changes } = ctx
  const gone = await db
    .delete(sessions)
    .where(and(across(ctx, sessions), eq(sessions.id, id), eq(sessions.userId, actor.id)))
    .returning({ id: sessions.id })
  if (gone.length === 0) throw missing()
  changes.push({ what: 'session', id, old: { id }, new: null })
  return null
}

/** Signs the person out everywhere but here. */
export async function endOthers(ctx: Ctx) {
  const { db, actor, changes } = ctx
  const others = and(across(ctx, sessions), eq(sessions.userId, actor.id), ne(sessions.id, actor.sessionId ?? actor.id))
  const gone = await db.delete(sessions).where(others).returning({ id: sessions.id })
  for (const { id } of gone) changes.push({ what: 'session', id, old: { id }, new: null })
  return null
}

/** Puts the person to work for another of their companies; a proof given for one company does not open the next. */
export async function work(ctx: Ctx, { tenantId }: AtWork) {
  const { db, actor } = ctx
  if (!actor.sessionId) throw refuse.sessionsOnly()
  const here = and(across(ctx, members), eq(members.tenantId, tenantId), eq(members.userId, actor.id))
  const [place] = await db.select({ status: members.status }).from(members).where(here)
  if (place?.status !== 'active') throw refuse.noPlaceThere({}, { field: 'tenantId' })
  const mine = and(across(ctx, sessions), eq(sessions.id, actor.sessionId))
  await db.update(sessions).set({ activeTenantId: tenantId, steppedUpAt: null, steppedUpBy: null }).where(mine)
  return { tenantId }
}

/** The language of screens and letters from now on. */
export async function speak(ctx: Ctx, { language }: Speaks) {
  const { db, actor, changes } = ctx
  if (actor.kind !== 'person') throw refuse.sessionsOnly()
  await db
    .update(people)
    .set({ language })
    .where(and(across(ctx, people), eq(people.id, actor.id)))
  changes.push({ what: 'person', id: actor.id, old: { language: actor.language }, new: { language } })
  return { language }
}

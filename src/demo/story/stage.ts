/** Where the story is played: one transaction of the network, in which each moment has its own time and its own people. */
import { sql } from 'drizzle-orm'
import type { Api } from '#api/routes.ts'
import { type Actor, type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { type MailWanted, mailWanted } from '#kernel/letter.ts'
import type { Grant } from '#kernel/permissions.ts'
import { addMinutes } from '#kernel/time.ts'
import { keep } from '#modules/audit/index.ts'
import { reactions } from '#worker/listeners.ts'
import { houseActor } from '#worker/worker.ts'
import type { DemoPartner } from '../cast/partners.ts'
import type { Doer, Step } from './steps.ts'

export type Known = {
  readonly id: Id<'user'>
  readonly name: string
  readonly email: string
  readonly language: Actor['language']
}
/** The cast by address, as they have come so far; the vendor's tenant; and where mail goes. */
export type Stage = {
  readonly ctx: Ctx
  readonly vendorId: Id<'tenant'>
  readonly reviewer: string
  readonly manager: string
  readonly cast: Map<string, Known>
  readonly deliver: (mail: MailWanted, sentAt: Date) => Promise<void>
  /** Long ago, nobody needs to have looked how a company stood: who looks on the first watched day finds it. */
  readonly isWatched: boolean
}
export type Moment = { readonly at: Date; readonly play: (stage: Stage) => Promise<unknown> }

const ADDRESS = '203.0.113.24' // of the block kept for examples
const PROVEN_MINUTES = 2 // whoever acts has just shown the code of their app

/** Somebody acts, as they would by the portal: in their tenant, at this moment, with what they hold. */
export function as(
  stage: Stage,
  { by, in: tenantId, grants }: { by: Known; in: Id<'tenant'>; grants: readonly Grant[] },
): Ctx {
  const actor: Actor = {
    ...by,
    ...{ kind: 'person', sessionId: null, grants, standings: {}, steppedUp: true, acting: null },
    proven: { at: addMinutes(stage.ctx.now, -PROVEN_MINUTES), by: 'app' },
    tenantId: grants.some(({ role }) => role === 'reviewer' || role === 'partnerManager') ? stage.vendorId : tenantId,
  }
  const { db, now } = stage.ctx
  const about = { tenantId, actor, reach: 'network', db, now, address: ADDRESS, expects: null } as const
  return contextOf({ ...about, language: by.language, changes: [] })
}

/** Plays one step of a company's life. */
export const playStep =
  ({ by, operation, run }: Step) =>
  (stage: Stage, partner: DemoPartner) => {
    const ctx = as(stage, { by: doerOf(stage, by, partner), in: partner.tenantId, grants: grantsOf(by) })
    return act(ctx, operation, () => run(ctx, partner))
  }

/** Runs it and writes the audit. What it told is heard when the company's day is over. */
export async function act<T>(ctx: Ctx, operation: keyof Api, run: () => Promise<T>): Promise<T> {
  await standIn(ctx)
  const made = await run()
  await keep(ctx, { operation, requestId: newId<'request'>() })
  return made
}

const HOLDS: Readonly<Record<Doer, readonly Grant['role'][]>> = {
  founder: ['globalAdmin', 'accountAdmin'],
  signer: ['globalAdmin'],
  reviewer: ['reviewer'],
  manager: ['partnerManager'],
}
export const organisationWide = (roles: readonly Grant['role'][]): Grant[] =>
  roles.map((role) => ({ role, scope: 'organisation', scopeId: null }))
const grantsOf = (by: Doer) => organisationWide(HOLDS[by])

function doerOf({ cast, reviewer, manager }: Stage, by: Doer, { people }: DemoPartner): Known {
  const signer = people.find(({ secondFactor }) => secondFactor) ?? people[0]
  const emails: Record<Doer, string | undefined> = {
    founder: people[0]?.email,
    signer: signer?.email,
    reviewer,
    manager,
  }
  const found = cast.get(emails[by] ?? '')
  if (!found) throw new Error(`The story has no ${by} yet.`)
  return found
}

/** What the database's own functions take for the tenant at work. */
const standIn = ({ db, tenantId }: Ctx) => db.execute(sql`select set_config('app.tenant', ${tenantId}, true)`)

type Told = { tenant_id: Id<'tenant'>; name: string; facts: unknown }
const WAVES_MAX = 20

/** What was told is heard, and what those who heard it told, until all is quiet. */
export async function hear(stage: Stage) {
  const { db, now } = stage.ctx
  for (let wave = 0; wave < WAVES_MAX; wave++) {
    const { rows } = await db.execute<Told>(sql`delete from outbox returning tenant_id, name, facts`)
    const looked = new Set<string>()
    let heard = 0
    for (const told of rows) {
      if (told.name === mailWanted.name) await stage.deliver(told.facts as MailWanted, now)
      else heard += await react(stage, told, looked)
    }
    if (heard === 0) return // nobody listened, so nobody told anything more
  }
}

/** Needs nothing of the fact, and yet is no look: from the day it enrolled a company holds what that brings. */
const BRINGS = 'levels.holdOnEnrolment'

/** Whoever only looks at how a company stands, whatever the fact, looks once at what was told together. */
async function react(
  { ctx: { db, now }, isWatched }: Stage,
  { tenant_id: tenantId, name, facts }: Told,
  looked: Set<string>,
) {
  const listening = reactions.filter(({ event, before }) => event === name && !before) // the story is told indoors: it asks no world
  for (const { queue, run } of listening) {
    const looks = run.length < 2 && queue !== BRINGS && `${tenantId} ${run.name}`
    if (looks && (looked.has(looks) || !isWatched)) continue
    if (looks) looked.add(looks)
    const about = { tenantId, actor: houseActor, reach: 'network', db, now, address: '' } as const
    const ctx = contextOf({ ...about, language: 'en', expects: null, changes: [] })
    await standIn(ctx)
    await run(ctx, facts as never, undefined as never) // the fact was told in the shape its listener declared
    if (ctx.changes.length) await keep(inTenant(ctx, tenantId), { operation: queue, requestId: newId() })
  }
  return listening.length
}

/** The two beats every step of a check shares: taking it, and keeping what came of it. */
import { asc } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { anyone, prepared, preparedByShape } from '#kernel/prepared.ts'
import { missing, within } from '#kernel/store.ts'
import { settleChecks } from '../../accounts/commands.ts'
import { requalify } from '../../programmes/commands/qualify.ts'
import type { Move } from '../lifecycle.ts'
import { allSettings } from '../reasons/queries.ts'
import type { Kind } from '../reasons/tables.ts'
import { outcomeOf } from '../rules/decisions.ts'
import { promiseFrom } from '../rules/promises.ts'
import { statusChanged } from '../shapes.ts'
import { store, type Verification, type VerificationMove, verifications as v, verificationMoves } from '../tables.ts'

type Side = VerificationMove['side']

/** All checks of the company, locked: what they say together is decided one step at a time. */
export const takeAll = ({ db, tenantId }: Ctx): Promise<Verification[]> => taking(db).execute({ tenantId })
const taking = prepared((db, name) =>
  db.select().from(v).where(within(anyone, v)).orderBy(asc(v.id)).limit(10).for('update').prepare(name),
)

/** One check, taken so that two people who decide at once are answered one after the other. */
export async function take(ctx: Ctx, id: Id<'verification'>): Promise<Verification> {
  await takeAll(ctx)
  return store.lock(ctx, id)
}

type Step = {
  readonly move: Move
  readonly side: Side
  readonly changes: Partial<Verification> & Pick<Verification, 'status'>
  readonly reasonCode?: string | null
  readonly text?: string | null
  readonly fileIds?: readonly Id<'file'>[]
}

/** Writes the step into the history, keeps the check as it is now, and lets the account follow. */
export async function keep(ctx: Ctx, before: Verification, { changes, ...step }: Step): Promise<Verification> {
  await note(ctx, before.id, { ...step, status: changes.status })
  await ctx.tell(statusChanged, { id: before.id, kind: before.kind, status: changes.status })
  const after = await store.update(ctx, before, changes)
  if (after.status !== before.status) await settle(ctx)
  return after
}

type Noted = Omit<Step, 'changes' | 'move'> & {
  readonly move: Move | 'start' | 'carryOver'
  readonly status: Verification['status']
}
export function note(ctx: Ctx, verificationId: Id<'verification'>, { text = null, fileIds = [], ...step }: Noted) {
  const entry = {
    ...step,
    id: newId<'verificationMove'>(),
    tenantId: ctx.tenantId,
    verificationId,
    at: ctx.now,
    byId: ctx.actor.id,
    byName: step.side === 'house' ? '' : ctx.actor.name,
    reasonCode: step.reasonCode ?? null,
    text: text?.trim() || null,
    fileIds: [...fileIds],
  }
  return noting(ctx.db, entry).execute(entry)
}
const noting = preparedByShape((db, name, values) =>
  db
    .insert(verificationMoves as PgTable)
    .values(values)
    .prepare(name),
)

/** The account stands as its checks together say; whoever needed only that is qualified by it. */
export async function settle(ctx: Ctx) {
  const checks = await takeAll(ctx)
  await settleChecks(ctx, { outcome: outcomeOf(checks.map(({ status }) => status)) })
  await requalify(ctx)
}

/** By when a check of this kind is decided, if it becomes the vendor's turn now. */
export async function promised(ctx: Ctx, { kind, country }: { kind: Kind; country: string }) {
  const { promiseDays } = (await allSettings(ctx)).find((one) => one.kind === kind) ?? {}
  if (!promiseDays) throw missing()
  return { now: ctx.now, days: promiseDays, promisedAt: promiseFrom(ctx.now, promiseDays, country) }
}

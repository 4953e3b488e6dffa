import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type Static, type TObject, type TProperties, Type } from 'typebox'
import { type Id, newId } from './id.ts'
import { insertLater } from './many.ts'
import { outbox } from './outbox.ts'
import type { Bearer, Proven } from './permissions.ts'
import type { Lang } from './words.ts'

export type Db = NodePgDatabase

/** What may act here, as the audit tells them apart. */
export const actorKinds = ['person', 'app', 'house', 'stranger'] as const

/** The vendor's support at work inside a partner, by a support session (decision 0014). */
export type Acting = {
  readonly sessionId: Id<'supportSession'>
  readonly company: string
  readonly until: Date
  /** The partner lets it change things, not only look. */
  readonly writes: boolean
  /** The tenant of the staff member: whoever acts is never of the company they act in. */
  readonly home: Id<'tenant'>
  /** Its time is up, or somebody ended it: nothing is open until the staff member has left. */
  readonly over: boolean
}

/** Who acts: a person or an app, with what they hold; or the house itself (jobs, reactions, seeding). */
export type Actor = Bearer & {
  readonly kind: (typeof actorKinds)[number]
  readonly id: Id<'user'>
  readonly name: string
  readonly email: string
  readonly language: Lang
  /** The tenant the actor belongs to; for vendor staff not the one they work in, save while they act for it. */
  readonly tenantId: Id<'tenant'>
  readonly sessionId: string | null
  /** The proof behind `steppedUp`; null where there is none, and for the house itself. */
  readonly proven: Proven | null
  readonly acting: Acting | null
}

/** One value of one record that a command changed: what the audit keeps. */
export type Change = {
  readonly what: string
  readonly id: string
  readonly old: object | null
  readonly new: object | null
}

/** Everything an operation may know besides its input: who acts, for whom, when, and inside which transaction. */
export type Ctx = {
  readonly tenantId: Id<'tenant'>
  readonly actor: Actor
  /** How far the transaction sees: one tenant, or the network (jobs, the vendor's lists, public forms). */
  readonly reach: 'tenant' | 'network'
  readonly now: Date
  readonly db: Db
  readonly address: string
  readonly language: Lang
  /** The version the caller saw (`If-Match`), compared when the record is locked. */
  readonly expects: { readonly id: string | undefined; readonly version: number } | null
  readonly changes: Change[]
  tell<F extends TObject>(event: Event<F>, facts: Static<F>): Promise<void>
}

/** A context ready to work: `tell` keeps facts in the outbox, inside the same transaction. */
export const contextOf = (given: Omit<Ctx, 'tell'>): Ctx => ({
  ...given,
  tell: async (event, facts) => {
    const { db, tenantId, now: toldAt } = given
    insertLater(db, outbox, [{ id: newId<'event'>(), tenantId, name: event.name, facts, toldAt }])
  },
})

/** Tells the same of many things at once. */
export async function tellEach<F extends TObject>(
  ctx: Ctx,
  { name }: Event<F>,
  all: readonly Static<F>[],
): Promise<void> {
  const { db, tenantId, now: toldAt } = ctx
  insertLater(
    db,
    outbox,
    all.map((facts) => ({ id: newId<'event'>(), tenantId, name, facts, toldAt })),
  )
}

/** The same of many tenants: an operation of the network. */
export async function tellAcross<F extends TObject>(
  { db, now: toldAt, reach }: Ctx,
  { name }: Event<F>,
  all: readonly (Static<F> & { readonly tenantId: Id<'tenant'> })[],
): Promise<void> {
  if (reach !== 'network') throw new Error('Only an operation of the network tells facts of others.')
  insertLater(
    db,
    outbox,
    all.map(({ tenantId, ...facts }) => ({ id: newId<'event'>(), tenantId, name, facts, toldAt })),
  )
}

/** The same operation, for another tenant: only where the transaction reaches the whole network. */
export function inTenant(ctx: Ctx, tenantId: Id<'tenant'>): Ctx {
  if (ctx.reach !== 'network') throw new Error('Only an operation of the network may act in another tenant.')
  return contextOf({ ...ctx, tenantId })
}

/** A fact that other modules may hear, once the transaction that told it has committed. */
export type Event<F extends TObject = TObject> = { readonly name: string; readonly facts: F }
export const event = <P extends TProperties>(name: string, facts: P) => ({ name, facts: Type.Object(facts) })

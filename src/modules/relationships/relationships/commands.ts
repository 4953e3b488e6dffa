import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { insertEach } from '#kernel/many.ts'
import { tidy } from '#kernel/text.ts'
import { lifecycle } from './lifecycle.ts'
import { mustServe, servedBy } from './queries.ts'
import * as rules from './rules.ts'
import { relationshipEnded } from './shapes.ts'
import { type Relationship, relationships, store } from './tables.ts'

type Beginning = Pick<Relationship, 'customerId' | 'kind' | 'name' | 'domain' | 'country' | 'source'> & {
  readonly resellerTenantId?: Id<'tenant'> | null
}
/** A relationship of this partner with a customer begins; the customer's tenant is there already. */
export async function begin(ctx: Ctx, about: Beginning) {
  if (await servedBy(ctx, about.customerId)) throw rules.refuse.thereAlready({ name: tidy(about.name) })
  return beginNew(ctx, about)
}

/** The same with a customer made this moment: nobody can serve it already. */
export async function beginNew(ctx: Ctx, { name: given, resellerTenantId = null, ...is }: Beginning) {
  const name = tidy(given)
  const about = { ...is, name, nameKey: rules.nameKey(name), domain: is.domain.toLowerCase(), resellerTenantId }
  const began = { since: ctx.now, begunByName: ctx.actor.name, endedAt: null, endedByName: null }
  return store.insert(ctx, { ...about, ...began, status: 'active' })
}

/** The same for many such customers at once. Answers their ids, in the order given. */
export async function beginEach(ctx: Ctx, all: readonly Beginning[]): Promise<Id<'relationship'>[]> {
  const { tenantId, now, actor } = ctx
  const always = {
    tenantId,
    status: 'active',
    since: now,
    begunByName: actor.name,
    createdAt: now,
    updatedAt: now,
  } as const
  const rows = all.map(({ name: given, resellerTenantId = null, ...is }) => {
    const name = tidy(given)
    const id = newId<'relationship'>()
    return {
      ...is,
      ...always,
      id,
      name,
      nameKey: rules.nameKey(name),
      domain: is.domain.toLowerCase(),
      resellerTenantId,
    }
  })
  await insertEach(ctx.db, relationships, rows)
  return rows.map(({ id }) => id)
}

/** What the partner calls its customer changes, in its list and on its bills; the customer's own directory does not. */
export async function rename(ctx: Ctx, { customerId, name: given }: { customerId: Id<'tenant'>; name: string }) {
  const before = await lockServed(ctx, customerId)
  const name = tidy(given)
  return store.update(ctx, before, { name, nameKey: rules.nameKey(name) })
}

/** The relationship ends, from whichever side; it stays to be read. */
export async function end(ctx: Ctx, { customerId }: { customerId: Id<'tenant'> }) {
  const before = await lockServed(ctx, customerId)
  const status = lifecycle.next(before.status, 'end')
  await ctx.tell(relationshipEnded, factsOf(before))
  return store.update(ctx, before, { status, endedAt: ctx.now, endedByName: ctx.actor.name })
}

/** A customer that is served, and is until this transaction is over. */
export async function holdServed(ctx: Ctx, customerId: Id<'tenant'>): Promise<Relationship> {
  await lockServed({ ...ctx, expects: null }, customerId)
  return mustServe(ctx, customerId) // whoever held it before may have ended it
}

/** The version seen counts for whatever record the address names; here that is the customer. */
async function lockServed(ctx: Ctx, customerId: Id<'tenant'>) {
  const { id } = await mustServe(ctx, customerId)
  return store.lock(ctx, id)
}

const factsOf = ({ id: relationshipId, customerId, kind, name }: Relationship) => ({
  ...{ relationshipId, customerId, kind, name },
})

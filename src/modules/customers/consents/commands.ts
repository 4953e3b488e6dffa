import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { missing } from '#kernel/store.ts'
import { tidy } from '#kernel/text.ts'
import { lockTenant } from '#modules/access/index.ts'
import { keep } from '#modules/audit/index.ts'
import { holdServed, noteOfCustomer } from '#modules/relationships/index.ts'
import { entered } from '../users/queries.ts'
import { lifecycle } from './lifecycle.ts'
import { appOf, findOurs, givenTo } from './queries.ts'
import { refuse, tidied } from './rules.ts'
import type { ByApp, ById, Consenting, Ours } from './shapes.ts'
import { type Consent, store } from './tables.ts'

/** Lets an app of this company into a customer's directory, by whoever looks after the directory's applications. */
export async function give(ctx: Ctx, { customerId, applicationId: written, name: given, permissions }: Consenting) {
  await entered(ctx, customerId, 'apps')
  const applicationId = written.toLowerCase()
  const app = await appOf(ctx, applicationId)
  if (!app) throw refuse.appUnknown({ id: applicationId }, { field: 'applicationId' })
  await lockTenant(ctx) // of two at once the second finds what the first has given
  await holdServed(ctx, customerId) // and no relationship ends beside what is given under it
  const name = tidy(given ?? '') || app.name
  if ((await givenTo(ctx, customerId, applicationId)).length > 0) throw refuse.givenAlready({ name })
  const about = { customerId, applicationId, name, permissions: tidied(permissions) }
  const open = { endedAt: null, endedBy: null, endedByName: null }
  const after = await store.insert(ctx, { ...about, ...open, status: 'given', givenByName: ctx.actor.name })
  await noteOfCustomer(ctx, { customerId, operation: 'POST /customers/:customerId/app-consents', id: after.id })
  return after
}

/** The partner takes it back. */
export async function withdraw(ctx: Ctx, { customerId, applicationId }: ByApp): Promise<Consent> {
  await entered(ctx, customerId, 'apps')
  const [found] = await givenTo(ctx, customerId, applicationId.toLowerCase())
  if (!found) throw missing()
  const after = await end(ctx, found, { endedBy: 'partner', endedByName: ctx.actor.name })
  const operation = 'DELETE /customers/:customerId/app-consents/:applicationId'
  await noteOfCustomer(ctx, { customerId, operation, id: found.id })
  return after
}

/** The customer takes it back: the app works in its directory no longer, and both logs say who said so. */
export async function withdrawOurs(ctx: Ctx, { id }: ById): Promise<Ours> {
  const { tenantId } = await findOurs(ctx, { id })
  const there = contextOf({ ...inTenant(ctx, tenantId), changes: [] })
  await end(there, await store.lock(there, id), { endedBy: 'customer', endedByName: ctx.actor.name })
  await keep(there, { operation: 'DELETE /our-apps/:id', requestId: newId() })
  ctx.changes.push(...there.changes)
  return findOurs(ctx, { id })
}

/** With the relationship every consent of it ends; heard twice, it is done once. */
export async function endAllOf(ctx: Ctx, { customerId }: { customerId: Id<'tenant'> }) {
  for (const one of await givenTo(ctx, customerId)) await end(ctx, one, { endedBy: 'relationship', endedByName: null })
}

type Ending = Pick<Consent, 'endedBy' | 'endedByName'>
const end = (ctx: Ctx, before: Consent, by: Ending) =>
  store.update(ctx, before, { status: lifecycle.next(before.status, 'withdraw'), endedAt: ctx.now, ...by })

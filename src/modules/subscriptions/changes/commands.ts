import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { insertLater } from '#kernel/many.ts'
import { type Kind, subscriptionChanges } from './tables.ts'

export type Happened = {
  readonly tenantId?: Id<'tenant'>
  readonly subscriptionId: Id<'subscription'>
  readonly did: readonly { readonly kind: Kind; readonly facts: Readonly<Record<string, unknown>> }[]
}

/** Keeps what was done to subscriptions, in the transaction that does it. */
export const keepChanges = async ({ db, tenantId, now: at, actor }: Ctx, all: readonly Happened[]): Promise<void> =>
  insertLater(
    db,
    subscriptionChanges,
    all.flatMap(({ subscriptionId, did, tenantId: owner = tenantId }) =>
      did.map(({ kind, facts }) => ({
        ...{ tenantId: owner, id: newId<'subscriptionChange'>(), subscriptionId, kind, at, byName: actor.name, facts },
      })),
    ),
  )

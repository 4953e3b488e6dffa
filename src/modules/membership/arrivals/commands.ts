import type { Ctx } from '#kernel/context.ts'
import { setStanding } from '#modules/access/index.ts'
import type { NewAccount } from '../accounts/commands.ts'
import { enrolled } from '../accounts/shapes.ts'
import { type Contact, store } from '../accounts/tables.ts'
import { issue } from '../identifiers/commands.ts'
import { carryOver } from '../verifications/commands.ts'
import { arrivalColumns, type Known } from './rules.ts'

export type Arrival = {
  readonly known: Known
  readonly contact: Contact
  readonly terms: NewAccount['terms']
  /** What the other centre called it: the source of every check that is carried over. */
  readonly from: string
}

/** Makes a company that another centre vouched for a partner at once: active, its checks carried over with where they come from. */
export async function arrive(ctx: Ctx, { known, contact, terms, from }: Arrival) {
  const globalId = await issue(ctx, { kind: 'global' })
  const account = await store.insert(ctx, {
    ...arrivalColumns(known, contact),
    ...{ status: 'active', globalId, distinction: null },
    termsVersion: terms.version,
    termsAcceptedAt: terms.acceptedAt,
    termsAcceptedBy: terms.acceptedBy,
  })
  await carryOver(ctx, { from })
  await setStanding(ctx, { programme: 'network', state: account.status })
  await ctx.tell(enrolled, { accountId: account.id, globalId })
  return account
}

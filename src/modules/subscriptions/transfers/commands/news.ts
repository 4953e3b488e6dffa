/** Who hears what of a transfer: the two partners and the customer, in their own companies. */
import { type Ctx, inTenant } from '#kernel/context.ts'
import { type Letter, post } from '#kernel/letter.ts'
import { permissions } from '#kernel/permissions.ts'
import { type Said, word, writtenDay } from '#kernel/words.ts'
import { admins } from '#modules/access/index.ts'
import { zoneOf } from '#modules/membership/index.ts'
import { companyOf } from '#modules/relationships/index.ts'
import * as said from '../letters.ts'
import { otherSide, type Side } from '../rules.ts'
import { transferMoved } from '../shapes.ts'
import type { Transfer } from '../tables.ts'

const ADMINS_MAX = 10
export const tenantAt = ({ sourceTenantId, targetTenantId, customerId }: Transfer, side: Side) =>
  ({ source: sourceTenantId, target: targetTenantId, customer: customerId })[side]
const SIDES: readonly Side[] = ['source', 'target', 'customer']

/** Each of the three is told how it stands since. */
export async function announce(ctx: Ctx, row: Transfer) {
  const { id: transferId, askedBy, status, customerId, customerName, sourceName, targetName } = row
  const facts = { transferId, askedBy, status, customerId, customerName, sourceName, targetName }
  for (const side of SIDES) await inTenant(ctx, tenantAt(row, side)).tell(transferMoved, { ...facts, side })
}

const asWritten = ({ reason }: Transfer): Said => ({ en: reason ?? '–', ko: reason ?? '–' })
type Told = { readonly letter: Letter; readonly reason?: Said }
async function write(ctx: Ctx, row: Transfer, sides: readonly Side[], { letter, reason = asWritten(row) }: Told) {
  const { customerName: customer, sourceName: source, targetName: target, askedByName: by, expiresAt } = row
  const names = { id: row.id, customer, source, target, by, reason }
  const facts = { ...names, state: word(`state.subscriptionTransfer.${row.status}`) }
  for (const side of sides) {
    const there = inTenant(ctx, tenantAt(row, side))
    const { roles } = permissions[side === 'customer' ? 'ourTransfers:answer' : 'transfers:manage']
    const { country } = await companyOf(there)
    for (const { email, language } of await admins(there, roles, ADMINS_MAX))
      await post(there, letter, email, language, {
        ...facts,
        until: writtenDay(expiresAt, language, zoneOf(country ?? '')),
      })
  }
}

export const letters = {
  asked: async (ctx: Ctx, row: Transfer) => {
    await write(ctx, row, [otherSide(row.askedBy)], {
      letter: row.askedBy === 'target' ? said.askedToGive : said.askedToTake,
    })
    await write(ctx, row, ['customer'], { letter: said.consent })
  },
  /** It came to nothing: all three know why, as whoever answered wrote it or as each reads it. */
  over: (ctx: Ctx, row: Transfer, reason?: Said) =>
    write(ctx, row, SIDES, { letter: said.over, ...(reason && { reason }) }),
  done: async (ctx: Ctx, row: Transfer) => {
    await write(ctx, row, ['source', 'target'], { letter: said.done })
    await write(ctx, row, ['customer'], { letter: said.doneForCustomer })
  },
}

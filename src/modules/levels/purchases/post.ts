import type { Ctx } from '#kernel/context.ts'
import { money } from '#kernel/money.ts'
import { writtenDay } from '#kernel/words.ts'
import { written } from '../offers/price.ts'
import { settings } from '../settings/queries.ts'
import { transferWanted } from './letters.ts'
import type { Purchase } from './tables.ts'

/** What letters about an order say of it. */
export function factsOf({
  id,
  number,
  reference,
  companyName,
  levelName,
  total,
  currency,
  language,
  ...row
}: Purchase) {
  return {
    ...{ purchaseId: id, number, reference, company: companyName, level: levelName[language] },
    ...{ total: written(money(total, currency), language), invoice: row.invoiceNumber ?? '' },
    ...{ by: writtenDay(row.expiresAt, language), refundTo: writtenDay(row.refundTo, language) },
  }
}

/** The letter that says where the money goes. */
export async function bankLetter(ctx: Ctx, purchase: Purchase) {
  const bank = (await settings(ctx)).bankDetails[purchase.language]
  return { letter: transferWanted, facts: { ...factsOf(purchase), bank } }
}

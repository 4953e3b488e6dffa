import type { Ctx } from '#kernel/context.ts'
import { money } from '#kernel/money.ts'
import type { Lang } from '#kernel/words.ts'
import { settings } from '../settings/queries.ts'
import { transferWanted } from './letters.ts'
import { written } from './price.ts'
import type { Purchase } from './tables.ts'

// A fact of a letter is kept as JSON: a day is written out in the reader's language already here.
export const dayIn = (date: Date | null, language: Lang) =>
  date ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date) : ''

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
    ...{ by: dayIn(row.expiresAt, language), refundTo: dayIn(row.refundTo, language) },
  }
}

/** The letter that says where the money goes. */
export async function bankLetter(ctx: Ctx, purchase: Purchase) {
  const bank = (await settings(ctx)).bankDetails[purchase.language]
  return { letter: transferWanted, facts: { ...factsOf(purchase), bank } }
}

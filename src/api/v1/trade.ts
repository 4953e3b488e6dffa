/** How carts and orders are written and read on the published API. */
import type { FastifyRequest } from 'fastify'
import type { Lang } from '#kernel/words.ts'
import type { Given } from './given.ts'
import { saying } from './given.ts'
import { languageIn } from './headers.ts'
import { numbers } from './numbers.ts'
import { linkTo, path } from './resource.ts'
import { cycleIn, termIn } from './shelf.ts'

export type Fault = {
  readonly code: string
  readonly says: Readonly<Record<Lang, string>>
  readonly remedy: Readonly<Record<Lang, string>>
}

/** What is wrong with a line of a cart, by the words clients know. */
// biome-ignore format: a table
const CODES: Readonly<Record<string, string>> = {
  'catalog.unknown':               'catalog_item_id_is_not_valid',
  'catalog.notInMarket':           'catalog_item_id_is_not_valid',
  'catalog.notPurchasable':        'catalog_item_id_is_not_valid',
  'catalog.saleEnded':             'catalog_item_id_is_not_valid',
  'catalog.lifeEnded':             'catalog_item_id_is_not_valid',
  'catalog.notAtTerm':             'billing_plan_not_supported',
  'subscriptions.noSeatsLeft':     'max_allowed_seats_per_subscription_exceeded',
  'subscriptions.tooMany':         'max_allowed_seats_per_subscription_exceeded',
  'subscriptions.tooFew':          'invalid_input',
  'subscriptions.oneEach':         'quota_not_available',
  'subscriptions.trialTaken':      'quota_not_available',
  'subscriptions.cycleTooLong':    'billing_plan_not_supported',
  'subscriptions.endUnfit':        'invalid_custom_term_end_date',
  'subscriptions.endNotForIt':     'invalid_custom_term_end_date_product',
  'promotions.unknown':            'invalid_promotion_id',
  'promotions.notNow':             'invalid_promotion_id',
  'promotions.notForItem':         'invalid_promotion_id',
  'promotions.notForTerm':         'invalid_promotion_id',
  'promotions.tooFew':             'invalid_promotion_id',
  'promotions.tooMany':            'invalid_promotion_id',
  'promotions.redeemed':           'invalid_promotion_id',
  'promotions.notFirst':           'invalid_promotion_id',
  'promotions.baseMissing':        'invalid_promotion_id',
  'orderLine.baseMissing':         'base_offer_seat_quantity_not_met',
  'orderLine.attestationMissing':  'attestation_not_accepted',
  'orderLine.resellerNotAllowed':  'participants_is_not_supported_for_partner',
  'orderLine.resellerUnknown':     'participants_is_not_supported_for_partner',
  'orderLine.resellerNotReady':    'participants_is_not_supported_for_partner',
  'orderLine.nameTooLong':         'invalid_input',
}
export const errorOf = ({ code, says, remedy }: Fault, request: FastifyRequest) => {
  const lang = languageIn(request)
  return {
    errorCode: CODES[code] ?? 'unable_to_process_cart_line_item',
    errorDescription: `${says[lang]} ${remedy[lang]}`,
  }
}
const ITEM_ERRORS = 800009
/** The number of a refusal that is told beside what was done. */
export const numberFor = (code: string) => numbers[code]?.[1] ?? ITEM_ERRORS

const QUANTITY_MAX = 1_000_000_000
const NO_DAY = '0001'
/** A line as it is sent, of a cart or of an order: the item is called otherwise in each. */
export function lineIn(sent: Given, itemName: 'catalogItemId' | 'offerId', reseller: string | undefined, whole?: Given) {
  const end = sent.instant('customTermEndDate')?.slice(0, 10)
  return saying({
    item: (sent.text(itemName) ?? '').slice(0, 200),
    quantity: Math.min(QUANTITY_MAX, Math.max(0, sent.count('quantity') ?? 0)),
    ...{ name: sent.text('friendlyName')?.slice(0, 1_000), term: termIn(sent), cycle: cycleIn(sent) ?? (whole && cycleIn(whole)) },
    ...{ attested: sent.flag('attestationAccepted'), reseller: reseller?.trim().slice(0, 80) || undefined },
    promotionId: sent.text('promotionId')?.trim().slice(0, 60) || undefined,
    termEndsOn: end === undefined || end.startsWith(NO_DAY) ? undefined : end,
  })
} // biome-ignore format: one record

/** Where an item stands in the catalogue, as this customer sees it. */
export function linksOf(customerId: string, item: string) {
  const [product = '', sku = '', availability = ''] = item.split(':')
  const at = path`/customers/${customerId}/products/${product}`
  const below = at + path`/skus/${sku}`
  return {
    product: linkTo(at),
    sku: linkTo(below),
    availability: linkTo(below + path`/availabilities/${availability}`),
  }
}

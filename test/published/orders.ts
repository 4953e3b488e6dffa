import { Type } from 'typebox'
import {
  collectionOf,
  fields,
  flag,
  guid,
  instant,
  link,
  links,
  marked,
  maybe,
  oneOf,
  text,
  typed,
  whole,
} from './shape.ts'

const cycle = oneOf('monthly', 'annual', 'one_time', 'triennial')
const term = oneOf('', 'P1M', 'P1Y', 'P3Y')
const ERRORS = [
  'unknown', 'currency_is_not_supported', 'catalog_item_id_is_not_valid', 'quota_not_available', 'inventory_not_available',
  'participants_is_not_supported_for_partner', 'unable_to_process_cart_line_item', 'subscription_is_not_valid',
  'subscription_is_not_enabled_for_r_i', 'sandbox_limit_exceeded', 'invalid_input', 'subscription_not_registered',
  'attestation_not_accepted', 'billing_plan_not_supported', 'invalid_promotion_id', 'max_allowed_seats_per_subscription_exceeded',
  'invalid_custom_term_end_date_product', 'invalid_custom_term_end_date', 'base_offer_seat_quantity_not_met',
  'minimum_add_on_seats_not_met', 'legacy_offer_not_eligible_for_purchase',
] as const // biome-ignore format: a list
export const Cart = fields({
  ...{ id: guid, creationTimestamp: instant, lastModifiedTimestamp: instant, expirationTimestamp: instant, lastModifiedUser: text },
  ...{ status: oneOf('active', 'ordered', 'expired'), links, attributes: marked('Cart') },
  lineItems: Type.Array(fields({
    ...{ id: whole, catalogItemId: text, quantity: whole, billingCycle: cycle, friendlyName: maybe(text), termDuration: maybe(term) },
    ...{ currencyCode: maybe(text), orderGroup: maybe(text), customTermEndDate: maybe(instant), attestationAccepted: maybe(flag) },
    participants: maybe(Type.Array(fields({ key: text, value: text }))),
    error: maybe(fields({ errorCode: oneOf(...ERRORS), errorDescription: text })),
  })),
}) // biome-ignore format: one shape

const money = Type.Number()
export const Order = fields({
  ...{ id: guid, alternateId: text, referenceCustomerId: guid, billingCycle: cycle, currencyCode: text, currencySymbol: text },
  ...{ creationDate: instant, status: oneOf('completed', 'pending', 'cancelled'), transactionType: oneOf('UserPurchase'), totalPrice: maybe(money) },
  lineItems: Type.Array(fields({
    ...{ lineItemNumber: whole, offerId: text, friendlyName: text, quantity: whole, subscriptionId: maybe(guid), termDuration: term },
    ...{ transactionType: oneOf('New'), promotionId: maybe(text), partnerIdOnRecord: maybe(text), customTermEndDate: maybe(instant) },
    pricing: maybe(fields({ listPrice: money, extendedPrice: money })),
    links: fields({ product: link, sku: link, availability: link, provisioningStatus: link, subscription: maybe(link) }),
  })),
  ...{ links: fields({ self: link, provisioningStatus: link }), attributes: marked('Order') },
}) // biome-ignore format: one shape
export const Orders = collectionOf(Order)
export const CartCheckoutResult = fields({
  orders: Type.Array(Order),
  orderErrors: Type.Array(fields({ orderGroupId: text, code: whole, description: text })),
  attributes: typed('CartCheckoutResult'),
})
const state = oneOf('Fulfilled', 'Unfulfilled', 'PrefulfillmentPending')
export const OrderLineItemProvisioningStatus = collectionOf(
  fields({
    ...{ lineItemNumber: whole, status: state, attributes: typed('OrderLineItemProvisioningStatus') },
    quantityProvisioningInformation: Type.Array(fields({ quantity: whole, status: state })),
  }),
)

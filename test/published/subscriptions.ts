import { Type } from 'typebox'
import { collectionOf, fields, flag, guid, instant, link, marked, maybe, oneOf, text, typed, whole } from './shape.ts'

const cycle = oneOf('monthly', 'annual', 'one_time', 'triennial')
const named = { id: text, displayName: text }
export const Subscription = fields({
  ...{ id: guid, orderId: guid, offerId: text, offerName: text, friendlyName: text, entitlementId: guid, parentSubscriptionId: maybe(guid) },
  ...{ productType: fields({ ...named, subType: maybe(fields(named)) }), quantity: whole, unitType: text, publisherName: text, isMicrosoftProduct: flag },
  ...{ creationDate: instant, effectiveStartDate: instant, commitmentEndDate: instant, billingCycleEndDate: instant },
  ...{ cancellationAllowedUntilDate: maybe(instant), status: oneOf('active', 'suspended', 'deleted', 'expired', 'pending', 'disabled') },
  ...{ autoRenewEnabled: flag, billingType: oneOf('usage', 'license'), billingCycle: cycle, hasPurchasableAddons: flag, isTrial: flag },
  ...{ actions: Type.Array(text), termDuration: oneOf('', 'P1M', 'P1Y', 'P3Y'), renewalTermDuration: maybe(oneOf('', 'P1M', 'P1Y', 'P3Y')) },
  refundOptions: Type.Array(fields({ type: oneOf('Full', 'Partial'), expiresAt: instant })),
  refundableQuantity: fields({ totalQuantity: whole, details: Type.Array(fields({ quantity: whole, allowedUntilDateTime: instant })) }),
  ...{ partnerId: maybe(text), promotionId: maybe(text), migratedFromSubscriptionId: maybe(guid), suspensionReasons: maybe(Type.Array(text)), contractType: Type.Literal('subscription') },
  scheduledNextTermInstructions: maybe(fields({
    product: fields({ productId: text, skuId: text, availabilityId: maybe(text), billingCycle: cycle, termDuration: text }),
    ...{ quantity: whole, customTermEndDate: maybe(instant) },
  })),
  links: fields({ self: link, offer: link, product: link, sku: link, availability: link, parentSubscription: maybe(link) }),
  attributes: marked('Subscription'),
}) // biome-ignore format: one shape
export const Subscriptions = collectionOf(Subscription)
export const SubscriptionProvisioningStatus = fields({
  ...{ skuId: guid, status: oneOf('success', 'pending', 'failed'), quantity: whole, endDate: instant },
  attributes: typed('SubscriptionProvisioningStatus'),
})
export const Conversions = collectionOf(
  fields({
    ...{ offerId: guid, targetOfferId: guid, orderId: guid, quantity: whole, billingCycle: cycle },
    attributes: typed('Conversion'),
  }),
)
export const ConversionResult = fields({
  ...{ subscriptionId: guid, targetOfferId: guid, offerId: maybe(guid) },
  attributes: typed('ConversionResult'),
})

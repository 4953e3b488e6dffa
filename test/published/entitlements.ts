import { Type } from 'typebox'
import { collectionOf, fields, flag, guid, instant, link, maybe, oneOf, text, typed, whole } from './shape.ts'

export const Entitlements = collectionOf(
  fields({
    ...{ productId: text, skuId: text, quantity: whole, entitlementType: oneOf('software', 'reservedInstance') },
    ...{ fulfillmentState: text, quantityDetails: Type.Array(fields({ quantity: whole, status: text })) },
    referenceOrder: fields({ id: text, lineItemId: text, alternateId: text }),
    entitledArtifacts: Type.Array(fields({ artifactType: text, resourceId: guid, link })),
    ...{ includedEntitlements: Type.Array(Type.Unknown()), expiryDate: maybe(instant) },
  }),
)
export const Artifact = fields({
  artifactType: text,
  reservations: Type.Array(
    fields({
      ...{ reservationId: guid, displayName: text, quantity: whole, scopeType: text, appliedScopes: Type.Array(text) },
      ...{ effectiveDateTime: instant, expiryDateTime: maybe(instant), provisioningState: text },
    }),
  ),
  attributes: typed('Artifact'),
})

export const AzureEntitlement = fields({ id: guid, friendlyName: text, status: text, subscriptionId: guid })
export const AzureEntitlements = collectionOf(AzureEntitlement)
export const Overage = fields({
  ...{ orderId: guid, azureEntitlementId: guid, partnerId: text, type: text, overageEnabled: flag, contractType: text },
  ...{ links: fields({ self: link }), attributes: typed('Overage') },
})
export const Overages = collectionOf(Overage)

const product = fields({ id: guid, name: text })
export const Eligibility = fields({ customerId: guid, productFamily: text, isEligible: flag, upgradeId: maybe(guid) })
export const UpgradeStatus = fields({
  ...{ id: guid, productFamily: text, status: text },
  lineItems: Type.Array(
    fields({ sourceProduct: product, targetProduct: product, status: text, upgradedDate: instant }),
  ),
})

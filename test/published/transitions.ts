import { Type } from 'typebox'
import { Offer } from './catalog.ts'
import { collectionOf, fields, flag, guid, instant, maybe, oneOf, text, typed, whole } from './shape.ts'

const type = oneOf('transition_only', 'transition_with_license_transfer')
const error = fields({ code: whole, description: text })
export const TransitionEligibilities = collectionOf(
  fields({
    ...{ catalogItemId: text, title: text, description: text, quantity: whole },
    eligibilities: Type.Array(fields({ isEligible: flag, transitionType: type, errors: Type.Array(error) })),
    attributes: typed('TransitionEligibility'),
  }),
)
const event = fields({ name: text, status: text, timestamp: instant, errors: Type.Array(error), attributes: typed('TransitionEvent') }) // biome-ignore format: one shape
export const Transition = fields({
  ...{ operationId: guid, fromCatalogItemId: text, fromSubscriptionId: guid, toCatalogItemId: text, toSubscriptionId: guid },
  ...{ quantity: whole, termDuration: maybe(text), billingCycle: text, transitionType: type, promotionId: maybe(text) },
  ...{ events: Type.Array(event), attributes: typed('Transition') },
}) // biome-ignore format: one shape
export const Transitions = collectionOf(Transition)

const upgradeErrors = Type.Array(fields({ code: whole, description: text, attributes: typed('UpgradeError') }))
export const Upgrades = collectionOf(
  fields({
    ...{ targetOffer: Offer, upgradeType: oneOf('upgrade_only', 'upgrade_with_license_transfer') },
    ...{ isEligible: flag, quantity: whole, upgradeErrors, attributes: typed('Upgrade') },
  }),
)
export const UpgradeResult = fields({
  ...{ sourceSubscriptionId: guid, targetSubscriptionId: guid, upgradeType: whole, upgradeErrors },
  ...{ licenseErrors: Type.Array(text), attributes: typed('UpgradeResult') },
})

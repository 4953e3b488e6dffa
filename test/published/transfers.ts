import { Type } from 'typebox'
import { collectionOf, fields, flag, guid, instant, link, maybe, oneOf, text, typed, whole } from './shape.ts'

const line = fields({
  ...{ id: whole, subscriptionId: guid, orderId: maybe(guid), offerId: text, friendlyName: text, quantity: whole, billingCycle: text },
  ...{ partnerIdOnRecord: text, transferGroupId: maybe(text), transferError: maybe(text), status: maybe(text) },
  addonItems: Type.Array(Type.Unknown()),
}) // biome-ignore format: one shape
export const TransferEntity = fields({
  ...{ id: guid, createdTime: instant, lastModifiedTime: instant, lastModifiedUser: guid, customerName: text, customerTenantId: guid },
  ...{ partnertenantid: guid, sourcePartnerName: text, sourcePartnerTenantId: guid, targetPartnerName: text, targetPartnerTenantId: guid },
  ...{ status: oneOf('Pending', 'InProgress', 'Complete', 'Failed', 'Rejected', 'Cancelled', 'Expired'), transferType: whole },
  ...{ lineItems: Type.Array(line), links: fields({ self: link }), attributes: typed('Transfer') },
}) // biome-ignore format: one shape
export const Transfers = Type.Array(TransferEntity)
export const TransferSubmitResult = fields({
  orders: Type.Array(Type.Unknown()),
  transferErrors: Type.Array(
    fields({ transferGroupId: text, code: whole, description: text, lineItems: Type.Array(line) }),
  ),
  attributes: typed('TransferSubmitResult'),
})
const error = fields({ code: whole, description: text })
export const TransferEligibilities = collectionOf(
  fields({
    ...{
      subscriptionId: guid,
      parentSubscriptionId: maybe(guid),
      friendlyName: text,
      quantity: whole,
      isEligible: flag,
    },
    errors: Type.Array(error),
  }),
)
export const SupportContact = fields({
  ...{ supportTenantId: guid, supportMpnId: text, name: text, links: fields({ self: link }) },
  attributes: typed('SupportContact'),
})

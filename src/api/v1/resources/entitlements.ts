import type { FastifyRequest } from 'fastify'
import { entitledOf } from '#modules/orders/index.ts'
import { type Line, line } from '../../lines.ts'
import { customerIn, idIn } from '../customer.ts'
import { choiceIn, saying } from '../given.ts'
import type { Answers } from '../operation.ts'
import { queryOf } from '../query.ts'
import { attributesOf, collection, linkTo, pascal, path } from '../resource.ts'

const { list, find } = entitledOf
type Entitled = Answers<typeof find>

const [SOFTWARE, RESERVATION] = ['software', 'reservedInstance'] as const
const TYPES = ['software', 'reservedInstance', 'virtual_machine_reserved_instance'] as const
const ARTIFACT = 'reservedinstance'
const lineOf = ({ number }: Entitled) => String(number ?? 0)

/** A reservation has particulars of its own, found by this address. */
const artifactsOf = (row: Entitled, { params }: FastifyRequest) => {
  const { customerId } = params as { customerId: string } // as its line names it
  const group = path`/customers/${customerId}/artifacts/${ARTIFACT}/groups/${row.orderId}`
  const link = linkTo(group + path`/lineitems/${lineOf(row)}/resource/${row.id}`)
  return row.kind === 'reservation' ? [{ artifactType: ARTIFACT, resourceId: row.id, link }] : []
}
const isExpiryShown = (request: FastifyRequest) => queryOf(request).flag('showExpiry') === true
const expiryOf = ({ until }: Entitled) => (until === null ? {} : { expiryDate: `${until}T00:00:00Z` })
const shown = (row: Entitled, request: FastifyRequest) => ({
  ...{ productId: row.productId, skuId: row.skuId, quantity: row.quantity },
  quantityDetails: [{ quantity: row.quantity, status: pascal(row.status) }],
  entitlementType: row.kind === 'reservation' ? RESERVATION : SOFTWARE,
  fulfillmentState: row.isProvisioned ? 'Fulfilled' : 'Pending',
  referenceOrder: { id: row.orderId, lineItemId: lineOf(row), alternateId: row.purchaseOrder ?? row.orderId },
  ...{ entitledArtifacts: artifactsOf(row, request), includedEntitlements: [] },
  ...(isExpiryShown(request) && expiryOf(row)),
})
const listShown = ({ items }: Answers<typeof list>, request: FastifyRequest) => collection(items.map((row) => shown(row, request))) // biome-ignore format: one line
const KINDS = { software: ['perpetual', 'softwareSubscription'], reservedInstance: ['reservation'], virtual_machine_reserved_instance: ['reservation'] } // biome-ignore format: a table
const asked = (request: FastifyRequest) => {
  const type = choiceIn(queryOf(request).text('entitlementType'), TYPES, 'entitlementType')
  return saying({ ...customerIn(request), kinds: type && KINDS[type] })
}

/** What no address of ours can be names nothing. */
const NOTHING = '00000000-0000-0000-0000-000000000000'
const NO_LINE = 1_000_000
type Params = { artifactType: string; groupId: string; lineItemId: string; resourceId: string }
const artifactIn = (request: FastifyRequest) => {
  const { artifactType, groupId, lineItemId, resourceId } = request.params as Params // as its line names them
  const [orderId, id] = [idIn(groupId) ?? NOTHING, idIn(resourceId) ?? NOTHING]
  const isKnown = /^(virtual_?machine_?)?reserved_?instance$/i.test(artifactType)
  const number = /^\d{1,6}$/.test(lineItemId) ? Number(lineItemId) : NO_LINE
  return { ...customerIn(request), orderId, id: isKnown ? id : NOTHING, number }
}
const artifact = (row: Entitled) => ({
  artifactType: ARTIFACT,
  reservations: [
    {
      ...{ reservationId: row.id, displayName: row.name, quantity: row.quantity, scopeType: 'Shared', appliedScopes: [] },
      ...{ effectiveDateTime: `${row.from}T00:00:00Z`, ...(row.until !== null && { expiryDateTime: `${row.until}T00:00:00Z` }) },
      provisioningState: row.isProvisioned ? 'Succeeded' : 'Pending',
    },
  ],
  ...attributesOf('Artifact'),
}) // biome-ignore format: one record

const AT = '/v1/customers/:customerId'
const ONE = `GET ${AT}/artifacts/:artifactType/groups/:groupId/lineitems/:lineItemId/resource/:resourceId` as const
export const entitlements: readonly Line[] = [
  line({ at: `GET ${AT}/entitlements`, runs: list, reads: asked, writes: listShown }),
  line({ at: ONE, runs: find, reads: artifactIn, writes: artifact }),
]

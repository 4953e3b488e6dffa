import type { FastifyReply, FastifyRequest } from 'fastify'
import { productUpgradesOf, usagePlans } from '#modules/subscriptions/index.ts'
import { type Line, line } from '../../lines.ts'
import { customerIn, idIn, subscriptionIn } from '../customer.ts'
import { bodyOf, type Given, saying } from '../given.ts'
import { languageIn } from '../headers.ts'
import type { Answers } from '../operation.ts'
import { addressOf } from '../paging.ts'
import { refuse } from '../refusals.ts'
import { attributesOf, collection, linkTo, path } from '../resource.ts'

const { services, service, cancel, overages, setOverage, register, registration } = usagePlans
type Service = Answers<typeof service>
const SHUT = ['expired', 'held', 'disabled']
const stateOf = ({ status }: Service) => (SHUT.includes(status) ? 'disabled' : status)
const planOf = ({ params }: FastifyRequest) => idIn((params as { subscriptionId: string }).subscriptionId) ?? '' // as its lines name it
const shown = (row: Service, request: FastifyRequest) => ({
  ...{ id: row.id, friendlyName: row.name, status: stateOf(row), subscriptionId: planOf(request) },
})
const listShown = ({ items }: Answers<typeof services>, request: FastifyRequest) =>
  collection(
    items.map((row) => shown(row, request)),
    addressOf(request),
  )
const serviceIn = (request: FastifyRequest) => {
  const serviceId = idIn((request.params as { entitlementId: string }).entitlementId) // as its lines name it
  if (!serviceId) throw refuse.subscriptionUnknown()
  return { ...subscriptionIn(request), serviceId }
}
const cancelIn = (request: FastifyRequest) =>
  saying({
    ...serviceIn(request),
    reason: bodyOf(request).text('cancellationReason')?.trim().slice(0, 200) || undefined,
  })

type Overage = Answers<typeof setOverage>
const overageShown = (row: Overage) => ({
  ...{ orderId: row.orderId, azureEntitlementId: row.planId, partnerId: row.partnerId, type: row.type },
  ...{ overageEnabled: row.isEnabled, contractType: 'subscription' },
  links: { self: linkTo(path`/customers/${row.customerId}/subscriptions/overage`) },
  ...attributesOf('Overage'),
})
const overagesShown = ({ items }: Answers<typeof overages>, request: FastifyRequest) => collection(items.map(overageShown), addressOf(request)) // biome-ignore format: one line
const overageIn = (request: FastifyRequest) => {
  const body = bodyOf(request)
  const planId = idIn(body.text('azureEntitlementId') ?? '')
  if (!planId) throw refuse.subscriptionUnknown()
  const [type, partnerId] = [needed(body, 'type', 60), needed(body, 'partnerId', 40)]
  return { ...customerIn(request), planId, type, partnerId, isEnabled: body.flag('overageEnabled') ?? false }
}
function needed(body: Given, name: string, most: number): string {
  const text = body.text(name)?.trim().slice(0, most)
  if (!text) throw refuse.propertyMissing({ property: name }, { field: name })
  return text
}

type Registration = Answers<typeof registration>
const statusOf = (planId: string, customerId: string) =>
  path`/customers/${customerId}/subscriptions/${planId}/registrationstatus`
const begun = ({ planId }: Registration, request: FastifyRequest, reply: FastifyReply) =>
  reply
    .code(202)
    .header('location', statusOf(planId, customerIn(request).customerId))
    .send()
const registered = ({ planId, state }: Registration) => ({ subscriptionId: planId, status: state.toLowerCase() })

const { possible, start, find } = productUpgradesOf
type Upgrade = Answers<typeof find>
const FAMILY = 'Azure'
/** One family is upgraded like this: what is charged by use. */
const familyIn = (request: FastifyRequest) => {
  const body = bodyOf(request)
  const customerId = idIn(body.text('customerId') ?? '')
  if (!customerId) throw refuse.customerUnknown()
  const family = needed(body, 'productFamily', 60)
  if (family.toLowerCase() !== FAMILY.toLowerCase()) throw refuse.familyUnknown({ family }, { field: 'productFamily' })
  return { customerId, family: 'usage' as const }
}
const possibleShown = ({ customerId, isEligible, upgradeId }: Answers<typeof possible>) => ({
  ...{ customerId, productFamily: FAMILY, isEligible, ...(upgradeId !== null && { upgradeId }) },
})
const started = ({ id }: Upgrade, _: FastifyRequest, reply: FastifyReply) =>
  reply.code(202).header('location', path`/productUpgrades/${id}/status`).send()
const statusIn = (request: FastifyRequest) => {
  const id = idIn((request.params as { upgradeId: string }).upgradeId) // as its line names it
  if (!id) throw refuse.upgradeUnknown()
  return { customerId: familyIn(request).customerId, id }
}
const DONE = 'Completed'
const statusShown = ({ id, lines }: Upgrade, request: FastifyRequest) => {
  const named = ({ id: offerId, name }: Upgrade['lines'][number]['source']) => ({ id: offerId, name: name[languageIn(request)] }) // biome-ignore format: one line
  const lineItems = lines.map(({ source, target, at }) => ({
    ...{ sourceProduct: named(source), targetProduct: named(target), status: DONE, upgradedDate: at },
  }))
  return { id, productFamily: FAMILY, status: DONE, lineItems }
}

const [CUSTOMER, UPGRADES] = ['/v1/customers/:customerId', '/v1/productUpgrades'] as const
const ONE = `${CUSTOMER}/subscriptions/:subscriptionId` as const
const PLAN = `${ONE}/azureEntitlements` as const
// biome-ignore format: a table
export const usageplans: readonly Line[] = [
  line({ at: `GET ${PLAN}`,                             runs: services,   reads: subscriptionIn, writes: listShown }),
  line({ at: `GET ${PLAN}/:entitlementId`,              runs: service,    reads: serviceIn,      writes: shown }),
  line({ at: `POST ${PLAN}/:entitlementId/cancel`,      runs: cancel,     reads: cancelIn,       writes: shown }),
  line({ at: `POST ${ONE}/registrations`,               runs: register,   reads: subscriptionIn, writes: begun }),
  line({ at: `GET ${ONE}/registrationstatus`,           runs: registration, reads: subscriptionIn, writes: registered }),
  line({ at: `GET ${CUSTOMER}/subscriptions/overage`,   runs: overages,   reads: customerIn,     writes: overagesShown }),
  line({ at: `PUT ${CUSTOMER}/subscriptions/overage`,   runs: setOverage, reads: overageIn,      writes: overageShown }),
  line({ at: `POST ${UPGRADES}`,                        runs: start,      reads: familyIn,       writes: started }),
  line({ at: `POST ${UPGRADES}/eligibility`,            runs: possible,   reads: familyIn,       writes: possibleShown }),
  line({ at: `POST ${UPGRADES}/:upgradeId/status`,      runs: find,       reads: statusIn,       writes: statusShown }),
]

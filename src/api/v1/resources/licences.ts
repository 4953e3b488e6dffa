import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Line, line } from '../../lines.ts'
import { customerIn, userIn } from '../customer.ts'
import { bodyOf, choiceIn, saying } from '../given.ts'
import { type Answers, operation } from '../operation.ts'
import { addressOf } from '../paging.ts'
import { queryOf } from '../query.ts'
import { attributesOf, collection } from '../resource.ts'

const pools = operation('GET /customers/:customerId/licences')
const ofUser = operation('GET /customers/:customerId/users/:userId/licences')
const change = operation('PUT /customers/:customerId/users/:userId/licences')
type Pool = Answers<typeof pools>['items'][number]
type Licence = Answers<typeof ofUser>['items'][number]

const pascal = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
const product = ({ skuId: id, name, partNumber: skuPartNumber, target, group: licenseGroupId }: Pool | Licence) => ({
  ...{ id, name, skuPartNumber, targetType: pascal(target), licenseGroupId },
})
type Plan = Pool['plans'][number]
const plan = ({ id, name: serviceName, displayName, target }: Plan, capabilityStatus: string) => ({
  ...{ displayName, serviceName, id, capabilityStatus, targetType: pascal(target) },
})

const subscribed = (row: Pool) => ({
  availableUnits: row.available,
  activeUnits: row.active,
  consumedUnits: row.consumed,
  suspendedUnits: row.suspended,
  totalUnits: row.active + row.warning + row.suspended,
  warningUnits: row.warning,
  productSku: product(row),
  servicePlans: row.plans.map((one) => plan(one, row.condition === 'enabled' ? 'Success' : pascal(row.condition))),
  capabilityStatus: pascal(row.condition),
  ...attributesOf('SubscribedSku'),
})
const licence = (row: Licence) => ({
  servicePlans: row.plans.map((one) => plan(one, one.enabled ? 'Success' : 'Disabled')),
  productSku: product(row),
  ...attributesOf('License'),
})

const GROUPS = ['none', 'group1', 'group2'] as const
/** Of which groups licences are asked for: of the first where none is named. */
function groupIn(request: FastifyRequest) {
  const named = queryOf(request).texts('licenseGroupIds').flatMap((one) => one.split(','))
  const groups = named.flatMap((one) => choiceIn(one, GROUPS, 'licenseGroupIds') ?? [])
  const both = groups.includes('group1') && groups.includes('group2')
  return both ? {} : { group: groups.includes('group2') ? ('group2' as const) : ('group1' as const) }
} // biome-ignore format: one thought
const poolsIn = (request: FastifyRequest) => ({ ...customerIn(request), ...groupIn(request) })
const licencesIn = (request: FastifyRequest) => ({ ...userIn(request), ...groupIn(request) })
const skus = ({ items }: Answers<typeof pools>, request: FastifyRequest) =>
  collection(items.map(subscribed), addressOf(request))
const written = ({ items }: Answers<typeof ofUser>, request: FastifyRequest) =>
  collection(items.map(licence), addressOf(request))

const wished = (request: FastifyRequest) => {
  const body = bodyOf(request)
  const assign = body
    .parts('licensesToAssign')
    .map((one) => ({ skuId: one.text('skuId') ?? '', excludedPlans: one.texts('excludedPlans') }))
  return { assign, remove: body.texts('licensesToRemove') }
}
const changeIn = (request: FastifyRequest) => ({ ...userIn(request), ...wished(request) })
/** What was done is what was asked: it is done whole, or refused. */
const updated = (_done: Answers<typeof change>, request: FastifyRequest, reply: FastifyReply) => {
  const { assign, remove } = wished(request)
  const licensesToAssign = assign.map(({ skuId, excludedPlans }) =>
    saying({ skuId, excludedPlans: excludedPlans.length > 0 ? excludedPlans : undefined }),
  )
  const taken = remove.length > 0 && { licensesToRemove: remove }
  return reply.code(201).send({ licensesToAssign, ...taken, licenseWarnings: [], ...attributesOf('LicenseUpdate') })
}

// biome-ignore format: a table
export const licences: readonly Line[] = [
  line({ at: 'GET /v1/customers/:customerId/subscribedskus',                runs: pools,  reads: poolsIn,    writes: skus }),
  line({ at: 'GET /v1/customers/:customerId/users/:userId/licenses',        runs: ofUser, reads: licencesIn, writes: written }),
  line({ at: 'POST /v1/customers/:customerId/users/:userId/licenseupdates', runs: change, reads: changeIn,   writes: updated }),
]

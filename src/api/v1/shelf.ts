/** How the published API calls what the catalogue keeps: kinds, segments, cycles, markets. */
import type { FastifyRequest } from 'fastify'
import { customerIn } from './customer.ts'
import { queryOf } from './query.ts'
import { refuse } from './refusals.ts'

export const KINDS = ['onlineService', 'usage', 'reservation', 'savingsPlan', 'softwareSubscription', 'perpetual', 'thirdParty'] as const // biome-ignore format: a list
export type Kind = (typeof KINDS)[number]

/** What each view of the catalogue shows. */
// biome-ignore format: a table
const VIEWS: Readonly<Record<string, readonly Kind[]>> = {
  azure:                     ['usage', 'savingsPlan'],
  microsoftazure:            ['usage', 'savingsPlan'],
  azurereservations:         ['reservation'],
  azurereservationsvm:       ['reservation'],
  azurereservationssql:      ['reservation'],
  azurereservationscosmosdb: ['reservation'],
  onlineservices:            ['onlineService'],
  software:                  ['softwareSubscription', 'perpetual'],
  softwaresuselinux:         ['softwareSubscription'],
  softwareperpetual:         ['perpetual'],
  softwaresubscriptions:     ['softwareSubscription'],
  marketplacesaas:           ['thirdParty'],
}
/** A kind by the name clients know it under, and the narrower one beneath it. */
// biome-ignore format: a table
const TYPES: Readonly<Record<Kind, readonly [type: string, subType?: string]>> = {
  onlineService:        ['OnlineServices'],
  usage:                ['Azure', 'AzurePlan'],
  reservation:          ['Azure', 'AzureReservations'],
  savingsPlan:          ['Azure', 'SavingsPlan'],
  softwareSubscription: ['Software', 'SoftwareSubscriptions'],
  perpetual:            ['Software', 'SoftwarePerpetual'],
  thirdParty:           ['SaaS'],
}
const named = (id: string) => ({ id, displayName: id })
export function productTypeOf(kind: Kind) {
  const [type, subType] = TYPES[kind]
  return { ...named(type), ...(subType !== undefined && { subType: named(subType) }) }
}

export const CYCLES = { monthly: 'monthly', annual: 'annual', triennial: 'triennial', oneTime: 'one_time' } as const
/** In the order of their numbers. */
export const BILLING_CYCLES = ['unknown', 'monthly', 'annual', 'none', 'one_time', 'triennial', 'biennial'] as const

/** The view asked for; without one there is no list. */
export function viewIn(request: FastifyRequest): readonly Kind[] {
  const written = queryOf(request).text('targetView')?.trim()
  if (!written) throw refuse.propertyMissing({ property: 'targetView' }, { field: 'targetView' })
  const kinds = VIEWS[written.toLowerCase()]
  if (!kinds || !Object.hasOwn(VIEWS, written.toLowerCase())) throw refuse.viewUnknown({ view: written.slice(0, 60) })
  return kinds
}

const SEGMENTS = ['commercial', 'education', 'government', 'nonprofit'] as const
export function segmentIn(request: FastifyRequest, name = 'targetSegment') {
  const written = queryOf(request).text(name)?.trim()
  if (!written) return undefined
  const segment = SEGMENTS.find((one) => one === written.toLowerCase())
  if (!segment) throw refuse.segmentUnknown({ segment: written.slice(0, 60) })
  return segment
}

/** The country asked about. */
export function countryIn(request: FastifyRequest): string | undefined {
  const written = queryOf(request).text('country')?.trim()
  if (!written) return undefined
  if (!/^[a-z]{2}$/i.test(written)) throw refuse.marketUnknown({ country: written.slice(0, 60) }, { field: 'country' })
  return written.toUpperCase()
}
/** Where it is looked: at the customer the address names, or in a country. */
export const placeIn = (request: FastifyRequest) =>
  'customerId' in (request.params as object) ? customerIn(request) : { market: countryIn(request) } // as its lines name them
/** The same of a list, which is of one country. */
export function listIn(request: FastifyRequest) {
  const place = placeIn(request)
  if (!('customerId' in place) && place.market === undefined)
    throw refuse.propertyMissing({ property: 'country' }, { field: 'country' })
  return place
}

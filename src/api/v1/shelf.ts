/** How the published API calls what the catalogue keeps: kinds, segments, cycles, markets. */
import type { FastifyRequest } from 'fastify'
import { customerIn } from './customer.ts'
import type { Given } from './given.ts'
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
export const UNITS = { seat: 'Licenses', usage: 'Usage-based', licence: 'Licenses', contract: 'Licenses' } as const
/** In the order of their numbers. */
const BILLING_CYCLES = ['unknown', 'monthly', 'annual', 'none', 'one_time', 'triennial', 'biennial'] as const

const ours = { monthly: 'monthly', annual: 'annual', one_time: 'oneTime', triennial: 'triennial' } as const
/** A cycle of charges as it is sent; what clients send by default says none. */
export function cycleIn(given: Given, name = 'billingCycle') {
  const cycle = given.choice(name, BILLING_CYCLES)
  if (cycle === undefined || cycle === 'unknown' || cycle === 'none') return undefined
  if (cycle === 'biennial') throw refuse.propertyUnfit({ property: name }, { field: name })
  return ours[cycle]
}
export const termIn = (given: Given, name = 'termDuration') => given.choice(name, ['P1M', 'P1Y', 'P3Y'])

/** The view asked for; without one a country has no list, and a customer all that it may buy. */
export function viewIn(request: FastifyRequest): { kinds?: Kind[] } {
  const written = queryOf(request).text('targetView')?.trim()
  const isCustomers = 'customerId' in (request.params as object) // as its lines name them
  if (!written && isCustomers) return {}
  if (!written) throw refuse.propertyMissing({ property: 'targetView' }, { field: 'targetView' })
  const view = written.toLowerCase()
  if (!Object.hasOwn(VIEWS, view)) throw refuse.viewUnknown({ view: written.slice(0, 60) })
  return { kinds: [...(VIEWS[view] ?? [])] }
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

const symbols = new Map<string, string>()
export function symbolOf(code: string): string {
  const symbol = symbols.get(code) ?? symbolIn(code)
  symbols.set(code, symbol)
  return symbol
}
const symbolIn = (code: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? code

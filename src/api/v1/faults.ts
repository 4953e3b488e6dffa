import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Kind, type Refusal, Refusals } from '#kernel/refusal.ts'
import { problemOf, refusalOf } from '../problem.ts'
import { languageIn } from './headers.ts'
import { refuse } from './refusals.ts'

type Numbered = readonly [status: number, code: number]
/** What a refusal is called that has no number of its own: by its kind. */
// biome-ignore format: a table
export const byKind: Readonly<Record<Kind, Numbered>> = {
  invalid:         [400, 3000],
  unauthenticated: [401, 400],
  forbidden:       [403, 2032],
  missing:         [404, 1000],
  gone:            [404, 1000],
  conflict:        [409, 800002],
  stale:           [400, 2055],
  tooLarge:        [400, 3000],
  tooMany:         [429, 429],
  unavailable:     [503, 800003],
}

/** The numbers that clients of the published API know refusals of ours by (its documents list 170). */
// biome-ignore format: a table
export const numbers: Readonly<Record<string, Numbered>> = {
  'v1.tokenMissing':               [401, 400],
  'v1.tokenUnknown':               [401, 400],
  'v1.audienceRetired':            [401, 900420],
  'v1.noPartner':                  [401, 800001],
  'v1.personNeeded':               [403, 900329],
  'v1.notServed':                  [501, 0],
  'v1.wordUnknown':                [400, 900126],
  'house.signInFirst':             [401, 400],
  'house.noCompany':               [401, 800001],
  'house.roleMissing':             [403, 900150],
  'house.programmeMissing':        [403, 900308],
  'house.customersOnly':           [403, 900308],
  'house.statusBlocks':            [403, 900308],
  'house.stepUpNeeded':            [403, 900309],
  'house.sameKeyOtherRequest':     [409, 800002],
  'house.bug':                     [500, 800003],
  'shape.notOneOf':                [400, 900126],
  'signings.badId':                [400, 2000],
  'signings.oneId':                [400, 2001],
  'signings.unknown':              [400, 2200],
  'signings.noReseller':           [400, 2201],
  'signings.otherKind':            [400, 2202],
  'signings.notAny':               [400, 2203],
  'membership.partnerIdMalformed': [400, 2000],
  'membership.partnerIdMistyped':  [400, 2000],
  'membership.registrationIdMissing': [400, 600049],
  'membership.numberMalformed':    [400, 600050],
  'membership.numberMistyped':     [400, 600050],
  'membership.numberUnwritable':   [400, 600050],
  'membership.fieldMissing@phone': [400, 600051],
  'customers.registrationNotHere': [400, 600002],
  'customers.outsideMarket':       [400, 600002],
  'customers.attestedAlready':     [400, 600061],
  'customers.notThisVersion':      [400, 3000],
  'customers.throughProvider':     [403, 900308],
  'vettings.underReview':          [403, 800073],
  'vettings.notApproved':          [403, 800075],
  'v1.noRelationship':             [403, 20002],
  'v1.customerUnknown':            [404, 60003],
  'v1.userUnknown':                [404, 60002],
  'v1.subscriptionUnknown':        [404, 20003],
  'v1.transferUnknown':            [404, 900100],
  'subscriptionTransfers.notThere':     [404, 900100],
  'subscriptionTransfers.finished':     [400, 900102],
  'subscriptionTransfers.elsewhere':    [409, 900101],
  'subscriptionTransfers.askedAlready': [409, 900104],
  'subscriptionTransfers.nothingChosen': [400, 900131],
  'subscriptionTransfers.unknown':      [400, 900132],
  'subscriptionTransfers.notActive':    [400, 900133],
  'subscriptionTransfers.isTrial':      [400, 900134],
  'subscriptionTransfers.kindStays':    [400, 900135],
  'subscriptionTransfers.parentStays':  [400, 900136],
  'subscriptionTransfers.addonStays':   [400, 900136],
  'subscriptionTransfers.partnerUnknown': [400, 900145],
  'subscriptionTransfers.ownCompany':   [400, 900145],
  'subscriptionTransfers.notServedThere': [400, 900146],
  'subscriptionTransfers.resellerMissing': [400, 900147],
  'subscriptionTransfers.resellerUnknown': [400, 900148],
  'subscriptionTransfers.otherCurrency': [400, 900400],
  'subscriptionMigrations.notActive':      [400, 900215],
  'subscriptionMigrations.busy':           [400, 900216],
  'subscriptionMigrations.endsSoon':       [400, 900217],
  'subscriptionMigrations.hasPromotion':   [400, 900218],
  'subscriptionMigrations.addonLeft':      [400, 900219],
  'subscriptionMigrations.isTrial':        [400, 900220],
  'subscriptionMigrations.specialSegment': [400, 900221],
  'subscriptionMigrations.unmapped':       [400, 900222],
  'subscriptionMigrations.tooYoung':       [400, 900223],
  'subscriptionMigrations.notAtTerm':      [400, 900224],
  'subscriptionMigrations.addonUnfit':     [400, 900225],
  'subscriptionMigrations.addonUnknown':   [400, 900225],
  'subscriptionMigrations.addonAlone':     [400, 900225],
  'subscriptionMigrations.recordUnfit':    [400, 900226],
  'subscriptionMigrations.notLegacy':      [400, 900247],
  'subscriptionMigrations.termNeedsFull':  [400, 900248],
  'subscriptionMigrations.otherCurrency':  [400, 900249],
  'subscriptionMigrations.tooFew':         [400, 900250],
  'subscriptionMigrations.tooMany':        [400, 900251],
  'subscriptionMigrations.scheduledAlready': [400, 900252],
  'subscriptionMigrations.dayPast':        [400, 900253],
  'subscriptionMigrations.notRenewing':    [400, 900254],
  'subscriptionMigrations.gone':           [404, 20003],
  'subscriptionMigrations.unknown':        [404, 1000],
  'subscriptionMigrations.scheduleUnknown': [404, 1000],
  'v1.migrationUnknown':                   [404, 1000],
  'supportContact.notItsId':        [404, 800015],
  'supportContact.notOurs':         [400, 900154],
  'v1.roleUnknown':                [404, 60002],
  'customerUsers.accessNeeded':    [403, 900150],
  'customerUsers.adminsByAdmins':  [403, 900150],
  'v1.marketUnknown':              [400, 800070],
  'v1.viewUnknown':                [403, 400036],
  'v1.segmentUnknown':             [403, 400030],
  'v1.offerIsNew':                 [400, 2100],
  'shelf.segmentNotTheirs':        [403, 400030],
  'shelf.productUnknown':          [404, 400013],
  'shelf.skuUnknown':              [404, 400018],
  'shelf.availabilityUnknown':     [404, 400019],
  'shelf.offerUnknown':            [400, 800004],
  'wholeSubscription.unknown':      [404, 20003],
  'wholeSubscription.byOrder':      [400, 2054],
  'wholeSubscription.statusNotSet': [400, 2006],
  'wholeSubscription.nothingPlanned': [400, 3000],
  'subscriptions.isSuspended@quantity': [400, 2001],
  'subscriptions.isSuspended':      [400, 800091],
  'subscriptions.isOver':           [400, 2011],
  'subscriptions.renewing':         [409, 900278],
  'subscriptions.tooManyUpdates':   [400, 900311],
  'subscriptions.fixedTrial':       [400, 2006],
  'subscriptions.tooFew':           [400, 2002],
  'subscriptions.tooMany':          [400, 2002],
  'subscriptions.noSeatsLeft':      [403, 800067],
  'subscriptions.oneEach':          [403, 800066],
  'subscriptions.trialTaken':       [403, 800089],
  'subscriptions.reduceTooLate':    [400, 800090],
  'subscriptions.reduceNever':      [400, 800090],
  'subscriptions.cancelTooLate':    [400, 900213],
  'subscriptions.cancelNever':      [400, 900213],
  'subscriptions.noTerm':           [400, 800093],
  'subscriptions.renewalOff':       [400, 800093],
  'subscriptions.notUpgradable':    [400, 2006],
  'subscriptions.cycleTooLong':     [400, 900270],
  'subscriptions.termShorter':      [400, 800122],
  'subscriptions.planFixed':        [400, 2054],
  'subscriptions.endUnfit':         [400, 900242],
  'subscriptions.endNotForIt':      [400, 900246],
  'subscriptions.notTrial':         [400, 2006],
  'subscriptions.conversionTooSmall': [400, 2002],
  'promotions.unknown':             [400, 27006],
  'promotions.notNow':              [400, 27006],
  'promotions.notForItem':          [400, 27007],
  'promotions.notForTerm':          [400, 27007],
  'promotions.tooFew':              [400, 27007],
  'promotions.tooMany':             [400, 27007],
  'promotions.redeemed':            [400, 27007],
  'promotions.notFirst':            [400, 27007],
  'promotions.baseMissing':         [400, 27007],
  'subscriptions.stillOpen':        [400, 900259],
  'subscriptions.endsEarlier':      [400, 900261],
  'usagePlans.entitlementUnknown':  [404, 20003],
  'usagePlans.notByUse':            [400, 3000],
  'usagePlans.notForReservations':  [400, 10008],
  'activation.notOfOthers':         [400, 2006],
  'activation.notActive':           [400, 2011],
  'productUpgrades.unknown':        [404, 900106],
  'productUpgrades.nothing':        [403, 900108],
  'v1.upgradeUnknown':              [404, 900106],
  'v1.familyUnknown':               [400, 900110],
  'entitled.unknown':               [404, 1000],
  'transitions.partStays':          [400, 900236],
  'transitions.heldElsewhere':      [400, 900267],
  'transitions.otherTerm':          [400, 900258],
  'transitions.otherItem':          [400, 900260],
  'transitions.itemUnread':         [400, 10001],
  'subscriptions.promotionOver':    [400, 27007],
  'sentOrders.cartUnknown':         [404, 800008],
  'sentOrders.orderUnknown':        [404, 20000],
  'sentOrders.notCancellable':      [400, 800061],
  'sentOrders.cycleFixed':          [400, 6001],
  'sentOrders.statusNotSet':        [400, 3000],
  'sentOrders.numberMissing':       [400, 800071],
  'sentOrders.numberTaken':         [400, 800071],
  'v1.cartUnknown':                 [404, 800008],
  'v1.orderUnknown':                [404, 20000],
  'carts.submitted':                [400, 800065],
  'carts.expired':                  [404, 800008],
  'carts.busy':                     [409, 800064],
  'orders.nothingOrdered':          [400, 800009],
  'orders.notOneGroup':             [400, 6000],
  'orders.notCompleted':            [409, 800060],
  'orders.tooManyPapers':           [400, 3000],
  'orderLine.baseMissing':          [400, 800029],
  'orderLine.notAnAddon':           [400, 800029],
  'orderLine.attestationMissing':   [400, 10012],
  'orderLine.resellerNotAllowed':   [403, 2030],
  'orderLine.resellerUnknown':      [400, 900154],
  'partnerOnRecord.providersOnly':  [400, 900154],
  'partnerOnRecord.unknown':        [400, 900154],
  'partnerOnRecord.notSelling':     [400, 900154],
  'partnerOnRecord.otherRegion':    [400, 900154],
  'orderLine.resellerNotReady':     [400, 800016],
  'eligibility.notSelling':         [403, 800039],
  'eligibility.throughProvider':    [403, 900308],
  'eligibility.onlyAdvises':        [403, 20002],
  'eligibility.agreementMissing':   [403, 13605],
  'eligibility.inQuestion':         [403, 800074],
  'eligibility.resellerGone':       [400, 900154],
  'credit.beyondLimit':             [403, 800023],
  'catalog.unknown':                [403, 800020],
  'catalog.notInMarket':            [400, 800070],
  'catalog.notForSegment':          [403, 400030],
  'catalog.notAtTerm':              [400, 6001],
  'catalog.notPurchasable':         [403, 2085],
  'catalog.saleEnded':              [403, 2091],
  'catalog.lifeEnded':              [403, 2091],
  'licences.noneLeft':             [400, 60012],
  'licences.locationMissing':      [400, 3000],
}

/** What a missing record is, by the noun the address names last: clients tell a customer from a user of one. */
const MISSING: readonly (readonly [RegExp, number])[] = [
  [/\/users\/:userId|\/usermembers/i, 60002],
  [/\/customers\/:customerId/i, 60003],
  [/\/profiles\/mpn/i, 3000],
]
const NOTHING_HERE = 'store.missing'

const SOURCE = 'PartnerFD'
const DESCRIPTION_MAX = 1_024
const DATA_MAX = 20

export type Fault = { code: number; description: string; data: string[]; source: string }

type Numberable = Pick<Refusal, 'code' | 'kind'> & Partial<Pick<Refusal, 'pointer'>>
/** The status and number of a refusal on this wire; some are told apart by the field they lie in. */
export function numberOf({ code, kind, pointer }: Numberable, route = ''): Numbered {
  const known = numbers[`${code}@${pointer?.field}`] ?? numbers[code]
  if (known) return known
  const noun = code === NOTHING_HERE ? MISSING.find(([address]) => address.test(route))?.[1] : undefined
  return noun === undefined ? byKind[kind] : [404, noun]
}

/** Fastify's error handler on this wire: every error leaves in its form, a bug is logged whole. */
export function answerFault(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const refusal = meaningOf(error, request)
  const all = refusal instanceof Refusals ? refusal.all : [refusal]
  const [first] = all
  if (!first) throw new Error('A request was refused without a reason.')
  const language = languageIn(request)
  const { retryAfter } = problemOf(first, language, request.id)
  const [status, code] = numberOf(first, request.routeOptions.url)
  if (status === 500) request.log.error({ err: error }, 'a bug')
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="", error="invalid_token"')
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  if (status === 429) return reply.code(429).send(slowDown(retryAfter ?? 1))
  const where = first.code.startsWith('shape.') && first.pointer.field ? `${first.pointer.field}: ` : ''
  const description = `${where}${first.says(language)} ${first.remedy(language)}`
    .slice(0, DESCRIPTION_MAX)
    .toWellFormed()
  const data = refusal instanceof Refusals ? all.slice(0, DATA_MAX).map((one) => sentence(one, language)) : []
  return reply
    .code(status)
    .type(JSON_TYPE)
    .send({ code, description, data, source: SOURCE } satisfies Fault)
}

const meaningOf = (error: unknown, { method, id }: FastifyRequest) =>
  isNoAddress(error) ? refuse.noSuchEndpoint({ endpoint: method }) : refusalOf(error, id)
/** Addresses that nobody can read never reach a route. */
const isNoAddress = (error: unknown) =>
  /^FST_ERR_(BAD_URL|MAX_PARAM_LENGTH)$/.test(String((error as { code?: unknown } | null)?.code))
/** The addresses of this wire, before they are read. */
export const ofPublished = /^\/+((webhooks|partner)\/+)?v1(\/|$)/i

const sentence = (one: Refusal, language: 'en' | 'ko') => `${one.pointer.field ?? ''}: ${one.says(language)}`

/** Too many at once is said in another form than all else; clients read the seconds. */
const slowDown = (seconds: number) => ({
  statusCode: 429,
  message: `Rate limit is exceeded. Try again in ${seconds} seconds.`,
})
export const JSON_TYPE = 'application/json; charset=utf-8'

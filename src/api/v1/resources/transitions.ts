import type { FastifyRequest } from 'fastify'
import { subscriptionTransitions } from '#modules/subscriptions/index.ts'
import { type Line, line } from '../../lines.ts'
import { idIn, subscriptionIn } from '../customer.ts'
import { numberOf } from '../faults.ts'
import { bodyOf, choiceIn, saying } from '../given.ts'
import { languageIn } from '../headers.ts'
import type { Answers } from '../operation.ts'
import { addressOf } from '../paging.ts'
import { queryOf } from '../query.ts'
import { attributesOf, collection } from '../resource.ts'
import { CYCLES, cycleIn, termIn } from '../shelf.ts'
import { offerShown } from './offers.ts'

const { targets, upgrades, history, transit, upgrade } = subscriptionTransitions
type Target = Answers<typeof targets>['items'][number]
type Reason = Target['reasons'][number]
type Transition = Answers<typeof transit>

const TYPES = ['transition_only', 'transition_with_license_transfer'] as const
const errorOf = ({ code, says }: Reason, request: FastifyRequest) => ({
  code: numberOf({ code, kind: 'conflict' })[1],
  description: says[languageIn(request)],
})
/** Seats move alone wherever they can; their licences follow where nothing of the target is held yet. */
const eligibilitiesOf = ({ reasons, licences }: Target, request: FastifyRequest) =>
  [reasons, [...reasons, ...licences]].map((all, at) => ({
    ...{ isEligible: all.length === 0, transitionType: TYPES[at] ?? TYPES[0] },
    errors: all.map((one) => errorOf(one, request)),
  }))
const eligibilities = ({ items }: Answers<typeof targets>, request: FastifyRequest) =>
  collection(
    items.map((one) => ({
      ...{ catalogItemId: one.catalogItemId, title: one.offer.title[languageIn(request)], quantity: one.quantity },
      ...{ description: one.offer.description[languageIn(request)], eligibilities: eligibilitiesOf(one, request) },
      ...attributesOf('TransitionEligibility'),
    })),
    addressOf(request),
  )
const WHEN = ['immediate', 'scheduled'] as const
const askedIn = (request: FastifyRequest) =>
  saying({ ...subscriptionIn(request), when: choiceIn(queryOf(request).text('eligibilityType'), WHEN, 'eligibilityType') }) // biome-ignore format: one line

const eventsOf = ({ at, isWhole }: Transition) =>
  ['conversion', ...(isWhole ? ['licenseTransfer'] : [])].map((name) => ({
    ...{ name, status: 'completed', timestamp: at, errors: [], ...attributesOf('TransitionEvent') },
  }))
const shown = (row: Transition) => ({
  ...{ operationId: row.id, fromCatalogItemId: row.fromItem, fromSubscriptionId: row.subscriptionId },
  ...{ toCatalogItemId: row.toItem, toSubscriptionId: row.intoId, quantity: row.quantity },
  ...{ ...(row.term !== null && { termDuration: row.term }), billingCycle: CYCLES[row.cycle] },
  ...{ transitionType: TYPES[row.isWhole ? 1 : 0], ...(row.promotionId !== null && { promotionId: row.promotionId }) },
  events: eventsOf(row),
  ...attributesOf('Transition'),
})
const listShown = ({ items }: Answers<typeof history>, request: FastifyRequest) =>
  collection(items.map(shown), addressOf(request))
const NOTHING = '00000000-0000-0000-0000-000000000000'
const historyIn = (request: FastifyRequest) => {
  const written = queryOf(request).text('operationId')?.trim()
  return saying({ ...subscriptionIn(request), operationId: written ? (idIn(written) ?? NOTHING) : undefined })
}

const transitIn = (request: FastifyRequest) => {
  const body = bodyOf(request)
  const into = body.text('toSubscriptionId')?.trim()
  return saying({
    ...{ ...subscriptionIn(request), catalogItemId: body.text('toCatalogItemId')?.trim().slice(0, 200) || '-' },
    ...{ intoId: into ? (idIn(into) ?? NOTHING) : undefined, quantity: seatsIn(body.count('quantity')) },
    ...{ term: termIn(body), cycle: cycleIn(body) },
    licencesFollow: body.choice('transitionType', TYPES) === 'transition_with_license_transfer',
  })
}
/** None said, or nought, is all of them. */
const seatsIn = (quantity: number | undefined) => quantity || undefined

/** The same by the offers of before: licences follow, or do not, and what is in the way is told in the body. */
const UPGRADES = ['none', 'upgrade_only', 'upgrade_with_license_transfer'] as const
const upgradeError = (reason: Reason, request: FastifyRequest) => ({
  ...{ ...errorOf(reason, request), ...attributesOf('UpgradeError') },
})
const upgradesShown = ({ items }: Answers<typeof upgrades>, request: FastifyRequest) =>
  collection(
    items.map((one) => ({
      ...{ targetOffer: offerShown(one.offer, request), upgradeType: UPGRADES[one.licences.length > 0 ? 1 : 2] },
      ...{ isEligible: one.reasons.length === 0, quantity: one.quantity },
      upgradeErrors: one.reasons.map((reason) => upgradeError(reason, request)),
      ...attributesOf('Upgrade'),
    })),
    addressOf(request),
  )
const upgradeIn = (request: FastifyRequest) => {
  const offer = bodyOf(request).part('targetOffer').text('id') ?? ''
  return { ...subscriptionIn(request), offerId: idIn(offer) ?? NOTHING }
}
const upgradeDone = ({ subscription, followed, reasons }: Answers<typeof upgrade>, request: FastifyRequest) => ({
  ...{ sourceSubscriptionId: subscription.id, targetSubscriptionId: subscription.id },
  ...{ upgradeType: reasons.length > 0 ? 0 : followed ? 2 : 1, licenseErrors: [] },
  upgradeErrors: reasons.map((one) => upgradeError(one, request)),
  ...attributesOf('UpgradeResult'),
})

const AT = '/v1/customers/:customerId/subscriptions/:subscriptionId'
// biome-ignore format: a table
export const transitions: readonly Line[] = [
  line({ at: `GET ${AT}/transitionEligibilities`, runs: targets,  reads: askedIn,        writes: eligibilities }),
  line({ at: `GET ${AT}/transitions`,             runs: history,  reads: historyIn,      writes: listShown }),
  line({ at: `POST ${AT}/transitions`,            runs: transit,  reads: transitIn,      writes: shown }),
  line({ at: `GET ${AT}/upgrades`,                runs: upgrades, reads: subscriptionIn, writes: upgradesShown }),
  line({ at: `POST ${AT}/upgrades`,               runs: upgrade,  reads: upgradeIn,      writes: upgradeDone }),
]

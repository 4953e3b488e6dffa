/** The levels of the demo: scores of eight months, holdings and orders in every state. */
import { and, inArray } from 'drizzle-orm'
import { across } from '#kernel/store.ts'
import { dateOf } from '#kernel/time.ts'
import type { Said } from '#kernel/words.ts'
import { keepFigures } from '#modules/levels/scores/commands.ts'
import { accounts } from '#modules/membership/index.ts'
import { type DemoPartner, partners } from './cast/partners.ts'
import * as s from './levelSteps.ts'
import { act, as, hear, type Moment, organisationWide, playStep, type Stage } from './story/stage.ts'
import type { Step } from './story/steps.ts'

type Dated = readonly [daysAgo: number, step: Step]
const say = (en: string, ko: string): Said => ({ en, ko })
const mistake = say(
  'We bought the pack for the wrong company of our group.',
  '그룹의 다른 회사에서 사야 하는 팩이었습니다.',
)
const changed = say('We pay by card instead.', '카드로 결제하려고 합니다.')
const pilot = say('Pilot of the programme', '프로그램 시범 참여')
const pilotOver = say('The pilot has ended', '시범 참여가 끝났습니다')

// biome-ignore format: a table
const stories: Readonly<Record<string, readonly Dated[]>> = {
  daongyeol:               [[118, s.boughtByCard('dataPartner', { autoRenew: true })], [37, s.boughtByCard('dataPlatforms')]],
  quillonridge:            [[190, s.boughtByCard('infrastructurePartner', { autoRenew: true })]],
  hangyeolteo:             [[230, s.broughtAlong('securityPartner', { since: 130, anniversary: 218 })]],
  'nordhaus-systeme':      [[220, s.broughtAlong('infrastructurePartner', { since: 120, anniversary: 245 })]],
  garamnuri:               [[210, s.broughtAlong('launchPack', { since: 225, anniversary: 140 })]],
  aobabashi:               [[145, s.boughtByCard('launchPack')]],
  'harbour-vale':          [[88,  s.orderedByTransfer('launchPack')], [80, s.transferCame('launchPack')]],
  'kranich-soehne':        [[140, s.given('launchPack', pilot)], [50, s.taken('launchPack', pilotOver)]],
  'lumiere-bleue':         [[40,  s.boughtByCard('launchPack')], [33, s.refundAsked('launchPack', mistake)]],
  pedraazul:               [[45,  s.orderedByTransfer('launchPack')]],
  iperoxo:                 [[19,  s.orderedByTransfer('launchPack')], [11, s.orderCancelled('launchPack', changed)], [11, s.boughtByCard('launchPack', { taken: false })]],
  copperline:              [[6,   s.orderedByTransfer('launchPack')]],
  whitepinebay:            [[3,   s.orderedByTransfer('dataPartner')]],
}

const METRICS = [
  'netCustomerAdds',
  'intermediateCertifications',
  'advancedCertifications',
  'usageGrowth',
  'deployments',
]
type Figures = readonly [number, number, number, number, number]
/** Where the figures of a company in an area began eight months ago, and where they are now. */
// biome-ignore format: a table
const measured: readonly (readonly [site: string, area: string, from: Figures, to: Figures])[] = [
  ['daongyeol',             'data',           [2, 3, 2, 12, 3],  [5, 6, 7, 27, 6]],
  ['daongyeol',             'infrastructure', [0, 1, 0,  4, 1],  [2, 3, 2, 14, 3]],
  ['quillonridge',          'infrastructure', [3, 4, 3, 18, 4],  [4, 6, 5, 22, 7]],
  ['quillonridge',          'security',       [0, 0, 0,  2, 0],  [1, 2, 0,  9, 2]],
  ['lindwurm-datentechnik', 'security',       [1, 2, 1,  6, 1],  [3, 4, 3, 18, 4]],
  ['hangyeolteo',           'security',       [4, 4, 4, 21, 5],  [1, 3, 3,  9, 3]],
  ['nordhaus-systeme',      'infrastructure', [3, 4, 4, 20, 5],  [3, 5, 4, 19, 5]],
  ['aobabashi',             'data',           [0, 1, 0,  3, 0],  [1, 2, 1,  8, 2]],
  ['copperline',            'infrastructure', [1, 1, 1,  5, 1],  [2, 2, 2, 12, 3]],
  ['harbour-vale',          'data',           [0, 0, 0,  0, 0],  [2, 4, 0, 16, 4]],
  ['pedraazul',             'security',       [1, 2, 0,  7, 2],  [1, 2, 1,  6, 2]],
  ['whitepinebay',          'data',           [2, 3, 3, 15, 3],  [4, 5, 4, 23, 5]],
  ['banyancrest',           'data',           [1, 2, 1,  6, 1],  [2, 4, 2, 13, 3]],
  ['raintree-digital',      'infrastructure', [0, 2, 1,  4, 1],  [1, 3, 1,  9, 2]],
]

const MONTHS = 8
const MONTH_DAYS = 30
const LAST_DAYS = 9
/** A figure of a month: on its way from one to the other, not quite straight. */
function figureOf(from: number, to: number, month: number, at: number): number {
  const way = from + ((to - from) * month) / (MONTHS - 1)
  const bend = month > 0 && month < MONTHS - 1 ? ((at + month) % 3) - 1 : 0
  return Math.max(0, Math.round(way + (Math.abs(to - from) > 2 ? bend : 0)))
}

/** The vendor brings the figures of a month, of whoever is here by then. */
const figuresCome = (month: number) => async (stage: Stage) => {
  const by = stage.cast.get(stage.manager)
  if (!by) throw new Error('The story has no partner manager yet.')
  const ctx = as(stage, { by, in: stage.vendorId, grants: organisationWide(['partnerManager']) })
  const ids = partners.map(({ tenantId }) => tenantId)
  const rows = await ctx.db
    .select({ tenantId: accounts.tenantId, partnerId: accounts.globalId })
    .from(accounts)
    .where(and(across(ctx, accounts), inArray(accounts.tenantId, ids)))
  const items = measured.flatMap(([site, area, from, to], at) => {
    const tenantId = partners.find(({ domain }) => domain === `${site}.example`)?.tenantId
    const partnerId = rows.find((row) => row.tenantId === tenantId)?.partnerId
    if (!partnerId) return []
    const value = (n: number) => figureOf(from[n] ?? 0, to[n] ?? 0, month, at + n)
    return METRICS.map((metric, n) => ({ partnerId, area, metric, day: dateOf(ctx.now), value: value(n) }))
  })
  if (items.length > 0) await act(ctx, 'PUT /vendor/score-figures', () => keepFigures(ctx, { items }))
}

const DAY_MS = 86_400_000
const AFTERNOON_MS = 15 * 3_600_000
const GAP_MS = 4 * 60_000

/** Every moment of it; each company's news is heard when its step is done. */
export function levelStory(dawn: Date): Moment[] {
  const at = (daysAgo: number, n: number) => new Date(dawn.getTime() - daysAgo * DAY_MS + AFTERNOON_MS + n * GAP_MS)
  const figures = Array.from({ length: MONTHS }, (_, month) => ({
    at: at((MONTHS - 1 - month) * MONTH_DAYS + LAST_DAYS, 0),
    play: figuresCome(month),
  }))
  const steps = partners.flatMap((partner) =>
    (stories[partner.domain.replace('.example', '')] ?? []).map(([daysAgo, step], n) =>
      moment(at(daysAgo, 1 + n), step, partner),
    ),
  )
  return [...figures, ...steps]
}

const moment = (at: Date, step: Step, partner: DemoPartner): Moment => ({
  at,
  play: async (stage) => {
    await playStep(step)(stage, partner)
    await hear(stage)
  },
})

/** What the demo's companies were granted and did with it: every kind of benefit, and every state of its life. */
import type { Vault } from '#kernel/vault.ts'
import type { Said } from '#kernel/words.ts'
import { type DemoPartner, partners } from '../cast/partners.ts'
import { act, as, hear, type Moment, organisationWide, playStep } from '../story/stage.ts'
import type { Step } from '../story/steps.ts'
import * as s from './steps.ts'

/** What opens a key needs the vault; it is told when the story is played. */
type Told = Step | ((vault: Vault) => Step)
type Dated = readonly [daysAgo: number, step: Told]
const say = (en: string, ko: string): Said => ({ en, ko })
const design = say('Design of a landing zone for a bank', '은행 고객을 위한 기반 환경 설계')
const pitch = say('Presales for a tender in spring', '봄 입찰을 위한 사전 영업')
const rack = say('Test server in the lab', '연구실 시험 서버')

// biome-ignore format: a table
const stories: Readonly<Record<string, readonly Dated[]>> = {
  daongyeol: [
    [120, s.granted('cloudCreditMonthly', { quantity: 4 })],    [118, s.assigned('cloudCreditMonthly', { to: 0 })],
    [117, s.assigned('cloudCreditMonthly', { to: 3 })],         [60, s.handedOver('cloudCreditMonthly', 1)],
    [120, s.granted('developerSubscriptions', { quantity: 5 })], [115, s.assigned('developerSubscriptions', { to: 0 })],
    [20, s.assigned('developerSubscriptions', { to: 2 })],
    [120, s.granted('softwareKeys', { quantity: 10 })],         [110, s.assigned('softwareKeys', { topic: rack })],
    [109, s.viewed('softwareKeys')],                     [108, s.activated('softwareKeys', 'viewed', rack)],
    [30, s.assigned('softwareKeys')],
    [120, s.granted('supportIncidents', { quantity: 20 })],     [100, s.assigned('supportIncidents')],
    [80, s.incident('supportIncidents')],                       [33, s.incident('supportIncidents')],
    [120, s.granted('advisoryHours', { quantity: 50 })],        [90, s.assigned('advisoryHours', { quantity: 20, topic: design })],
    [70, s.held('advisoryHours')],                              [5, s.assigned('advisoryHours', { quantity: 8, topic: pitch })],
    [120, s.granted('trainingVouchers', { quantity: 6 })],      [100, s.assigned('trainingVouchers', { to: 0 })],
    [96, s.reserved('trainingVouchers')],                       [80, s.redeemed('trainingVouchers')],
    [40, s.assigned('trainingVouchers', { to: 2 })],            [35, s.reserved('trainingVouchers')],
    [12, s.assigned('trainingVouchers', { to: 1 })],
    [120, s.granted('cloudLicences', { quantity: 100 })],       [100, s.assigned('cloudLicences', { quantity: 60 })],
    [99, s.activated('cloudLicences', 'assigned', rack)],       [8, s.assigned('cloudLicences', { quantity: 10 })],
    [120, s.granted('marketing')],                              [119, s.assigned('marketing')],
    [120, s.granted('cloudSupport')],
    [95, s.granted('cloudCreditYearly', { from: 'migration', days: 112 })],
  ],
  quillonridge: [
    [200, s.granted('advisoryHours', { quantity: 20, days: 218 })], [150, s.assigned('advisoryHours', { quantity: 5, topic: pitch })],
    [149, s.cancelled('advisoryHours', 'booked')],
    [200, s.granted('trainingVouchers', { quantity: 2 })],      [195, s.assigned('trainingVouchers', { to: 0 })],
    [200, s.granted('developerSubscriptions', { quantity: 2 })], [190, s.assigned('developerSubscriptions', { to: 0 })], [90, s.handedOver('developerSubscriptions', 1)],
  ],
  'lindwurm-datentechnik': [
    [180, s.granted('softwareKeys', { quantity: 3 })],          [170, s.assigned('softwareKeys')], [169, s.givenBack('softwareKeys')],
    [160, s.assigned('softwareKeys')],                          [160, s.viewed('softwareKeys')],
    [180, s.granted('cloudCreditMonthly', { quantity: 1, days: 140 })], [175, s.assigned('cloudCreditMonthly', { to: 0 })],
  ],
  aobabashi: [
    [150, s.granted('supportIncidents', { quantity: 10 })],     [149, s.assigned('supportIncidents')], [100, s.incident('supportIncidents')],
    [150, s.granted('cloudLicences', { quantity: 25, days: 170 })],
  ],
  'nordhaus-systeme': [[140, s.granted('developerSubscriptions', { quantity: 3, days: 163 })], [139, s.assigned('developerSubscriptions', { to: 1 })]],
  garamnuri:          [[130, s.granted('marketing', { days: 100 })], [129, s.assigned('marketing')], [60, s.granted('trainingVouchers', { quantity: 3 })], [50, s.assigned('trainingVouchers', { to: 0 })]],
  copperline:         [[90, s.granted('cloudCreditMonthly', { quantity: 2, from: 'migration' })], [80, s.assigned('cloudCreditMonthly', { to: 0 })]],
  pedraazul:          [[70, s.granted('softwareKeys', { quantity: 2 })], [65, s.assigned('softwareKeys')]],
  'lumiere-bleue':    [[66, s.granted('advisoryHours', { quantity: 50 })], [20, s.assigned('advisoryHours', { quantity: 25, topic: design })]],
  whitepinebay:       [[55, s.granted('trainingVouchers', { quantity: 4 })], [44, s.assigned('trainingVouchers', { to: 0 })], [30, s.reserved('trainingVouchers')]],
  banyancrest:        [[52, s.granted('cloudLicences', { quantity: 40 })], [51, s.assigned('cloudLicences', { quantity: 40 })]],
  yungangwan:         [[45, s.granted('cloudCreditMonthly', { quantity: 2, days: 68 })], [40, s.granted('marketing', { days: 200 })]],
}

const DAY_MS = 86_400_000
const NOON_MS = 12 * 3_600_000
const GAP_MS = 7 * 60_000

/** Every moment of it; each company's news of a day is heard when the day's last step is done. */
export function benefitStory(dawn: Date, vault: Vault): Moment[] {
  const days = partners.flatMap((partner) =>
    (stories[partner.domain.replace('.example', '')] ?? []).map((dated) => ({ partner, dated })),
  )
  const first = Math.max(...days.map(({ dated: [daysAgo] }) => daysAgo))
  const at = (daysAgo: number, n: number) => new Date(dawn.getTime() - daysAgo * DAY_MS + NOON_MS + (n % 30) * GAP_MS)
  return [
    keysCome(at(first + 1, 0), vault),
    ...days.map(({ partner, dated: [daysAgo, step] }, n) =>
      moment(at(daysAgo, n), typeof step === 'function' ? step(vault) : step, partner),
    ),
  ]
}

const moment = (at: Date, step: Step, partner: DemoPartner): Moment => ({
  at,
  play: async (stage) => {
    await playStep(step)(stage, partner)
    await hear(stage)
  },
})

const keysCome = (at: Date, vault: Vault): Moment => ({
  at,
  play: (stage) => {
    const by = stage.cast.get(stage.manager)
    if (!by) throw new Error('The story has no partner manager yet.')
    const ctx = as(stage, { by, in: stage.vendorId, grants: organisationWide(['partnerManager']) })
    return act(ctx, 'POST /vendor/benefit-keys', () => s.keysBrought(vault)(ctx))
  },
})

/** What each shelf of the demo's catalogue holds. */
import type { Said } from '#kernel/words.ts'
import type { PoolOf } from '#modules/catalog/index.ts'
import { seededId } from '../ids.ts'
import { joined, said, skuOf, type Wanted } from './drafts.ts'
import { type Family, families } from './families.ts'
import { commitments, metered, perpetual, resources, savings, sizes, software, type Thing } from './goods.ts'
import { moreFamilies } from './moreFamilies.ts'
import { ways } from './pricing.ts'
import { type Foreign, foreign } from './publishers.ts'

const sentences = (one: Said, other: Said) => joined(one, other)
const HOUSE = said('Aurora', '오로라')
const [ESSENTIALS, STANDARD, PREMIUM] = [said('Essentials', '에센셜'), said('Standard', '스탠더드'), said('Premium', '프리미엄')] // biome-ignore format: a table
const SEATS_MAX = 300

type Tier = { readonly tier: Said; readonly adds: Said; readonly share: number } & Partial<Wanted>
/** The tiers of a family of services, its variants for segments, and its trial. */
function tiersOf(of: (tier: Said) => string): readonly Tier[] {
  // biome-ignore format: a table
  return [
    { tier: ESSENTIALS, share: 0.5, ways: ways.small, seatsMax: SEATS_MAX, upgradesTo: [of(STANDARD), of(PREMIUM)], adds: said('The part small companies need, for up to 300 people.', '소규모 회사에 꼭 필요한 기능을 300명까지 제공합니다.') },
    { tier: STANDARD,   share: 1,   ways: ways.seats, upgradesTo: [of(PREMIUM)],  adds: said('The whole of it, with support on business days.', '모든 기본 기능과 영업일 지원을 제공합니다.') },
    { tier: PREMIUM,    share: 1.9, ways: ways.seats, adds: said('With reports, retention rules and support at any hour.', '보고서, 보존 규칙, 24시간 지원까지 제공합니다.') },
    { tier: said('for Faculty', '교직원용'),     share: 0.45, ways: ways.year, segment: 'education', adds: said('For those who teach and work at a school.', '학교 교직원을 위한 상품입니다.') },
    { tier: said('for Students', '학생용'),      share: 0.2,  ways: ways.year, segment: 'education', adds: said('For those who learn there.', '학교에 다니는 학생을 위한 상품입니다.') },
    { tier: said('for Government', '공공기관용'), share: 1.05, ways: ways.year, segment: 'government', attestation: true, adds: said('Kept apart from other customers, as public bodies require.', '공공기관 요건에 맞게 다른 고객과 분리해 운영합니다.') },
    { tier: said('for Nonprofits', '비영리용'),   share: 0.4,  ways: ways.year, segment: 'nonprofit', adds: said('For recognised charities.', '인정받은 비영리 단체를 위한 상품입니다.') },
    { tier: said('Standard Trial', '스탠더드 체험판'), share: 1, ways: ways.trial, isTrial: true, onePerCustomer: true, minQuantity: 25, maxQuantity: 25, convertsTo: of(STANDARD), adds: said('Twenty-five seats for a month, once.', '25개 시트를 한 달 동안 한 번 체험합니다.') },
  ]
}

const POOLED = new Set(['Essentials', 'Standard', 'Premium', 'for Faculty', 'for Students', 'Standard Trial'])
function poolOf({ name, plans, pool }: Family, tier: Said): PoolOf | null {
  if (!POOLED.has(tier.en)) return null
  const code = name.en.toUpperCase()
  return {
    skuId: tier === STANDARD && pool ? pool : seededId(`pool ${name.en} ${tier.en}`),
    partNumber: tier === STANDARD ? code : `${code}_${tier.en.replace(/^for /, '').replaceAll(' ', '_').toUpperCase()}`,
    target: 'user',
    group: name.en === 'Studio' ? 'group2' : 'group1',
    plans: plans.map(([planCode, displayName]) => ({ id: seededId(`plan ${planCode}`), name: planCode, displayName, target: 'user' })),
  }
} // biome-ignore format: one record

function ofFamily(family: Family): Wanted[] {
  const whole = joined(HOUSE, family.name)
  const product = { name: whole, does: family.does, kind: 'onlineService' as const }
  const of = (tier: Said) => skuOf(whole, joined(whole, tier))
  const tiers = tiersOf(of).map(
    ({ tier, adds, share, ...rest }): Wanted => ({
      ...{ product, name: joined(whole, tier), does: sentences(family.does, adds), pool: poolOf(family, tier) },
      ...{ cents: Math.round(family.cents * share), ways: ways.small },
      ...rest,
    }),
  )
  const addons = family.addons.map(
    ({ name, does, share }): Wanted => ({
      ...{ product, name: joined(whole, name), does, cents: Math.round(family.cents * share), ways: ways.small },
      ...{ isAddon: true, prerequisites: [ESSENTIALS, STANDARD, PREMIUM].map(of) },
    }),
  )
  return [...tiers, ...addons]
}

const CLOUD = { name: said('Aurora Cloud Plan', '오로라 클라우드 플랜'), does: said('Services of the cloud, charged by what is used.', '클라우드 서비스를 쓴 만큼 냅니다.'), kind: 'usage' as const } // biome-ignore format: one record
const usage: Wanted[] = [
  { product: CLOUD, name: CLOUD.name, does: CLOUD.does, cents: 0, ways: ways.usage, unit: 'usage', maxQuantity: 1, onePerCustomer: true },
  ...metered.flatMap(({ name, does, cents }) =>
    [
      { tier: said('Standard', '표준'), adds: said('In one zone.', '한 개 영역에서 운영합니다.'), share: 1 },
      { tier: said('Zone-redundant', '다중 영역'), adds: said('In three zones at once.', '세 개 영역에서 동시에 운영합니다.'), share: 1.5 },
    ].map(({ tier, adds, share }): Wanted => ({
      ...{ product: CLOUD, name: joined(name, tier), does: sentences(does, adds), cents: Math.round(cents * share), ways: ways.usage },
      ...{ unit: 'usage', maxQuantity: 1, isAddon: true, prerequisites: [skuOf(CLOUD.name, CLOUD.name)] },
    })),
  ),
] // biome-ignore format: records

const MACHINES = 4
/** A size costs twice the one before it. */
const reservations = resources.flatMap(({ name, does, cents }) =>
  sizes.slice(0, MACHINES).map((size, at): Wanted => ({
    ...{ product: { name: joined(name, said('Reservation', '예약')), does, kind: 'reservation' }, cents: cents * 2 ** at, ways: ways.reserved },
    ...{ name: joined(joined(name, said('Reservation', '예약')), said(size, size)), does: sentences(does, said(`Size ${size}, kept for you at a lower price.`, `${size} 크기를 더 낮은 가격에 미리 예약합니다.`)) },
    ...{ unit: 'contract', maxQuantity: 500, prerequisites: [skuOf(CLOUD.name, CLOUD.name)] },
  })),
) // biome-ignore format: records
const plans = savings.flatMap(({ name, does, cents }) =>
  commitments.map((dollars): Wanted => ({
    ...{ product: { name, does, kind: 'savingsPlan' }, cents: cents * dollars, ways: ways.reserved, unit: 'contract', maxQuantity: 100 },
    ...{ name: joined(name, said(`${dollars} an Hour`, `시간당 ${dollars}달러`)), does: sentences(does, said(`USD ${dollars} an hour.`, `시간당 ${dollars}달러를 약정합니다.`)) },
    ...{ prerequisites: [skuOf(CLOUD.name, CLOUD.name)] },
  })),
) // biome-ignore format: records

type Edition = { readonly tier: Said; readonly share: number; readonly adds: Said }
// biome-ignore format: a table
const editions: readonly Edition[] = [
  { tier: STANDARD, share: 1, adds: said('For servers with up to sixteen cores.', '코어 16개까지의 서버에 설치합니다.') },
  { tier: said('Enterprise', '엔터프라이즈'), share: 2.4, adds: said('Without a limit of cores.', '코어 수에 제한이 없습니다.') },
  { tier: said('Developer', '개발자용'), share: 0.15, adds: said('For building and testing only.', '개발과 테스트에만 쓸 수 있습니다.') },
]
// biome-ignore format: a table
const licences: readonly Edition[] = [
  { tier: said('Server Licence', '서버 라이선스'), share: 1, adds: said('For one server.', '서버 한 대에 씁니다.') },
  { tier: said('User Licence', '사용자 라이선스'), share: 0.12, adds: said('For one person on any device.', '한 사람이 어느 기기에서나 씁니다.') },
  { tier: said('Device Licence', '기기 라이선스'), share: 0.1, adds: said('For one device and whoever uses it.', '기기 한 대를 누가 쓰든 상관없습니다.') },
]
const installed = (all: readonly Thing[], kind: 'softwareSubscription' | 'perpetual', tiers: readonly Edition[]): Wanted[] =>
  all.flatMap(({ name, does, cents }) =>
    tiers.map(({ tier, share, adds }) => ({
      ...{ product: { name, does, kind }, name: joined(name, tier), does: sentences(does, adds), cents: Math.round(cents * share) },
      ...{ ways: kind === 'perpetual' ? ways.once : ways.installed, unit: 'licence' as const, maxQuantity: 1_000 },
    })),
  ) // biome-ignore format: records

// biome-ignore format: a table
const offers: readonly Edition[] = [
  { tier: said('Starter', '스타터'),   share: 1,   adds: said('To begin with.', '처음 시작하는 회사에 알맞습니다.') },
  { tier: said('Team', '팀'),         share: 1.8, adds: said('With roles and reports.', '역할과 보고서를 제공합니다.') },
  { tier: said('Business', '비즈니스'), share: 3.1, adds: said('With single sign-on and an assigned contact.', '통합 로그인과 전담 담당자를 제공합니다.') },
]
const WAYS = { seat: ways.small, contract: ways.small, usage: ways.usage } as const
const ofOthers = ({ publisher, name, does, cents, by }: Foreign): Wanted[] =>
  offers.map(({ tier, share, adds }, at) => ({
    ...{ product: { name, does, kind: 'thirdParty', publisher }, name: joined(name, tier), does: sentences(does, adds) },
    ...{ cents: Math.round(cents * (by === 'usage' ? 1 + at / 4 : share)), ways: WAYS[by], unit: by, maxQuantity: by === 'seat' ? 1_000 : 1 },
    upgradesTo: offers.slice(at + 1).map(({ tier: above }) => skuOf(name, joined(name, above))),
  })) // biome-ignore format: records

/** Everything that is on sale in the demo. */
export const wanted: readonly Wanted[] = [
  ...[...families, ...moreFamilies].flatMap(ofFamily),
  ...[...usage, ...reservations, ...plans],
  ...installed(software, 'softwareSubscription', editions),
  ...installed(perpetual, 'perpetual', licences),
  ...foreign.flatMap(ofOthers),
]

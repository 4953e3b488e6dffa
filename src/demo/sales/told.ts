/** What happened to the customers of the demo's sellers since they were won: something in every state, and something for every page. */
import type { Said } from '#kernel/words.ts'
import * as does from './deeds.ts'

const said = (en: string, ko: string): Said => ({ en, ko })
const of = (product: string, tier: string): does.Named => [product, tier]
type Plan = does.Line['plan']
const line = (sku: does.Named, plan: Plan, seats: number, more: Pick<does.Line, 'name' | 'together' | 'exactly'> = {}): does.Line => ({ of: sku, plan, seats, ...more }) // biome-ignore format: one thought

// biome-ignore format: a table
const [work, workSmall, workLarge, workTrial] = [of('Aurora Workplace', 'Standard'), of('Aurora Workplace', 'Essentials'), of('Aurora Workplace', 'Premium'), of('Aurora Workplace', 'Standard Trial')]
// biome-ignore format: a table
const [shield, shieldSmall, vault, insight] = [of('Aurora Shield', 'Standard'), of('Aurora Shield', 'Essentials'), of('Aurora Vault', 'Standard'), of('Aurora Insight', 'Standard')]
// biome-ignore format: a table
const [signIn, signInLarge, studio, voice] = [of('Aurora Identity', 'Standard'), of('Aurora Identity', 'Premium'), of('Aurora Studio', 'Standard'), of('Aurora Voice', 'Standard')]
// biome-ignore format: a table
const [cloud, office, board, webinars] = [of('Aurora Cloud Plan', ''), of('Office Suite 2025', 'User Licence'), of('Loomboard', 'Team'), of('Aurora Workplace', 'Webinars')]

// biome-ignore format: a table
const [classic, classicSmall, classicArchive, filing] = [of('Aurora Workplace Classic', 'Standard'), of('Aurora Workplace Classic', 'Essentials'), of('Aurora Workplace Classic', 'Mail Archive'), of('Aurora Filing', 'Standard')]

const headOffice = said('Head office', '본사')
const tooLarge = said(
  'The customer’s order names another number of seats.',
  '고객의 발주서와 시트 수가 달라요. 발주서를 확인하고 다시 주문해 주세요.',
)
const nobody = null

/** How many days ago, for which of the seller's customers, and what. */
// biome-ignore format: a table
export const told: readonly (readonly [daysAgo: number, customer: number, deed: does.Deed])[] = [
  [172, 0, does.buys('2026-0117', line(work, 'yearly', 25, { name: headOffice }), line(shield, 'monthly', 25))],
  [171, 1, does.buys(nobody, line(workSmall, 'yearly', 12))],
  [168, 1, does.buys(nobody, line(vault, 'monthly', 12))],
  [165, 3, does.buys('ORD-40381', line(workLarge, 'paidYear', 40))],
  [161, 3, does.buys('ORD-40402', line(office, 'once', 10))],
  [160, 10, does.buys(nobody, line(insight, 'monthly', 6))],
  [150, 4, does.buys('B-2207', line(signIn, 'yearly', 30))],
  [140, 6, does.buys(nobody, line(shieldSmall, 'monthly', 8))],
  [121, 6, does.buys(nobody, line(cloud, 'used', 1, { exactly: true }))],
  [112, 7, does.buys(nobody, line(board, 'yearly', 15))],
  [95,  0, does.seats(work, 30)],
  [90,  9, does.buys('P/118', line(work, 'yearly', 20), line(voice, 'yearly', 20))],
  [80, 10, does.endsWithTerm(insight)],
  [66,  4, does.upgrades(signIn, signInLarge)],
  [55,  0, does.seats(work, 35)],
  [48,  9, does.buys(nobody, line(studio, 'yearly', 5))],
  [46,  9, does.cancels(studio)],
  [30,  6, does.endsWithTerm(shieldSmall)],
  [14,  3, does.plansNext(workLarge, 30)],
  [12,  7, does.buys(nobody, line(workTrial, 'trial', 25, { exactly: true }))],
  [9,   0, does.renames(shield, said('Laptops and phones', '노트북과 휴대폰'))],
  [6,   1, does.suspends(workSmall)],
  [5,   0, does.buys('2026-0391', line(insight, 'yearly', 10, { together: work }))],
  [4,   0, does.seats(work, 42)],
  [2,   9, does.buys('P/131', line(studio, 'paidYear', 6))],
  [1,   0, does.seats(work, 45)],
  [1,   6, does.fills(line(work, 'yearly', 15), line(webinars, 'yearly', 15))],
  [1,   2, does.fills(line(workSmall, 'monthly', 10), line(shield, 'yearly', 10))],
]

/** What one of the sellers sold before the newer generation came; one of it moves with its next renewal. */
// biome-ignore format: a table
export const older: typeof told = [
  [169, 0, does.buys('2026-0121', line(classic, 'yearly', 18, { name: said('Branch office', '지점') }))],
  [168, 0, does.buys(nobody, line(classicArchive, 'yearly', 18))],
  [152, 7, does.buys(nobody, line(classicSmall, 'yearly', 9))],
  [141, 9, does.buys('P/104', line(filing, 'yearly', 12))],
  [8,   7, does.migratesAtRenewal(classicSmall)],
]

type Sum = Parameters<typeof does.limits>[0]
/** What the vendor looks at, and what a great order is there. */
export const watched = (limit: Sum, from: Sum): typeof told => [
  [29, 3, does.limits(limit)],
  [28, 3, does.looks(from)],
  [20, 4, does.buys('B-2390', line(workLarge, 'paidYear', 260))],
  [19, 4, does.turnsDown(tooLarge)],
  [1, 3, does.buys('ORD-41177', line(workLarge, 'paidYear', 240))],
]

import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'
import { inBoth } from '../../verifications/BothLanguages.tsx'
import { SEGMENTS } from '../kinds.ts'
import { keysIn } from './skuWanted.ts'

export type Promotion = Gives<'GET /vendor/catalog/promotions'>['items'][number]
export type PromotionWanted = Takes<'POST /vendor/catalog/promotions'>
type Way = PromotionWanted['ways'][number]

/** Every promotion, also those that are over, page by page. */
export const promotions = (after = '') =>
  queryOptions({
    queryKey: ['promotions', after],
    queryFn: ({ signal }) => api('GET /vendor/catalog/promotions', after ? { after } : {}, { signal }),
    placeholderData: keepPreviousData,
  })

/** The ways a thing is sold, as they can be chosen. */
export const WAYS: readonly Way[] = [
  { term: 'P1M', cycle: 'monthly' },
  { term: 'P1Y', cycle: 'monthly' },
  { term: 'P1Y', cycle: 'annual' },
  { term: 'P3Y', cycle: 'monthly' },
  { term: 'P3Y', cycle: 'annual' },
  { term: 'P3Y', cycle: 'triennial' },
  { term: 'none', cycle: 'monthly' },
  { term: 'none', cycle: 'oneTime' },
]
export const wayKey = ({ term, cycle }: Way) => `${term} ${cycle}`

type State = 'ended' | 'over' | 'coming' | 'given'
/** Where it stands on a day. */
export const standingOf = ({ endedAt, validFrom, validTo }: Promotion, on: string): State => {
  if (endedAt) return 'ended'
  if (validTo < on) return 'over'
  return validFrom > on ? 'coming' : 'given'
}

const BPS = 100
const PERCENT = /^\d{1,3}([.,]\d{1,2})?$/
/** "12.5" in hundredths of a percent; what is no share becomes 0, which is refused at its field. */
export const bpsOf = (text: string): number =>
  PERCENT.test(text.trim()) ? Math.round(Number(text.trim().replace(',', '.')) * BPS) : 0

const count = (value: number | null | undefined) => (value == null ? '' : String(value))
export const initialOf = (of: Promotion | null, today: string) => ({
  ...inBoth('name', of?.name),
  ...inBoth('description', of?.description),
  skus: of?.skus.join(', ') ?? '',
  ways: (of?.ways ?? [{ term: 'P1Y', cycle: 'monthly' }]).map((way) => wayKey(way as Way)),
  markets: of?.markets.join(', ') ?? '',
  segments: [...(of?.segments ?? ['commercial'])] as string[],
  discountBps: of ? String(of.discountBps / BPS) : '10',
  validFrom: of?.validFrom ?? today,
  validTo: of?.validTo ?? '',
  optIn: of?.optIn ?? false,
  firstPurchase: of?.firstPurchase ?? false,
  ...{ seatsMin: count(of?.seatsMin), seatsMax: count(of?.seatsMax), timesMax: count(of?.timesMax) },
  requires: of?.requires.join(', ') ?? '',
})
export type Values = ReturnType<typeof initialOf>

const numberIn = (text: string) => (text.trim() ? Number(text) : null)
/** What was entered, as it is sent. */
export const wantedOf = (values: Values): PromotionWanted => ({
  name: { en: values['name.en'].trim(), ko: values['name.ko'].trim() },
  description: { en: values['description.en'].trim(), ko: values['description.ko'].trim() },
  ...{ skus: keysIn(values.skus), requires: keysIn(values.requires), markets: keysIn(values.markets) },
  ways: WAYS.filter((way) => values.ways.includes(wayKey(way))),
  segments: SEGMENTS.filter((one) => values.segments.includes(one)),
  discountBps: bpsOf(values.discountBps),
  ...{ validFrom: values.validFrom, validTo: values.validTo },
  ...{ optIn: values.optIn, firstPurchase: values.firstPurchase },
  ...{ seatsMin: numberIn(values.seatsMin), seatsMax: numberIn(values.seatsMax), timesMax: numberIn(values.timesMax) },
})

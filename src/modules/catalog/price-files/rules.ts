import type { Day } from '#kernel/calendar.ts'
import { faultOf } from '#kernel/fault.ts'
import { type Currency, minorOf } from '#kernel/money.ts'
import { type Refusal, refusals } from '#kernel/refusal.ts'
import { word } from '#kernel/words.ts'
import { cycles, segments, terms } from '../offers/tables.ts'
import type { Change } from '../price-lists/rules.ts'
import type { Counts, PriceLine, Wrong } from './tables.ts'

const mend = { en: 'Mend the line, and send the file again.', ko: '줄을 고쳐 파일을 다시 보내 주세요.' }
export const refuse = refusals('priceFiles', {
  unreadable: { kind: 'invalid', en: '“{value}” is none of: {known}.', ko: '“{value}” 값은 쓸 수 없어요. 쓸 수 있는 값: {known}', remedy: mend, who: ['you'] },
  notSold: { kind: 'invalid', en: 'The SKU {sku} is not sold in {market} to {segment} customers.', ko: '{sku} SKU는 {market}의 {segment} 고객에게 판매하지 않아요.',
    remedy: { en: 'Add the market to the SKU first, or take the line out.', ko: '먼저 SKU에 판매 국가를 추가하거나 이 줄을 빼 주세요.' }, who: ['you'] },
  noAmount: { kind: 'invalid', en: '“{value}” is no amount in {currency}.', ko: '“{value}” 값은 {currency} 금액이 아니에요.', remedy: mend, who: ['you'] },
  halfPriced: { kind: 'invalid', en: 'A line has both prices, or none where it is no longer sold.', ko: '두 가격을 모두 적거나, 더 이상 판매하지 않으면 둘 다 비워 두세요.', remedy: mend, who: ['you'] },
  twice: { kind: 'invalid', en: 'A line above is about the same price.', ko: '위에 같은 가격을 정하는 줄이 이미 있어요.', remedy: mend, who: ['you'] },
  past: { kind: 'invalid', en: 'Prices begin today or later, not on {day}.', ko: '{day:은/는} 지난 날이에요. 가격은 오늘부터 시작할 수 있어요.', remedy: { en: 'Choose a day that is not over.', ko: '오늘이나 그 뒤의 날짜를 골라 주세요.' }, who: ['you'] },
  over: { kind: 'invalid', en: 'The day it is to be published on, {day}, is over.', ko: '게시일({day})이 이미 지났어요.', remedy: { en: 'Choose today or a day to come, or publish it now.', ko: '오늘이나 앞으로 올 날짜를 고르거나 지금 게시해 주세요.' }, who: ['you'] },
  late: { kind: 'invalid', en: 'It is to be published on {day}, after its prices begin.', ko: '게시일({day})이 가격이 시작하는 날보다 늦어요.', remedy: { en: 'Choose the day they begin, or one before.', ko: '가격이 시작하는 날이나 그 전 날짜를 골라 주세요.' }, who: ['you'] },
  empty: { kind: 'conflict', en: 'No line of this file changes a price.', ko: '이 파일에는 가격을 바꾸는 줄이 없어요.', remedy: { en: 'Look at its lines: what is wrong is said at each.', ko: '줄마다 무엇이 잘못되었는지 확인해 주세요.' }, who: ['you'] },
}) // biome-ignore format: a table

/** A line as it was sent. */
export type Cells = { readonly sku: string; readonly market: string; readonly segment: string; readonly term: string; readonly cycle: string; readonly price: string; readonly retail: string } // biome-ignore format: one type
/** Where a line's SKU is sold, and what it costs on the file's day. */
export type Known = Pick<PriceLine, 'productId' | 'skuId' | 'availabilityId' | 'currency' | 'before'>

const oneOf = <V extends string>(known: readonly V[], value: string): V | undefined => known.find((one) => one.toLowerCase() === value.trim().toLowerCase()) // biome-ignore format: one line
/** The choices of a line; undefined where a cell is none of them. */
export const chosen = (cells: Cells) => ({ segment: oneOf(segments, cells.segment), term: oneOf(terms, cells.term), cycle: oneOf(cycles, cells.cycle) }) // biome-ignore format: one line

/** A line understood against what is there; or what is wrong with it. */
export function understood(cells: Cells, known: Known | undefined, line: number): PriceLine | Wrong[] {
  const { segment, term, cycle } = chosen(cells)
  const unread = [unreadable('segment', cells.segment, segment, segments), unreadable('term', cells.term, term, terms), unreadable('cycle', cells.cycle, cycle, cycles)]
  const wrong = (all: readonly (Refusal | null)[]): Wrong[] => all.flatMap((one) => (one ? [{ ...faultOf(one), line }] : []))
  if (!segment || !term || !cycle) return wrong(unread)
  const market = cells.market.trim().toUpperCase()
  if (!known) return wrong([refuse.notSold({ sku: cells.sku, market, segment: word(`segment.catalog.${segment}`) }, { field: 'sku' })])
  const [price, retail] = [sumOf(cells.price, known.currency), sumOf(cells.retail, known.currency)]
  const faults = [faulty('price', cells.price, price, known.currency), faulty('retail', cells.retail, retail, known.currency)].filter((one) => one !== null)
  if (faults.length > 0) return wrong(faults)
  if ((price === null) !== (retail === null)) return wrong([refuse.halfPriced({}, { field: 'retail' })])
  const now = price === null || retail === null || price === undefined || retail === undefined ? null : { price: String(price), retail: String(retail) }
  return { line, ...known, market, segment, term, cycle, now, change: changeOf(known.before, now) }
} // biome-ignore format: one thought

const unreadable = (field: string, value: string, found: string | undefined, all: readonly string[]) =>
  found ? null : refuse.unreadable({ value, known: [...all] }, { field })
/** Null is an empty cell; undefined is no amount. */
const sumOf = (text: string, currency: Currency): bigint | null | undefined => {
  if (!text.trim()) return null
  const amount = minorOf(text, currency)
  return amount === null || amount < 0n ? undefined : amount
}
const faulty = (field: string, value: string, sum: bigint | null | undefined, currency: Currency) =>
  sum === undefined ? refuse.noAmount({ value, currency }, { field }) : null

type Sums = PriceLine['now']
export function changeOf(before: Sums, now: Sums): Change {
  if (now === null) return before === null ? 'UNC' : 'DEL'
  if (before === null) return 'ADD'
  return before.price === now.price && before.retail === now.retail ? 'UNC' : 'CHG'
}

/** The lines of a file, each understood or wrong; what stands there twice counts where it stands first. */
export function readLines(all: readonly (PriceLine | Wrong[])[]): { lines: PriceLine[]; wrong: Wrong[] } {
  const seen = new Set<string>()
  const read = { lines: [] as PriceLine[], wrong: [] as Wrong[] }
  for (const one of all) {
    if (Array.isArray(one)) read.wrong.push(...one)
    else {
      const key = [one.productId, one.skuId, one.availabilityId, one.term, one.cycle].join(':')
      if (!seen.has(key)) read.lines.push(one)
      else read.wrong.push({ ...faultOf(refuse.twice({}, { field: 'sku' })), line: one.line })
      seen.add(key)
    }
  }
  return read
}

/** What a file's lines come to; a line can be wrong in more than one way. */
export function countsOf({ lines, wrong }: { readonly lines: readonly PriceLine[]; readonly wrong: readonly Wrong[] }): Counts {
  const of = (change: Change) => lines.filter((one) => one.change === change).length
  return { ADD: of('ADD'), CHG: of('CHG'), DEL: of('DEL'), UNC: of('UNC'), wrong: new Set(wrong.map(({ line }) => line)).size }
} // biome-ignore format: one thought

/** A line as it was sent, to be looked for anew. */
export const cellsOf = ({ productId, skuId, market, segment, term, cycle }: PriceLine): Cells => ({
  sku: `${productId}:${skuId}`,
  market,
  segment,
  term,
  cycle,
  price: '',
  retail: '',
})
/** The lines against what holds by now: another file or the desk may have changed it since they were taken in. */
export const judgedAnew = (lines: readonly PriceLine[], known: ReadonlyMap<number, Known>): PriceLine[] =>
  lines.map((line, at) => {
    const before = known.get(at)?.before ?? null
    return { ...line, before, change: changeOf(before, line.now) }
  })

/** A file that can be published on that day; undefined is now. */
export function mustBePublishable({ lines, effectiveOn }: { readonly lines: readonly PriceLine[]; readonly effectiveOn: Day }, today: Day, publishOn?: Day) {
  if (publishOn !== undefined && publishOn < today) throw refuse.over({ day: new Date(publishOn) }, { field: 'publishOn' })
  if (lines.every(({ change }) => change === 'UNC')) throw refuse.empty()
  if (publishOn !== undefined && publishOn > effectiveOn) throw refuse.late({ day: new Date(publishOn) }, { field: 'publishOn' })
} // biome-ignore format: one thought

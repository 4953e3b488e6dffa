/** How figures become points, points a qualification, and what is missing to it (domain.md 1.11). */
import { refusals } from '#kernel/refusal.ts'
import type { Said } from '#kernel/words.ts'
import type { Area, Metric } from './areas/tables.ts'
import type { Measured, ScoreDay } from './tables.ts'

export const refuse = refusals('levels', {
  areaUnknown: {
    kind: 'missing',
    en: 'The scores have no area “{area}”.',
    ko: '“{area}” 점수 영역이 없어요.',
    remedy: { en: 'Choose one from the page of scores.', ko: '점수 페이지에서 영역을 골라 주세요.' },
    who: ['you'],
  },
  areaTaken: {
    kind: 'conflict',
    en: 'The code “{area}” names another area already.',
    ko: '“{area}” 코드는 이미 다른 영역에 쓰이고 있어요.',
    remedy: { en: 'Choose another code.', ko: '다른 코드를 정해 주세요.' },
    who: ['you'],
  },
  metricTwice: {
    kind: 'invalid',
    en: 'Two metrics of the area have the code “{metric}”.',
    ko: '한 영역에 “{metric}” 코드의 지표가 두 개 있어요.',
    remedy: { en: 'Give each metric a code of its own.', ko: '지표마다 다른 코드를 정해 주세요.' },
  },
  pointsOff: {
    kind: 'invalid',
    en: 'The metrics bring {points} points together; an area has 100.',
    ko: '지표 점수의 합이 {points}점이에요. 영역의 만점은 100점이어야 해요.',
    remedy: { en: 'Change the points until they make 100.', ko: '합이 100점이 되도록 점수를 조정해 주세요.' },
  },
})

const POINTS = 100
/** Refuses an area whose points do not make a hundred, or that names a metric twice. */
export function fittingArea<A extends Pick<Area, 'metrics'>>(area: A): A {
  const codes = area.metrics.map(({ code }) => code)
  const twice = codes.findIndex((code, at) => codes.indexOf(code) < at)
  if (twice >= 0) throw refuse.metricTwice({ metric: codes[twice] }, { field: `metrics.${twice}.code` })
  const points = area.metrics.reduce((sum, { pointsMax }) => sum + pointsMax, 0)
  if (points !== POINTS) throw refuse.pointsOff({ points }, { field: 'metrics' })
  return area
}

/** The points of one metric, in tenths: all of them from its threshold on, its share below, nothing below zero. */
export function tenthsOf({ pointsMax, threshold }: Pick<Metric, 'pointsMax' | 'threshold'>, value: number): number {
  if (value <= 0) return 0
  return value >= threshold ? pointsMax * 10 : Math.floor((pointsMax * 10 * value) / threshold)
}

export type Score = { readonly tenths: number; readonly qualified: boolean; readonly measured: readonly Measured[] }
type Scored = Pick<Area, 'metrics' | 'qualifiedFrom'>

/** The score of an area from its figures; what was never measured counts as nothing. The simulator asks the same with other figures. */
export function score({ metrics, qualifiedFrom }: Scored, values: ReadonlyMap<string, number>): Score {
  const measured = metrics.map((metric) => {
    const value = values.get(metric.code) ?? 0
    return { metric: metric.code, value, tenths: tenthsOf(metric, value) }
  })
  const tenths = measured.reduce((sum, one) => sum + one.tenths, 0)
  return { tenths, measured, qualified: reaches({ tenths, measured }, qualifiedFrom) }
}

/** So many points, and every metric above zero. */
export const reaches = ({ tenths, measured }: Pick<Score, 'tenths' | 'measured'>, points: number) =>
  tenths >= points * 10 && measured.length > 0 && measured.every(({ value }) => value > 0)

const MONTHS_BACK = 5
/** The first day of the window: the current month and the five before it. */
export function windowFrom(now: Date): string {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MONTHS_BACK, 1))
  return first.toISOString().slice(0, 10)
}

type Dated = Pick<ScoreDay, 'day'> & Pick<Score, 'tenths' | 'measured'>
/** What stood on some day of the window: each score that began in it, and the one that was still true when it began. Earliest first. */
export function inWindow<D extends Pick<ScoreDay, 'day'>>(days: readonly D[], from: string): D[] {
  const sorted = days.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const before = sorted.findLast(({ day }) => day <= from)
  return [...(before ? [before] : []), ...sorted.filter(({ day }) => day > from)]
}

/** The last day of the window on which so many points were reached; null where on none. */
export function reachedOn(days: readonly Dated[], points: number, from: string): string | null {
  const found = inWindow(days, from).findLast((day) => reaches(day, points))
  return found ? (found.day < from ? from : found.day) : null
}

/** The best value a metric had on any day of the window. */
export const bestOf = (days: readonly Dated[], metric: string, from: string): number =>
  Math.max(0, ...inWindow(days, from).map(({ measured }) => valueIn(measured, metric)))
const valueIn = (measured: readonly Measured[], metric: string) =>
  measured.find((one) => one.metric === metric)?.value ?? 0

export const statuses = ['inProgress', 'qualified', 'enrolled', 'renewalDue'] as const
export type Status = (typeof statuses)[number]

/** How a company stands in an area; enrolled it stays until the anniversary, whatever the score does. */
export function statusOf({ held, due, qualified }: { held: boolean; due: boolean; qualified: boolean }): Status {
  if (held) return due ? 'renewalDue' : 'enrolled'
  return qualified ? 'qualified' : 'inProgress'
}

/** What would raise the score, what brings most first: a metric at zero before all, for it alone prevents qualification. */
export function advice({ metrics }: Scored, { measured }: Pick<Score, 'measured'>) {
  return metrics
    .map((metric) => {
      const value = valueIn(measured, metric.code)
      const gain = metric.pointsMax * 10 - tenthsOf(metric, value)
      return { metric: metric.code, missing: Math.max(0, metric.threshold - value), gain, zero: value <= 0 }
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => Number(b.zero) - Number(a.zero) || b.gain - a.gain)
}

export type Figure = { readonly area: string; readonly metric: string; readonly day: string; readonly value: number }
type Sent = Figure & { readonly partnerId: string }
type Flaw = { readonly field: string; readonly value: string; readonly says: Said }

/** Why a figure is kept for nobody. */
export const ofNobody = ({ partnerId }: Sent): Flaw => ({
  ...{ field: 'partnerId', value: partnerId },
  says: { en: 'No partner has this ID.', ko: '이 ID를 가진 파트너가 없어요.' },
})

/** What keeps a figure out: an area or a metric there is not, a day that is none or has not come, no number. Null where nothing does. */
export function flawOf(sent: Sent, known: { area: Area | undefined; today: Date }): Flaw | null {
  const flaw = (field: 'area' | 'metric' | 'day', en: string, ko: string) => ({ field, value: sent[field], says: { en, ko } }) // biome-ignore format: one thought
  if (!known.area) return flaw('area', 'The scores have no such area.', '점수에 이런 영역이 없어요.')
  if (!known.area.metrics.some(({ code }) => code === sent.metric))
    return flaw('metric', 'The area has no such metric.', '영역에 이런 지표가 없어요.')
  if (!isDay(sent.day)) return flaw('day', 'A day is written 2026-03-01.', '날짜는 2026-03-01처럼 적어 주세요.')
  if (Date.parse(sent.day) > known.today.getTime())
    return flaw('day', 'This day has not come yet.', '아직 오지 않은 날짜예요.')
  if (Number.isFinite(sent.value)) return null
  return { field: 'value', value: '', says: { en: 'The value is not a number.', ko: '값이 숫자가 아니에요.' } }
}
const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** The scores of an area day by day from the figures as they came; each holds until the next. Only days from `from` on are made. */
export function scoresFrom(area: Scored, figures: readonly Figure[], from: string): (Score & { day: string })[] {
  const sorted = figures.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const values = new Map<string, number>()
  const days = new Map<string, Score & { day: string }>()
  for (const { metric, value, day } of sorted) {
    values.set(metric, value)
    if (day >= from) days.set(day, { day, ...score(area, values) })
  }
  return [...days.values()]
}

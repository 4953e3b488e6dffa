import type { Day } from '#kernel/calendar.ts'
import { daysLater, monthsLater } from '#kernel/days.ts'
import { refusals } from '#kernel/refusal.ts'

/** A month as its list is called: `2026-11`. */
export type Month = string
/** What a line is, held against an earlier list: new, at another price, gone, or as it was (domain.md 6.2). */
export const changes = ['ADD', 'CHG', 'DEL', 'UNC'] as const
export type Change = (typeof changes)[number]

export const refuse = refusals('priceLists', {
  notYet: {
    kind: 'invalid',
    en: 'The price list of {month} can be read from {day} on.',
    ko: '{month} 가격표는 {day}부터 볼 수 있어요.',
    remedy: { en: 'Choose this month’s list, or an earlier one.', ko: '이번 달 또는 이전 가격표를 골라 주세요.' },
    who: ['time'],
  },
  notEarlier: {
    kind: 'invalid',
    en: 'A list is held against an earlier one: {since} is not before {month}.',
    ko: '{since:은/는} {month}보다 이전 달이 아니라서 비교할 수 없어요.',
    remedy: { en: 'Choose an earlier month to compare with.', ko: '비교할 달을 더 이전 달로 골라 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

const PREVIEW_DAYS = 30
export const firstDay = (month: Month): Day => `${month}-01`
export const monthBefore = (month: Month): Month => monthsLater(firstDay(month), -1).slice(0, 7)
const monthAfter = (month: Month): Month => monthsLater(firstDay(month), 1).slice(0, 7)

/** What a list is today: of an earlier month, in force, or shown ahead, thirty days before it holds. */
export const states = ['past', 'current', 'preview'] as const
export type State = (typeof states)[number]
export function stateOf(month: Month, today: Day): State | null {
  const present = today.slice(0, 7)
  if (month <= present) return month === present ? 'current' : 'past'
  return month === monthAfter(present) && today >= daysLater(firstDay(month), -PREVIEW_DAYS) ? 'preview' : null
}

/** The list that can be read; a month too far ahead is refused with the day it opens. */
export function mustBeShown(month: Month, today: Day): State {
  const state = stateOf(month, today)
  if (!state)
    throw refuse.notYet({ month, day: new Date(daysLater(firstDay(month), -PREVIEW_DAYS)) }, { field: 'month' })
  return state
}

const LISTS_MAX = 24
/** The lists there are, the newest first: from the month of the first price on. */
export function listsFrom(first: Day, today: Day): { month: Month; state: State }[] {
  const all: { month: Month; state: State }[] = []
  for (let month = monthAfter(today.slice(0, 7)); month >= first.slice(0, 7) && all.length < LISTS_MAX; month = monthBefore(month)) {
    const state = stateOf(month, today)
    if (state) all.push({ month, state })
  }
  return all
} // biome-ignore format: one thought

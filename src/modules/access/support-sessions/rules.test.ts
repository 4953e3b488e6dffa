import { describe, expect, test } from 'vitest'
import type { Refusal } from '#kernel/refusal.ts'
import { addMinutes } from '#kernel/time.ts'
import { grantOf } from '#test/places.ts'
import type { Access } from '../support-access/rules.ts'
import { asked, entered, fitting, mayAsk, mayStop } from './rules.ts'

const now = new Date('2026-03-02T09:00:00Z')
const codeOf = (work: () => unknown) => {
  try {
    work()
    return null
  } catch (error) {
    return (error as Refusal).code
  }
}

// biome-ignore format: a table
describe('who may ask', () => {
  test.each([
    ['a company that is asked first',          { mode: 'askFirst', writes: false }, false, false, null],
    ['to change things where that is allowed', { mode: 'askFirst', writes: true },  true,  false, null],
    ['to change things where it is not',       { mode: 'allowed', writes: false },  true,  false, 'access.supportLooks'],
    ['a company that lets nobody in',          { mode: 'never', writes: true },     false, false, 'access.supportNever'],
    ['a second time at once',                  { mode: 'allowed', writes: false },  false, true,  'access.supportAlready'],
  ] as const)('%s', (_, access: Access, writes, hasLive, code) =>
    expect(codeOf(() => mayAsk({ access, writes, hasLive, askedToday: 9, company: 'Hanbit' }))).toBe(code))
  test('is refused the eleventh time within a day', () =>
    expect(codeOf(() => mayAsk({ access: { mode: 'askFirst', writes: true }, writes: false, hasLive: false, askedToday: 10, company: 'Hanbit' })))
      .toBe('access.supportOften'))
  test('is let in at once where the company said so, and waits where it did not', () => {
    expect(asked({ mode: 'allowed', writes: false }, now).status).toBe('allowed')
    expect(asked({ mode: 'askFirst', writes: false }, now)).toEqual({ status: 'asked', lapsesAt: new Date('2026-03-09T09:00:00Z') })
  })
})

const visit = {
  status: 'allowed',
  minutes: 30,
  openUntil: null,
  lapsesAt: addMinutes(now, 1),
  staffId: 'a' as never,
  staffName: 'Priya',
} as const
// biome-ignore format: a table
describe('going in', () => {
  test('begins the clock the first time', () =>
    expect(entered(visit, { id: 'a' }, now)).toEqual({ status: 'open', openedAt: now, openUntil: addMinutes(now, 30) }))
  test('changes nothing the second time', () =>
    expect(entered({ ...visit, status: 'open', openUntil: addMinutes(now, 1) }, { id: 'a' }, now)).toBeNull())
  test.each([
    ['what another asked for',       { ...visit },                                                 'b', 'access.supportOfAnother'],
    ['when its time is up',          { ...visit, status: 'open', openUntil: now },                 'a', 'access.supportOver'],
    ['when it lapsed this instant',  { ...visit, lapsesAt: now },                                  'a', 'access.supportLapsed'],
    ['before the company answered',  { ...visit, status: 'asked' },                                'a', 'lifecycle.notNow'],
    ['after the company said no',    { ...visit, status: 'refused' },                              'a', 'lifecycle.notNow'],
    ['after it was ended',           { ...visit, status: 'ended', openUntil: addMinutes(now, 9) }, 'a', 'lifecycle.notNow'],
    ['after it lapsed',              { ...visit, status: 'lapsed' },                               'a', 'lifecycle.notNow'],
  ] as const)('is refused: %s', (_, before, id, code) => expect(codeOf(() => entered(before, { id }, now))).toBe(code))
})

test('a visit is stopped by who made it, or by an owner of the vendor', () => {
  expect(codeOf(() => mayStop(visit, { id: 'a', grants: [] }))).toBeNull()
  expect(codeOf(() => mayStop(visit, { id: 'b', grants: [grantOf('owner')] }))).toBeNull()
  expect(codeOf(() => mayStop(visit, { id: 'b', grants: [grantOf('support')] }))).toBe('access.supportOfAnother')
})

// biome-ignore format: a table
describe('what the company says anew holds for who is there', () => {
  test.each([
    ['open',    true,  { mode: 'never', writes: true },     'end'],
    ['asked',   false, { mode: 'never', writes: false },    'refuse'],
    ['allowed', false, { mode: 'never', writes: false },    'refuse'],
    ['open',    true,  { mode: 'askFirst', writes: false }, 'looksOnly'],
    ['open',    false, { mode: 'askFirst', writes: false }, null],
    ['open',    true,  { mode: 'allowed', writes: true },   null],
  ] as const)('%s, changes %s, under %o: %s', (status, writes, access, becomes) =>
    expect(fitting({ status, writes }, access)).toBe(becomes))
})

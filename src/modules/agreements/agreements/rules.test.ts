import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { Refusals } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/words.ts'
import { lifecycle } from './lifecycle.ts'
import { redline, type Segment } from './redline.ts'
import * as rules from './rules.ts'
import type { Agreement } from './tables.ts'

const day = (text: string) => new Date(`2026-${text}T00:00:00Z`)
const version = (number: number, from: string | null, acceptBy: string | null = null): Agreement => ({
  tenantId: newId<'tenant'>(),
  id: newId<'agreement'>(),
  version: 1,
  createdAt: day('01-01'),
  updatedAt: day('01-01'),
  region: 'asiaPacific',
  number,
  status: from ? 'published' : 'draft',
  effectiveFrom: from === null ? null : day(from),
  acceptBy: acceptBy === null ? null : day(acceptBy),
  publishedAt: from === null ? null : day('01-01'),
})
const one = version(1, '01-01')
const two = version(2, '03-01', '04-01')
const three = version(3, '06-01', '07-01')

describe('where a company stands', () => {
  // biome-ignore format: a table
  test.each([
    ['nothing is published',                            [],              null, '02-01', { state: 'unpublished' }],
    ['the first version is announced only',             [version(1, '03-01')], null, '02-01', { state: 'unpublished' }],
    ['it never signed',                                 [one],           null, '02-01', { state: 'unsigned', offered: 1 }],
    ['it never signed, and a new version is announced', [one, two],      null, '02-01', { state: 'unsigned', offered: 1 }],
    ['it never signed, and the new version is in effect', [one, two],    null, '03-01', { state: 'unsigned', offered: 2 }],
    ['it signed what is in effect',                     [one],           1,    '02-01', { state: 'signed', signed: 1 }],
    ['a new version is announced',                      [one, two],      1,    '02-01', { state: 'due', signed: 1, offered: 2, signBy: day('04-01') }],
    ['a new version is in effect',                      [one, two],      1,    '03-15', { state: 'due', signed: 1, offered: 2, signBy: day('04-01') }],
    ['the deadline is this instant',                    [one, two],      1,    '04-01', { state: 'superseded', signed: 1, offered: 2, signBy: day('04-01') }],
    ['it signed ahead of time',                         [one, two],      2,    '02-01', { state: 'signed', signed: 2 }],
    ['it missed one, and a third is announced',         [one, two, three], 1,  '05-01', { state: 'superseded', signed: 1, offered: 3, signBy: day('04-01') }],
    ['it signed the second, and a third is announced',  [one, two, three], 2,  '05-01', { state: 'due', signed: 2, offered: 3, signBy: day('07-01') }],
  ] as const)('when %s', (...[, versions, signed, now, standing]) =>
    expect(rules.standingOf(versions, signed, day(now))).toEqual(standing))

  test('signing what is offered always settles it, whatever the versions and the day', () => {
    const dates = fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 14, max: 60 })), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(dates, fc.nat(400), fc.option(fc.integer({ min: 1, max: 6 })), (spans, today, signed) => {
        const start = day('01-01').getTime()
        let from = start
        const versions = spans.map(([gap, notice], at) => {
          from += gap * 86_400_000
          const acceptBy = at === 0 ? null : new Date(from + notice * 86_400_000)
          return { number: at + 1, effectiveFrom: new Date(from), acceptBy }
        })
        const now = new Date(start + today * 86_400_000)
        let standing = rules.standingOf(versions, signed && Math.min(signed, versions.length), now)
        for (let times = 0; 'offered' in standing; times++) {
          expect(times).toBeLessThan(3)
          standing = rules.standingOf(versions, standing.offered, now)
        }
        expect(['signed', 'unpublished']).toContain(standing.state)
      }),
    )
  })
})

const text = (language: Lang, body: string) => ({
  tenantId: one.tenantId,
  agreementId: one.id,
  ...rules.kept({ language, title: 'Partner agreement', text: body, summary: '' }),
})
const [en, ko] = [text('en', 'One.\n\nTwo.'), text('ko', '하나.\n\n둘.')]
const refusedAs = (work: () => unknown): string[] => {
  try {
    work()
  } catch (error) {
    return error instanceof Refusals ? error.all.map(({ code }) => code) : [(error as { code: string }).code]
  }
  return []
}

describe('publishing', () => {
  const draft = version(2, null)
  const given = {
    now: day('02-01'),
    draft,
    texts: [text('en', 'One.\n\nThree.'), ko],
    before: { agreement: one, texts: [en, ko] },
    effectiveFrom: day('03-01'),
    acceptBy: day('04-01'),
  }
  test('makes a version of a draft', () =>
    expect(rules.publish(given)).toEqual({
      status: 'published',
      effectiveFrom: day('03-01'),
      acceptBy: day('04-01'),
      publishedAt: day('02-01'),
    }))
  test('a region’s first version has no deadline, for nobody signed before', () =>
    expect(rules.publish({ ...given, before: null })).toMatchObject({ acceptBy: null }))

  // biome-ignore format: a table
  const wrong: [string, Partial<Parameters<typeof rules.publish>[0]>, string[]][] = [
    ['without its Korean text',                   { texts: [en] },                          ['agreements.textMissing']],
    ['with the same binding words again',         { texts: [en, text('ko', '다르다.')] },     ['agreements.nothingNew']],
    ['into the past',                             { effectiveFrom: day('01-31') },          ['agreements.effectiveTooEarly']],
    ['with a deadline sooner than fourteen days', { acceptBy: day('02-14'), effectiveFrom: day('02-02') }, ['agreements.deadlineTooEarly']],
    ['with a deadline before its effect',         { acceptBy: day('02-20') },               ['agreements.deadlineTooEarly']],
    ['without a deadline',                        { acceptBy: null },                       ['agreements.deadlineTooEarly']],
    ['while the one before is still to come',     { before: { agreement: version(1, '02-10'), texts: [en, ko] } }, ['agreements.upcomingThere']],
    ['what is published already',                 { draft: two },                           ['lifecycle.notNow']],
    ['with everything wrong, and hears all of it', { texts: [en], effectiveFrom: day('01-02'), acceptBy: null }, ['agreements.textMissing', 'agreements.effectiveTooEarly', 'agreements.deadlineTooEarly']],
  ]
  test.each(wrong)('is refused %s', (_, change, codes) =>
    expect(refusedAs(() => rules.publish({ ...given, ...change }))).toEqual(codes),
  )

  test('is taken back only before its effect, and only unsigned', () => {
    expect(rules.withdraw(two, { now: day('02-01'), signed: 0 })).toBe('withdrawn')
    expect(refusedAs(() => rules.withdraw(two, { now: day('02-01'), signed: 1 }))).toEqual(['agreements.signedAlready'])
    expect(refusedAs(() => rules.withdraw(two, { now: day('03-01'), signed: 0 }))).toEqual([
      'agreements.alreadyInEffect',
    ])
  })
})

describe('a text', () => {
  test('has one hash, however its lines end and its letters are composed', () =>
    expect(text('en', 'Café.\r\n\r\nTwo.  \n\n\n\nThree.').hash).toBe(text('en', 'Cafe\u0301.\n\nTwo.\n\nThree.').hash))
  test('has another hash when one letter differs', () =>
    expect(text('en', 'One').hash).not.toBe(text('en', 'one').hash))
  test('with a hidden direction mark is refused', () =>
    expect(refusedAs(() => text('en', 'pay \u202e100'))).toEqual(['agreements.textUnreadable']))
})

test('what is over stays over', () =>
  expect((['superseded', 'withdrawn', 'dropped'] as const).map(lifecycle.moves)).toEqual([[], [], []]))

describe('a redline', () => {
  const side = (segments: Segment[], gone: Segment['change']) =>
    segments.filter(({ change }) => change !== gone).map(({ text }) => text).join('').replace(/\s+/g, ' ').trim() // biome-ignore format: one thought

  test('marks the changed words of a paragraph, and nothing else', () =>
    expect(redline('## 1. Prices\n\nThirty days ahead.', '## 1. Prices\n\nSixty days ahead.')).toEqual([
      { text: '1. Prices\n\n', change: 'same' },
      { text: 'Thirty', change: 'removed' },
      { text: 'Sixty', change: 'added' },
      { text: ' days ahead.\n\n', change: 'same' },
    ]))
  test('shows a new clause as one addition', () =>
    expect(redline('One thing.\n\nLast thing.', 'One thing.\n\nSomething new here.\n\nLast thing.')).toEqual([
      { text: 'One thing.\n\n', change: 'same' },
      { text: 'Something new here.\n\n', change: 'added' },
      { text: 'Last thing.\n\n', change: 'same' },
    ]))
  test('reads Korean word by word', () =>
    expect(
      redline('요금은 30일 전에 알립니다.', '요금은 60일 전에 알립니다.').filter(({ change }) => change !== 'same'),
    ).toEqual([
      { text: '30일', change: 'removed' },
      { text: '60일', change: 'added' },
    ]))
  test('without the additions is the old text, without the removals the new one', () => {
    const words = fc.array(fc.constantFrom('a', 'b', '가', '나', '.', '\n\n', '1.1', 'partner'), { maxLength: 40 })
    const plain = (text: string) => side(redline(text, text), 'removed')
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [before, after] = [left.join(' '), right.join(' ')]
        const segments = redline(before, after)
        expect([side(segments, 'added'), side(segments, 'removed')]).toEqual([plain(before), plain(after)])
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import '#api/routes.ts'
import '#kernel/vocabulary.ts'
import '#modules/vocabulary.ts'
import '#worker/listeners.ts'
import { letters } from '#kernel/letter.ts'
import { machines } from '#kernel/machine.ts'
import { programmes, roles } from '#kernel/permissions.ts'
import { declared } from '#kernel/refusal.ts'
import { fill, type Said, vocabulary } from '#kernel/words.ts'

const HANGUL = /[가-힣]/
/** 합니다체: for contracts, letters, and what cannot be undone. */
const FORMAL = /니다|십시오/
const places = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort()
const empty = (said: Said) => !said.en.trim() || !said.ko.trim()

describe('every word is there in both languages', () => {
  const needed = [
    ...[...machines.values()].flatMap(({ name, states, all }) => [
      ...states.map((state) => `state.${name}.${state}`),
      ...all.map((move) => `move.${name}.${move}`),
    ]),
    ...roles.map((role) => `role.${role}`),
    ...programmes.map((programme) => `programme.${programme}`),
  ]
  test('states, moves, roles and programmes', () => expect(needed.filter((key) => !vocabulary.has(key))).toEqual([]))
  test('none is empty', () => expect([...vocabulary].filter(([, said]) => empty(said)).map(([key]) => key)).toEqual([]))
})

describe('every refusal helps', () => {
  const all = [...declared]
  test('it says what, in both languages', () =>
    expect(all.filter(([, one]) => empty(one) || !HANGUL.test(one.ko)).map(([code]) => code)).toEqual([]))
  test('it says what clears it, in both languages', () =>
    expect(all.filter(([, { remedy }]) => empty(remedy) || !HANGUL.test(remedy.ko)).map(([code]) => code)).toEqual([]))
  test('what the caller did not cause says who can clear it', () =>
    expect(all.filter(([, { kind, who }]) => kind !== 'invalid' && !who?.length).map(([code]) => code)).toEqual([]))
  test('it is said in one tone of Korean (docs/words.md)', () =>
    expect(all.filter(([, { ko, remedy }]) => FORMAL.test(ko + remedy.ko)).map(([code]) => code)).toEqual([]))
  test('it never shouts', () =>
    expect(all.filter(([, one]) => /!|！/.test(one.en + one.ko)).map(([code]) => code)).toEqual([]))
})

describe('every letter is written in both languages', () => {
  const all = [...letters.values()]
  test('subject and body are there, and name the same facts', () =>
    expect(
      all
        .flatMap(({ name, subject, body, button }) =>
          [subject, ...body, ...(button ? [button] : [])].map((said) => ({ name, said })),
        )
        .filter(({ said }) => empty(said) || !HANGUL.test(said.ko))
        .map(({ name }) => name),
    ).toEqual([]))
  test('no fact is told in one language only', () =>
    expect(
      all
        .filter(({ subject, body }) => {
          const [en, ko] = (['en', 'ko'] as const).map(
            (lang) => new Set([subject, ...body].flatMap((said) => places(said[lang]))),
          )
          return [...(en ?? [])].some((name) => !ko?.has(name)) || [...(ko ?? [])].some((name) => !en?.has(name))
        })
        .map(({ name }) => name),
    ).toEqual([]))
})

// biome-ignore format: a table
describe('Korean particles fit the sound before them', () => {
  test.each([
    ['{name:을/를} 보냈어요', '한빛', '한빛을 보냈어요'],
    ['{name:을/를} 보냈어요', '오로라', '오로라를 보냈어요'],
    ['{name:으로/로} 가요',   '서울', '서울로 가요'],
    ['{name:으로/로} 가요',   '부산', '부산으로 가요'],
    ['{name:은/는} 쓸 수 없습니다', 'Nova 7', 'Nova 7은 쓸 수 없습니다'],
    ['{name:이/가} 있어요',   'Gil', 'Gil이 있어요'],
    ['{name:과/와} 함께',     'Aurora', 'Aurora와 함께'],
    ['{name:이/가} 있어요',   '한빛(주)', '한빛(주)가 있어요'],
    ['{name:이/가} 있어요',   'oakwell.example', 'oakwell.example이 있어요'],
    ['{name:을/를} 고르세요', 'Copper Beech Consulting', 'Copper Beech Consulting을 고르세요'],
    ['ID는 {name:이에요/예요}.', '8790 4838', 'ID는 8790 4838이에요.'],
  ])('%s with %s', (template, name, said) => expect(fill(template, { name }, 'ko')).toBe(said))
})

test('a Korean day and what is written to it stay on one line; by itself it is as it was', () => {
  const day = new Date('2026-11-22')
  const said = ['{day}까지 답해요', '{day:이/가} 기한이에요', '{day} 전까지', '기한: {day}'].map((text) =>
    fill(text, { day }, 'ko'),
  )
  const tied = '2026.\u00a011.\u00a022.\u2060'
  expect(said).toEqual([`${tied}까지 답해요`, `${tied}가 기한이에요`, '2026. 11. 22. 전까지', '기한: 2026. 11. 22.'])
})

test('a name that ends in a full stop brings the sentence’s own', () => {
  const facts = { name: 'Foxglove Dental Inc.' }
  const said = ['You answer for {name}.', '{name} answers.', 'For {name}'].map((text) => fill(text, facts, 'en'))
  expect(said).toEqual([
    'You answer for Foxglove Dental Inc.',
    'Foxglove Dental Inc. answers.',
    'For Foxglove Dental Inc.',
  ])
})

test('plurals follow the number', () =>
  expect([1, 2].map((n) => fill('{n|one partner|# partners}', { n }, 'en'))).toEqual(['one partner', '2 partners']))

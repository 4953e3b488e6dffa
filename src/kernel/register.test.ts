import { afterAll, expect, test } from 'vitest'
import { letter, letters } from './letter.ts'
import { machine, machines } from './machine.ts'
import { declared, refusals } from './refusal.ts'
import { saying, speak, vocabulary } from './words.ts'

const said = { en: 'One.', ko: '하나예요.' }
const other = { en: 'Another.', ko: '다른 하나예요.' }
const refusal = { kind: 'conflict', ...said, remedy: said } as const

// Other tests read the whole registers.
afterAll(() => {
  for (const register of [declared, vocabulary, letters, machines])
    for (const name of register.keys()) if (name.startsWith('register')) register.delete(name)
})

// biome-ignore format: a table
test.each([
  ['refusal',  'register.taken',      () => refusals('register', { taken: refusal })],
  ['word',     'register.word',       () => speak({ 'register.word': said })],
  ['letter',   'register.letter',     () => letter('register.letter', { subject: said, body: [said] })],
  ['life',     'register-life',       () => machine('register-life', { begun: {} })],
])('a second %s of one name is a mistake told at load', (_, name, declare) => {
  declare()
  expect(declare).toThrow(`“${name}” is declared twice`)
})

test('what was said first stays', () => {
  speak({ 'register.first': said })
  expect(() => speak({ 'register.first': other })).toThrow()
  expect(saying('register.first')).toEqual(said)
})

import { expect, test } from 'vitest'
import { flagsOf } from './flags.ts'

const of = (website: string | null, email: string, proven: string[] = []) =>
  flagsOf('employment', { website, contact: { email } }, proven)

// biome-ignore format: a table
test.each([
  ['https://hansol.example/',     'mina@hansol.example',      [],                                false],
  ['https://www.hansol.example/', 'mina@mail.hansol.example', [],                                false],
  ['https://hansol.example/',     'mina@hansol-it.example',   [],                                true],
  ['https://hansol.example/',     'mina@nothansol.example',   [],                                true],
  ['https://hansol.example/',     'mina@hansol-it.example',   ['hansol.example'],                true],
  ['https://hansol.example/',     'mina@hansol-it.example',   ['hansol.example', 'hansol-it.example'], false],
  [null,                          'mina@hansol.example',      [],                                false],
])('a website at %s and a contact %s with %j proven are flagged: %s', (website, email, proven, flagged) =>
  expect(of(website, email, proven)).toEqual(flagged ? ['websiteElsewhere'] : []))

test('no other check is flagged for it', () =>
  expect(flagsOf('business', { website: 'https://a.example', contact: { email: 'a@b.example' } }, [])).toEqual([]))

/** Home is drawn before the rest of the words are there: what it names is in the vocabulary of the first screen. */
import { expect, test } from 'vitest'
import { programmes, roles } from '#kernel/permissions.ts'
import { vocabulary } from '#kernel/words.ts'
import { workspaces } from '#modules/access/roles/workspaces.ts'
import { lifecycle as network } from '#modules/membership/accounts/lifecycle.ts'
import { lifecycle as reseller } from '#modules/membership/programmes/lifecycle.ts'
import { lifecycle as verification } from '#modules/membership/verifications/lifecycle.ts'
import { kinds } from '#modules/membership/verifications/reasons/tables.ts'
import './vocabulary.ts'

const lives = { network, reseller, verification }
const states = Object.entries(lives).flatMap(([of, life]) => life.states.map((state) => `state.${of}.${state}`))

test.each([
  ...states,
  ...kinds.map((kind) => `kind.verification.${kind}`),
  ...['mandatory', 'recommended', 'transactional', 'promotional'].map((kind) => `kind.item.${kind}`),
  ...[...programmes].map((programme) => `programme.${programme}`),
  ...roles.map((role) => `role.${role}`),
  ...workspaces.map(({ name }) => `workspace.${name}`),
])('the first screen has a word for %s', (key) => expect(vocabulary.has(key)).toBe(true))

test('the first screen brings no words of permissions, which only the pages of roles say', () =>
  expect([...vocabulary.keys()].filter((key) => key.startsWith('permission.'))).toEqual([]))

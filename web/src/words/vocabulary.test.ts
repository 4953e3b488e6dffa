/** Home is drawn before the rest of the words are there: what it names is in the vocabulary of the first screen. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { programmes, roles } from '#kernel/permissions.ts'
import { workspaces } from '#modules/access/roles/workspaces.ts'
import { lifecycle as network } from '#modules/membership/accounts/lifecycle.ts'
import { lifecycle as reseller } from '#modules/membership/programmes/lifecycle.ts'
import { lifecycle as verification } from '#modules/membership/verifications/lifecycle.ts'
import { kinds } from '#modules/membership/verifications/reasons/tables.ts'

// Asked of a process of its own: in this one other tests have said words too.
const ASK = `import './web/src/words/vocabulary.ts'
import { vocabulary } from '#kernel/words.ts'
process.stdout.write(JSON.stringify([...vocabulary.keys()]))`
const said: string[] = JSON.parse(
  execFileSync('node', ['--input-type=module-typescript', '--eval', ASK], { encoding: 'utf8' }),
)

const lives = { network, reseller, verification }
const states = Object.entries(lives).flatMap(([of, life]) => life.states.map((state) => `state.${of}.${state}`))

test.each([
  ...states,
  ...kinds.map((kind) => `kind.verification.${kind}`),
  ...['mandatory', 'recommended', 'transactional', 'promotional'].map((kind) => `kind.item.${kind}`),
  ...[...programmes].map((programme) => `programme.${programme}`),
  ...roles.map((role) => `role.${role}`),
  ...workspaces.map(({ name }) => `workspace.${name}`),
])('the first screen has a word for %s', (key) => expect(said).toContain(key))

test('the first screen brings no words of permissions, which only the pages of roles say', () =>
  expect(said.filter((key) => key.startsWith('permission.'))).toEqual([]))

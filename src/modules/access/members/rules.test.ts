import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { families, type Grant, type Role, roles, scopesOf } from '#kernel/permissions.ts'
import { Refusals } from '#kernel/refusal.ts'
import { gives, rolesIn } from '../roles/rules.ts'
import { lifecycle } from './lifecycle.ts'
import * as rules from './rules.ts'

const SOMEWHERE = newId<'location'>()
const held = (role: Role): Grant => {
  const [scope = 'organisation'] = scopesOf(role)
  return { role, scope, scopeId: scope === 'organisation' ? null : SOMEWHERE }
}
const by = (...own: Role[]) => ({ kind: 'person', id: newId<'user'>(), grants: own.map(held) })
const place = (...own: Role[]) => ({ userId: newId<'user'>(), grants: own.map(held) })
const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return error instanceof Refusals ? error.all.map(({ code }) => code).join() : (error as { code: string }).code
  }
  return 'given'
}
type Turn = [giver: Role, given: Role, answer: string]
const [ok, no] = ['given', 'access.notYoursToGive']

// biome-ignore format: a table
const turns: Turn[] = [
  ['globalAdmin',          'globalAdmin',     ok],
  ['globalAdmin',          'complianceAdmin', ok],
  ['globalAdmin',          'adminAgent',      ok],
  ['globalAdmin',          'developer',       ok],
  ['accountAdmin',         'referralsAdmin',  ok],
  ['accountAdmin',         'accountAdmin',    ok],
  ['accountAdmin',         'complianceAdmin', no],
  ['accountAdmin',         'globalAdmin',     no],
  ['accountAdmin',         'adminAgent',      no],
  ['userAdmin',            'salesAgent',      ok],
  ['userAdmin',            'helpdeskAgent',   ok],
  ['userAdmin',            'adminAgent',      no],
  ['userAdmin',            'globalAdmin',     no],
  ['userAdmin',            'accountAdmin',    no],
  ['businessProfileAdmin', 'reportViewer',    no],
  ['partnerAdmin',         'referralsUser',   no],
]
test.each(turns)('a %s who gives the role %s is answered %s', (giver, role, answer) =>
  expect(codeOf(() => rules.regrant({ by: by(giver), place: place(), wanted: [held(role)], kind: 'partner' }))).toBe(
    answer,
  ),
)

test.each(turns)('a %s who takes the role %s away is answered %s, just as when giving it', (giver, role, answer) =>
  expect(codeOf(() => rules.regrant({ by: by(giver), place: place(role), wanted: [], kind: 'partner' }))).toBe(
    giver === 'userAdmin' && families.directory.some((one) => one === role) ? no : answer,
  ),
)

test('what stays as it was needs no power over it', () => {
  const wanted = ['globalAdmin', 'referralsUser'].map((role) => held(role as Role))
  expect(rules.regrant({ by: by('accountAdmin'), place: place('globalAdmin'), wanted, kind: 'partner' })).toEqual(
    wanted,
  )
})

test('a user management admin gives nothing to an admin of the directory', () =>
  expect(
    codeOf(() =>
      rules.regrant({
        by: by('userAdmin'),
        place: place('userAdmin'),
        wanted: [held('userAdmin'), held('salesAgent')],
        kind: 'partner',
      }),
    ),
  ).toBe(no))

describe('to oneself', () => {
  const own = (role: Role, more: Role) => {
    const giver = by(role)
    const turn = { by: giver, place: { userId: giver.id, grants: giver.grants }, kind: 'partner' } as const
    return codeOf(() => rules.regrant({ ...turn, wanted: [held(role), held(more)] }))
  }
  test('an account admin gives no role', () =>
    expect(own('accountAdmin', 'referralsAdmin')).toBe('access.notToYourself'))
  test('a global admin does, for somebody must be the first account admin', () =>
    expect(own('globalAdmin', 'accountAdmin')).toBe('given'))
  test('anyone who gives may lay a role down', () => {
    const giver = by('accountAdmin')
    const turn = { by: giver, place: { userId: giver.id, grants: giver.grants }, wanted: [], kind: 'partner' } as const
    expect(rules.regrant(turn)).toEqual([])
  })
})

// biome-ignore format: a table
const scopes: [Grant, string][] = [
  [{ role: 'globalAdmin',   scope: 'organisation', scopeId: null },      'given'],
  [{ role: 'globalAdmin',   scope: 'location',     scopeId: SOMEWHERE }, 'access.scopeUnfit'],
  [{ role: 'globalAdmin',   scope: 'organisation', scopeId: SOMEWHERE }, 'access.scopeUnfit'],
  [{ role: 'referralsUser', scope: 'location',     scopeId: SOMEWHERE }, 'given'],
  [{ role: 'referralsUser', scope: 'location',     scopeId: null },      'access.scopeUnfit'],
  [{ role: 'referralsUser', scope: 'publisher',    scopeId: SOMEWHERE }, 'access.scopeUnfit'],
  [{ role: 'developer',     scope: 'publisher',    scopeId: SOMEWHERE }, 'given'],
  [{ role: 'developer',     scope: 'organisation', scopeId: null },      'access.scopeUnfit'],
  [{ role: 'owner',         scope: 'organisation', scopeId: null },      'access.roleNotHere'],
]
test.each(scopes)('in a partner company %o is answered %s', (grant, answer) =>
  expect(codeOf(() => rules.fitting([grant], 'partner'))).toBe(answer),
)

test('every grant that does not fit is named at its field', () => {
  const wanted = [held('salesAgent'), held('owner'), { ...held('developer'), scopeId: null }]
  expect(() => rules.fitting(wanted, 'partner')).toThrow(Refusals)
  expect(codeOf(() => rules.fitting(wanted, 'partner'))).toBe('access.roleNotHere,access.scopeUnfit')
})

test('a grant said twice is held once', () =>
  expect(rules.fitting([held('salesAgent'), held('salesAgent')], 'partner')).toEqual([held('salesAgent')]))

test('the vendor’s owner gives vendor roles and no partner role', () => {
  const turn = { by: by('owner'), place: place(), kind: 'vendor' } as const
  expect(rules.regrant({ ...turn, wanted: [held('reviewer')] })).toEqual([held('reviewer')])
  expect(codeOf(() => rules.regrant({ ...turn, wanted: [held('salesAgent')] }))).toBe('access.roleNotHere')
})

const anyRole = fc.constantFrom(...rolesIn.partner)
const someRoles = fc.uniqueArray(anyRole, { maxLength: 6 })

test('nobody ends with a role that the giver neither could give nor found there', () =>
  fc.assert(
    fc.property(someRoles, someRoles, someRoles, (giver, before, wanted) => {
      const one = by(...giver)
      if (
        codeOf(() => rules.regrant({ by: one, place: place(...before), wanted: wanted.map(held), kind: 'partner' })) !==
        'given'
      )
        return
      const power = giver.flatMap((role) => gives[role] ?? [])
      expect(wanted.filter((role) => !before.includes(role) && !power.includes(role))).toEqual([])
      expect(before.filter((role) => !wanted.includes(role) && !power.includes(role))).toEqual([])
    }),
  ))

test('only who is a global admin makes another', () =>
  fc.assert(
    fc.property(someRoles, someRoles, (giver, before) => {
      fc.pre(!giver.includes('globalAdmin') && !before.includes('globalAdmin'))
      const wanted = [...before, 'globalAdmin' as const].map(held)
      expect(codeOf(() => rules.regrant({ by: by(...giver), place: place(...before), wanted, kind: 'partner' }))).toBe(
        no,
      )
    }),
  ))

test('every role but member can be given by somebody', () =>
  expect(
    roles.filter((role) => role !== 'member' && !Object.values(gives).some((given) => given.includes(role))),
  ).toEqual([]))

describe('the last admin', () => {
  const admin = { status: 'active', grants: [held('globalAdmin')] } as const
  const turn = (after: Parameters<typeof rules.keepsAdmin>[0]['after'], others: number) =>
    codeOf(() => rules.keepsAdmin({ before: admin, after, others, kind: 'partner' }))
  test('cannot be suspended', () => expect(turn({ ...admin, status: 'suspended' }, 0)).toBe('access.lastAdmin'))
  test('cannot be removed', () => expect(turn({ status: 'removed', grants: [] }, 0)).toBe('access.lastAdmin'))
  test('cannot lose the role', () => expect(turn({ status: 'active', grants: [] }, 0)).toBe('access.lastAdmin'))
  test('may take on more', () =>
    expect(turn({ ...admin, grants: [...admin.grants, held('accountAdmin')] }, 0)).toBe('given'))
  test('with another beside them may go', () => expect(turn({ status: 'removed', grants: [] }, 1)).toBe('given'))
})

test.each(lifecycle.states.flatMap((state) => lifecycle.all.map((move) => [state, move] as const)))(
  'a place that is %s takes the move %s only if its life says so',
  (state, move) => {
    const may = lifecycle.moves(state).includes(move as never)
    expect(codeOf(() => lifecycle.next(state, move))).toBe(may ? 'given' : 'lifecycle.notNow')
  },
)

test('that somebody is a member is not kept: everyone is', () =>
  expect(rules.fitting([{ role: 'member', scope: 'organisation', scopeId: null }], 'partner')).toEqual([]))

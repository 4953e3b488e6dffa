import { expect, test } from 'vitest'
import type { Role } from '#kernel/permissions.ts'
import { Refusals } from '#kernel/refusal.ts'
import { lifecycle } from './lifecycle.ts'
import * as rules from './rules.ts'

const grant = (role: Role) => ({ role, scope: 'organisation', scopeId: null }) as const
const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return error instanceof Refusals ? error.all.map(({ code }) => code).join() : (error as { code: string }).code
  }
  return 'registered'
}

// biome-ignore format: a table
test.each<[string, Role[], string]>([
  ['Order sync',        ['adminAgent'],                'registered'],
  ['주문 동기화',          ['salesAgent', 'billingAdmin'], 'registered'],
  ['  ',                ['adminAgent'],                'access.appNameUnfit'],
  ['🎉',                ['adminAgent'],                'access.appNameUnfit'],
  ['Order\u200bsync',   ['adminAgent'],                'access.appNameUnfit'],
  ['Order sync',        [],                            'access.appRoleless'],
  ['Order sync',        ['globalAdmin'],               'access.roleOfPeople'],
  ['Order sync',        ['userAdmin', 'globalAdmin'],  'access.roleOfPeople,access.roleOfPeople'],
  ['Order sync',        ['reviewer'],                  'access.roleNotHere'],
])('an app “%s” with the roles %j is %s', (name, roles, answer) =>
  expect(codeOf(() => rules.registered({ name, grants: roles.map(grant) }, 'partner'))).toBe(answer))

test('after a rotation the former secret opens for one more day', () => {
  const now = new Date('2026-03-02T09:00:00Z')
  const before = { secretHash: rules.hashOf('old') }
  expect(rules.rotated(before, 'new', now)).toEqual({
    secretHash: rules.hashOf('new'),
    secretAt: now,
    formerSecretHash: rules.hashOf('old'),
    formerUntil: new Date('2026-03-03T09:00:00Z'),
  })
})

test('what is revoked stays revoked', () => expect(lifecycle.moves('revoked')).toEqual([]))

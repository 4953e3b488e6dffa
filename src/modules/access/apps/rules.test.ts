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
  const before = { secretHash: rules.hashOf('old'), secretExpiresAt: new Date('2026-04-01T00:00:00Z') }
  expect(rules.rotated({ before, secret: 'new', now, days: 365 })).toEqual({
    secretHash: rules.hashOf('new'),
    secretAt: now,
    secretExpiresAt: new Date('2027-03-02T09:00:00Z'),
    remindedDays: null,
    formerSecretHash: rules.hashOf('old'),
    formerUntil: new Date('2026-03-03T09:00:00Z'),
  })
  const over = { ...before, secretExpiresAt: now }
  expect(rules.rotated({ before: over, secret: 'new', now, days: 365 })).toMatchObject({ formerSecretHash: null })
})

// biome-ignore format: a table
test.each([
  ['2026-03-01T00:00:00Z', null, null],
  ['2026-03-02T00:00:00Z', null, 30],
  ['2026-03-20T00:00:00Z', 30,   null],
  ['2026-03-25T00:00:00Z', 30,   7],
  ['2026-03-31T00:00:00Z', 7,    1],
  ['2026-03-31T00:00:00Z', null, 1],
  ['2026-04-01T00:00:00Z', 1,    0],
  ['2026-05-01T00:00:00Z', 0,    null],
])('at %s, after the reminder %s, the reminder %s is due for a secret that ends on 1 April', (now, remindedDays, due) =>
  expect(rules.reminderDue({ secretExpiresAt: new Date('2026-04-01T00:00:00Z'), remindedDays }, new Date(now))).toBe(due))

test('what is revoked stays revoked', () => expect(lifecycle.moves('revoked')).toEqual([]))

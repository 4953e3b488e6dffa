import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { blockOf, type Grant, type Permission, permissions, type Role, roles } from '#kernel/permissions.ts'
import { vocabulary } from '#kernel/words.ts'
import '../words.ts'
import * as rules from './rules.ts'
import { workspaces } from './workspaces.ts'

const names = Object.keys(permissions) as Permission[]
const whole = (role: Role): Grant => ({ role, scope: 'organisation', scopeId: null })
const bearer = (grants: Grant[], standings = {}) => ({ grants, standings, steppedUp: true })

test('every permission is either open or blocked, never both and never neither', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...roles)), fc.boolean(), (held, enrolled) => {
      const who = bearer(held.map(whole), enrolled ? { network: 'active' } : {})
      const { permissions: open, blocked } = rules.openings(who)
      expect([...open, ...blocked.map(({ permission }) => permission)].sort()).toEqual([...names].sort())
      expect(open.filter((permission) => blockOf(permission, who) !== null)).toEqual([])
    }),
  ))

test('a grant at one location opens what holds there', () => {
  const at: Grant = { role: 'referralsUser', scope: 'location', scopeId: newId<'location'>() }
  const who = bearer([at], { network: 'active' })
  expect(rules.blockAnywhere('referrals:own', who)).toBeNull()
  expect(rules.blockAnywhere('referrals:manage', who)).toBe('role')
  expect(rules.blockAnywhere('referrals:own', bearer([at], {}))).toBe('programme')
})

test.each(names)('for %s there is somebody who can give a role that opens it', (permission) =>
  expect(rules.clearersOf(permission, 'role').length).toBeGreaterThan(0),
)

test.each(workspaces)('the workspace $name has a name in both languages', ({ name }) =>
  expect(vocabulary.get(`workspace.${name}`)).toMatchObject({ en: expect.any(String), ko: expect.any(String) }),
)

test.each(workspaces.filter(({ of }) => of !== 'customer'))(
  'the workspace $name opens to some role of its company',
  ({ of, opens }) => {
    const holders = rules.rolesIn[of].map((role) => bearer([whole(role)], { network: 'active', reseller: 'active' }))
    expect(holders.some((who) => rules.blockAnywhere(opens, who) === null)).toBe(true)
  },
)

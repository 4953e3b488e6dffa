import { expect, test } from 'vitest'
import { office } from '#test/office.ts'
import { placed } from '#test/places.ts'
import { helpers } from './queries.ts'

test('my access lists every workspace of the company, open or with the cause and whom to ask', async () => {
  const o = await office()
  const admin = await placed(o, ['globalAdmin'], { name: '이서연' })
  const { items } = (await o.as('salesAgent')('GET /me/access', {})).body
  const of = (name: string) => items.find(({ workspace }) => workspace === name)
  expect(of('membership')).toMatchObject({
    open: true,
    by: null,
    says: { ko: '멤버십', en: 'Membership' },
    link: '/account',
    state: 'active',
  })
  expect(of('association')).toMatchObject({ open: false, by: 'role', roles: ['globalAdmin'] })
  expect(of('association')?.ask).toEqual([{ name: '이서연', email: admin.email }])
})

test('my access lists no workspace that this version has no page for', async () => {
  const o = await office()
  const { items } = (await o.as('globalAdmin')('GET /me/access', {})).body
  expect(items.map(({ workspace }) => workspace)).toEqual([
    'actionCenter',
    'membership',
    'association',
    'accountSettings',
  ])
})

test('a company outside the programme is told so, and who can enrol it', async () => {
  const o = await office({ standings: {} })
  const admin = await placed(o, ['accountAdmin'])
  const { items } = (await o.as('globalAdmin')('GET /me/access', {})).body
  const association = items.find(({ workspace }) => workspace === 'association')
  expect(association).toMatchObject({ open: false, by: 'programme', state: null, ask: [{ email: admin.email }] })
})

test('a standing that blocks is told apart from a missing role', async () => {
  const o = await office({ standings: { network: 'pending' } })
  const { items } = (await o.as('globalAdmin')('GET /me/access', {})).body
  expect(items.find(({ workspace }) => workspace === 'association')).toMatchObject({ by: 'status', state: 'pending' })
  const other = (await o.as('reportViewer')('GET /me/access', {})).body.items
  expect(other.find(({ workspace }) => workspace === 'association')).toMatchObject({ by: 'role' })
})

test('whom to ask never comes from another company', async () => {
  const [o, other] = [await office(), await office()]
  await placed(other, ['globalAdmin'])
  const { items } = (await o.as('member')('GET /me/access', {})).body
  expect(items.flatMap(({ ask }) => ask)).toEqual([])
})

test('a denial can name those who give the role', async () => {
  const o = await office()
  const admin = await placed(o, ['accountAdmin'])
  const asked = await o.within((ctx) => helpers(ctx, { permission: 'referrals:manage', block: 'role' }))
  expect(asked.map(({ email }) => email)).toEqual([admin.email])
  expect(await o.within((ctx) => helpers(ctx, { permission: 'orders:place', block: 'role' }))).toEqual([])
})

test('the roles of a partner company leave out the vendor’s, and say which of them the caller may give', async () => {
  const o = await office()
  const { families } = (await o.as('accountAdmin')('GET /roles', {})).body
  expect(families.map(({ family }) => family)).toEqual(['directory', 'reseller', 'partner', 'publisher'])
  const roles = families.flatMap(({ roles }) => roles)
  expect(roles.find(({ role }) => role === 'referralsAdmin')).toMatchObject({
    mayGive: true,
    scopes: ['organisation', 'location'],
  })
  expect(roles.find(({ role }) => role === 'globalAdmin')).toMatchObject({
    mayGive: false,
    says: { ko: '전역 관리자' },
  })
})

test('a stranger sees neither roles nor access', async () => {
  const o = await office()
  expect(await o.stranger('GET /roles', {})).toMatchObject({ status: 401 })
  expect(await o.stranger('GET /me/access', {})).toMatchObject({ status: 401 })
})

test('a denial names no role that the company has no place for', async () => {
  const o = await office()
  const { status, body } = await o.as('salesAgent')('GET /apps', {}, { language: 'en' })
  expect(status).toBe(403)
  expect(body).toMatchObject({ title: expect.not.stringContaining('Vendor owner') })
  const toStaff = (await o.vendor('support')('GET /apps', {})).body
  expect(toStaff).toMatchObject({ title: expect.not.stringContaining('Global admin') })
  const { items } = (await o.as('salesAgent')('GET /me/access', {})).body
  expect(items.flatMap(({ roles }) => roles).filter((role) => role === 'owner')).toEqual([])
})

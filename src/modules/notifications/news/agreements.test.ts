import { expect, test } from 'vitest'
import { refreshActions } from '#modules/notifications/index.ts'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'

const grants = [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }] as never
const links = async (as: ReturnType<Office['as']>) => (await as('GET /inbox', {})).body.items.map(({ link }) => link)
const OURS = '/our-agreement'
const THEIRS = '/customers?agreement=missing'

test('a customer’s admin finds the agreement waiting, the partner one item for all who lack it; both are gone once somebody has agreed', async () => {
  const o = await enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
  await o.as('globalAdmin')('POST /programmes/reseller', { kind: 'directBill' })
  const [first, second] = [await newCustomer(o), await newCustomer(o)]
  const sides = [first, second].map(({ id }) => ({ tenantId: id, clock: o.clock }))
  for (const { admin } of [first, second]) {
    const own = { email: admin.userName, temporary: admin.password ?? '', password: 'four stones under the bridge' }
    expect((await o.stranger('POST /first-passwords', own)).status).toBe(200)
  }
  await settle(o, ...sides)
  await o.within(refreshActions)
  const [one, other] = [first, second].map(({ id }) => o.as({ tenantId: id, standings: { customer: 'active' }, steppedUp: true, grants })) // biome-ignore format: two like each other
  const agent = o.as('adminAgent')
  const lacking = async () => (await agent('GET /customers', { agreement: 'missing' })).body.items.map(({ id }) => id)
  if (!one || !other) throw new Error('There are two.')
  expect([await links(one), await links(other)]).toEqual([[OURS], [OURS]])
  expect((await links(agent)).filter((link) => link === THEIRS)).toEqual([THEIRS])
  expect((await lacking()).sort()).toEqual([first.id, second.id].sort())
  const { agreement } = (await one('GET /our-agreement', {})).body
  await one('POST /our-agreement/acceptance', { agreementId: agreement?.id as never })
  const person = { firstName: 'Seoyun', lastName: 'Han', email: 'seoyun@daontech.example', phone: '02-123-4567' }
  expect(await lacking()).toEqual([second.id])
  const attested = await agent('POST /customers/:customerId/agreements', {
    customerId: second.id,
    ...person,
    agreedOn: '2026-03-01',
  })
  expect(attested.status).toBe(200)
  await settle(o, ...sides)
  expect([await links(one), await links(other), await lacking()]).toEqual([[], [], []])
  expect(await links(agent)).not.toContain(THEIRS)
})

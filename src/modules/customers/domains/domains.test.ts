import { expect, test } from 'vitest'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { txtRecords } from '#test/ports.ts'

const selling = { standings: { network: 'active', reseller: 'active' } } as const
const nameOf = (id: string) => `own-${id.slice(-12)}.example`

test('a domain is added to a customer’s directory once its record proves it; then users may have addresses there', async () => {
  const o = await enrolledOffice(selling)
  const { id: customerId } = await newCustomer(o)
  const name = nameOf(customerId)
  const add = (as: 'adminAgent' | 'salesAgent' = 'adminAgent', written = name) =>
    o.as(as)('POST /customers/:customerId/domains', { customerId, name: written })
  expect((await add('salesAgent')).body).toMatchObject({ code: 'customerUsers.accessNeeded' })
  expect((await add('salesAgent', 'gmail.com')).body).toMatchObject({ code: 'customerUsers.accessNeeded' })
  expect((await add('adminAgent', 'gmail.com')).body).toMatchObject({ code: 'access.domainOfEverybody' })
  txtRecords.set(name, [])
  const { body } = await add()
  expect(body).toMatchObject({ name, status: 'pending', problem: { name: 'noRecord' } })
  txtRecords.set(name, [body.record.value])
  expect((await add('adminAgent', name.toUpperCase())).body).toMatchObject({ id: body.id, status: 'verified' })
  expect((await add()).body).toMatchObject({ id: body.id, status: 'verified' })
  const { items } = (await o.as('helpdeskAgent')('GET /customers/:customerId/domains', { customerId })).body
  expect(items.map((one) => [one.name, one.status])).toContainEqual([name, 'verified'])
  const user = { customerId, userName: `mina@${name}`, displayName: 'Mina' }
  expect((await o.as('adminAgent')('POST /customers/:customerId/users', user as never)).status).toBe(200)
})

test('a domain another company has proven is nobody else’s, and a customer of somebody else is not there', async () => {
  const [o, other] = [await enrolledOffice(selling), await enrolledOffice(selling)]
  const [mine, theirs] = [await newCustomer(o), await newCustomer(other)]
  const name = nameOf(mine.id)
  const add = (customerId: typeof mine.id, from = o) =>
    from.as('adminAgent')('POST /customers/:customerId/domains', { customerId, name })
  txtRecords.set(name, [])
  txtRecords.set(name, [(await add(mine.id)).body.record.value])
  await add(mine.id)
  expect((await add(theirs.id, other)).body).toMatchObject({ code: 'access.domainClaimedElsewhere' })
  expect((await add(theirs.id)).status).toBe(404)
})

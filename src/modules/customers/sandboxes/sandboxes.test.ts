import { expect, test } from 'vitest'
import { beginRelationship } from '#modules/relationships/index.ts'
import { customerForm, newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'

const selling = { standings: { network: 'active', reseller: 'active' } } as const
const remove = (o: Office, customerId: never) =>
  o.as('adminAgent')('DELETE /sandbox-customers/:customerId', { customerId })
const mark = (o: Office, sandbox: boolean) =>
  o.vendor('partnerManager')('PUT /vendor/partners/:tenantId/sandbox', { tenantId: o.tenantId, sandbox })

test('a customer is deleted in a sandbox alone, where it was created, and its domain is free again', async () => {
  const o = await enrolledOffice(selling)
  const before = await newCustomer(o)
  expect(await remove(o, before.id as never)).toMatchObject({ status: 403, body: { code: 'sandboxes.noSandbox' } })
  expect(
    (await o.as('globalAdmin')('PUT /vendor/partners/:tenantId/sandbox', { tenantId: o.tenantId, sandbox: true }))
      .status,
  ).toBe(403)
  o.clock.moveTo(new Date(o.clock().getTime() + 60_000))
  expect((await mark(o, true)).body).toMatchObject({ sandbox: true })
  expect(await remove(o, before.id as never)).toMatchObject({ status: 403, body: { code: 'sandboxes.noTest' } })
  const form = customerForm()
  const tried = await newCustomer(o, form)
  const { userName: email, password } = tried.admin
  expect((await remove(await enrolledOffice(selling), tried.id as never)).status).toBe(404)
  expect(await remove(o, tried.id as never)).toMatchObject({ status: 200, body: { status: 'ended' } })
  await settle(o)
  expect(
    (
      await o.stranger('POST /first-passwords', {
        email,
        temporary: password ?? '',
        password: 'four stones under the bridge',
      })
    ).status,
  ).toBeGreaterThan(399)
  const again = await newCustomer(o, form)
  expect([again.domain, again.id === tried.id]).toEqual([tried.domain, false])
  await mark(o, false)
  expect((await remove(o, again.id as never)).body).toMatchObject({ code: 'sandboxes.noSandbox' })
})

test('one that another partner serves too is not deleted under it', async () => {
  const [o, other] = [await enrolledOffice(selling), await enrolledOffice(selling)]
  await mark(o, true)
  const { id: customerId, domain } = await newCustomer(o)
  const about = { customerId, name: 'Theirs', domain, country: 'KR', kind: 'reseller', source: 'accepted' } as const
  await other.within((ctx) => beginRelationship(ctx, about), 'network')
  expect(await remove(o, customerId as never)).toMatchObject({
    status: 409,
    body: { code: 'sandboxes.servedElsewhere' },
  })
})

import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { office } from '#test/office.ts'

test('the vendor’s desk opens partners, and no tenant that is none', async () => {
  const o = await office()
  const open = (tenantId: typeof o.tenantId) =>
    o.vendor('partnerManager')('GET /vendor/partners/:tenantId/audit', { tenantId })
  expect((await open(o.tenantId)).status).toBe(200)
  expect(await open(newId<'tenant'>())).toMatchObject({ status: 404, body: { code: 'store.missing' } })
})

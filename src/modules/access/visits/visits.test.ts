import { afterAll, expect, test } from 'vitest'
import { inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { door } from '#test/door.ts'
import { receive } from './commands.ts'

const d = await door()
afterAll(d.close)

test('whoever is at work when their company is tied to another goes on working at home', async () => {
  const [home, there] = [await d.person(), await d.person()]
  const [homeTenantId, other] = [home, there].map(({ tenantIds }) => tenantIds[0] as Id<'tenant'>) as [
    Id<'tenant'>,
    Id<'tenant'>,
  ]
  const browser = d.browser()
  await browser.signIn(home.email)
  const came = await d.within((ctx) =>
    receive(inTenant(ctx, other), { homeTenantId, homeName: 'Home', kind: 'linked' }),
  )
  expect(came).toBe(1)
  const { body } = await browser.call('GET', '/me')
  expect([body.tenants.length, body.tenant?.id]).toEqual([2, homeTenantId])
})

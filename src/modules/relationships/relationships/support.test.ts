import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { served } from '#test/customers.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import type { Office } from '#test/office.ts'

const selling = { standings: { network: 'active', reseller: 'active' } } as const
const helps = (o: Office, email: string) =>
  o.as('accountAdmin')('PUT /account/profiles/support', { email, phone: '+82 2 555 0199', website: 'hanbit.example' })

test('a customer reads whom to ask for help: the partner, or the reseller it buys through once that has said how', async () => {
  const [o, reseller] = [await enrolledOffice(selling), await enrolledOffice({ ...selling, name: '가까운리셀러' })]
  const theirs = await served(o)
  const [ours] = (await theirs.as('globalAdmin')('GET /our-partners', {})).body.items
  if (!ours) throw new Error('There is no partner.')
  const ask = async () => (await theirs.as('userAdmin')('GET /our-partners/:id/support', { id: ours.id })).body
  expect(await ask()).toMatchObject({ support: null })
  await helps(o, 'help@hanbit.example')
  expect(await ask()).toMatchObject({ support: { email: 'help@hanbit.example', website: 'https://hanbit.example/' } })
  await o.within((ctx) => ctx.db.execute(sql`update relationships set reseller_tenant_id = ${reseller.tenantId}`))
  expect(await ask()).toMatchObject({ support: { email: 'help@hanbit.example' } })
  await helps(reseller, 'help@near.example')
  expect(await ask()).toMatchObject({ company: expect.stringContaining('가까운리셀러'), support: { email: 'help@near.example' } }) // biome-ignore format: one call
  const foreign = await served(reseller)
  expect((await foreign.as('globalAdmin')('GET /our-partners/:id/support', { id: ours.id })).status).toBe(404)
})

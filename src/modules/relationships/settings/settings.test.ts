import { expect, test } from 'vitest'
import { seller, served } from '#test/customers.ts'

const set = (o: Awaited<ReturnType<typeof seller>>, name: string, value: string) =>
  o.as('adminAgent')('PUT /account-settings/:name', { name, value } as never)

test('what a company has set counts where a request for access says nothing, and never extends the highest role', async () => {
  const o = await seller()
  const { tenantId: customerId } = await served(o)
  const ask = async (name: string, given: object = {}) =>
    (await o.as('adminAgent')('POST /delegations', { customerId, name, roles: ['userAdmin'], ...given } as never)).body
  expect(await ask('First')).toMatchObject({ days: 730, autoExtend: false })
  expect((await set(o, 'accessDays', '90')).body).toMatchObject({ name: 'accessDays', value: '90', version: 2 })
  expect((await set(o, 'accessExtends', 'true')).status).toBe(200)
  expect(await ask('Second')).toMatchObject({ days: 90, autoExtend: true })
  expect(await ask('Third', { days: 7, autoExtend: false })).toMatchObject({ days: 7, autoExtend: false })
  expect(await ask('Fourth', { roles: ['globalAdmin'] })).toMatchObject({ days: 90, autoExtend: false })
  const other = await seller()
  expect((await other.as('adminAgent')('GET /account-settings/:name', { name: 'accessDays' })).body.value).toBe('730')
})

// biome-ignore format: a table
test.each([
  ['accessDays', '0'], ['accessDays', '731'], ['accessDays', '1.5'], ['accessDays', 'many'], ['accessExtends', 'perhaps'],
])('%s is never %s', async (name, value) => {
  expect((await set(await seller(), name, value)).body).toMatchObject({ code: 'accountSettings.unfit' })
})

import { expect, test } from 'vitest'
import { newCustomer } from '#test/customer.ts'
import { seller } from '#test/customers.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { callersOf } from '#test/v1.ts'

const GRAPH = '00000003-0000-0000-c000-000000000000'
const selling = () => enrolledOffice({ standings: { network: 'active', reseller: 'active' } })

test('an app of the partner is let into a customer’s directory, and taken out, once at a time', async () => {
  const o = await selling()
  const grants = [{ role: 'adminAgent', scope: 'organisation', scopeId: null }] as never
  const { clientId: applicationId } = (await o.as('globalAdmin')('POST /apps', { name: 'Night Ledger', grants })).body
  const { id } = await newCustomer(o)
  const call = callersOf(o).person('adminAgent')
  const applicationGrants = [{ EnterpriseApplicationId: `{${GRAPH.toUpperCase()}}`, Scope: 'User.Read' }]
  const body = {
    ApplicationId: applicationId.toUpperCase(),
    DisplayName: 'Ledger',
    ApplicationGrants: applicationGrants,
  }
  const first = await call(`POST /v1/customers/${id}/applicationconsents`, body)
  expect(first).toMatchObject({
    status: 201,
    body: {
      applicationId,
      displayName: 'Ledger',
      applicationGrants: [{ enterpriseApplicationId: GRAPH, scope: 'User.Read' }],
    },
  })
  expect(await call(`POST /v1/customers/${id}/applicationconsents`, body)).toMatchObject({ status: 409 })
  expect(await call(`POST /v1/customers/${id}/applicationconsents`, { ...body, ApplicationGrants: [] })).toMatchObject({
    status: 400,
    body: { code: 3000 },
  })
  expect((await call(`DELETE /v1/customers/${id}/applicationconsents/${applicationId}`)).status).toBe(204)
  expect((await call(`DELETE /v1/customers/${id}/applicationconsents/${applicationId}`)).status).toBe(404)
})

test('a customer of a sandbox is deleted, and no other', async () => {
  const o = await selling()
  const call = callersOf(o).person('adminAgent')
  const { id } = await newCustomer(o)
  expect(await call(`DELETE /v1/customers/${id}`)).toMatchObject({ status: 403, body: { code: 2032 } })
  await o.vendor('partnerManager')('PUT /vendor/partners/:tenantId/sandbox', { tenantId: o.tenantId, sandbox: true })
  const tried = await newCustomer(o)
  expect((await call(`DELETE /v1/customers/${tried.id}`)).status).toBe(204)
  expect((await call(`DELETE /v1/customers/${tried.id}`)).body).toMatchObject({ code: 60003 })
  expect((await call(`GET /v1/customers/${tried.id}`)).body).toMatchObject({ code: 20002 })
})

test('a setting of the account is read and written by its name in any case, with an etag', async () => {
  const o = await seller()
  const call = callersOf(o).person('adminAgent')
  const { body } = await call('GET /v1/accountsettings/AccessDays')
  expect(body).toMatchObject({ name: 'accessDays', value: '730', attributes: { objectType: 'AccountSetting' } })
  const headers = { 'if-match': body.attributes.etag }
  expect((await call('PUT /v1/accountsettings/accessdays', { Value: 30 }, { headers })).body.value).toBe('30')
  expect((await call('PUT /v1/accountsettings/accessdays', { Value: 60 }, { headers })).body.code).toBe(2055)
  expect(await call('GET /v1/accountsettings/favouriteColour')).toMatchObject({ status: 400, body: { code: 900126 } })
})

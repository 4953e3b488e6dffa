import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, dateOf } from '#kernel/time.ts'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import type { Office } from '#test/office.ts'
import { AuditRecords } from '#test/published/partners.ts'
import { fits } from '#test/published/shape.ts'
import { newApp } from '#test/tokens.ts'
import { callersOf } from '#test/v1.ts'

const selling = { standings: { network: 'active', reseller: 'active' } } as const
let o: Office
let call: ReturnType<ReturnType<typeof callersOf>['person']>
const ids: Record<string, string> = {}
beforeAll(async () => {
  o = await enrolledOffice(selling)
  const { person } = callersOf(o)
  call = person('adminAgent')
  for (const companyName of ['Alder Works', 'Birch & Sons'])
    ids[companyName] = (await newCustomer(o, { companyName })).id
  const { body } = await call(`GET /v1/customers/${ids['Birch & Sons']}/profiles/billing`)
  await call(`PUT /v1/customers/${ids['Birch & Sons']}/profiles/billing`, { ...body, email: 'new@birch.example' })
  await newApp(o)
})
type Told = { operationType: string; resourceType: string; customerName: string }[]
const asked = async (query: string) => {
  const answer = await call(`GET /v1/auditRecords?${query}`)
  fits(AuditRecords, answer)
  return (answer.body.items as Told).map(({ operationType, customerName }) => `${operationType} ${customerName}`.trim())
}
const filtered = (Field: string, Value: string, Operator: string) =>
  asked(`startDate=${dateOf(o.clock())}&filter=${encodeURIComponent(JSON.stringify({ Field, Value, Operator }))}`)
const [ADDED, BILLED] = ['add_customer', 'update_customer_billing_profile']

describe('the log of a partner', () => {
  test('tells what was done to which customer, the newest first', async () => {
    expect(await asked('')).toEqual([
      'register_application',
      `${BILLED} Birch & Sons`,
      `${ADDED} Birch & Sons`,
      `${ADDED} Alder Works`,
    ])
    const { body } = await call('GET /v1/auditrecords?size=1')
    expect(body.items[0]).toMatchObject({
      resourceType: 'application',
      operationStatus: 'succeeded',
      userPrincipalName: 'Kim Minji',
      partnerId: o.tenantId,
    })
    const { key, value } = body.links.next.headers[0]
    const next = await call(`GET /v1${body.links.next.uri}`, undefined, { headers: { [key]: value } })
    expect(JSON.parse(next.body.items[0].resourceNewValue)).toMatchObject({ email: 'new@birch.example' })
  })

  test('is searched by company, customer and kind', async () => {
    expect(await filtered('CompanyName', 'IRCH &', 'substring')).toEqual([
      `${BILLED} Birch & Sons`,
      `${ADDED} Birch & Sons`,
    ])
    expect(await filtered('CustomerId', ids['Alder Works']?.toUpperCase() ?? '', 'equals')).toEqual([
      `${ADDED} Alder Works`,
    ])
    expect(await filtered('ResourceType', 'Application', 'equals')).toEqual(['register_application'])
    expect(await filtered('resource_type', 'partner_user', 'Equals')).toEqual([])
    expect(await filtered('CompanyName', '%', 'substring')).toEqual([])
  })

  test('goes back thirty days, ninety where it is asked to, and no further', async () => {
    const day = (days: number) => dateOf(addDays(o.clock(), -days))
    const start = o.clock()
    o.clock.moveTo(addDays(start, 40))
    expect(await asked('')).toEqual([])
    expect(await asked(`startDate=${day(80)}`)).toHaveLength(4)
    expect(await asked(`startDate=${day(80)}T00:00:00Z&EndDate=${day(41)}`)).toEqual([])
    expect(await asked(`startDate=${day(80)}&endDate=9999-12-31`)).toHaveLength(4)
    for (const query of [
      `startDate=${day(91)}`,
      `startDate=${day(1)}&endDate=${day(3)}`,
      'startDate=soon',
      'endDate=2026-02-31',
    ])
      expect(await call(`GET /v1/auditrecords?${query}`)).toMatchObject({ status: 400, body: { code: 3000 } })
    o.clock.moveTo(start)
  })

  test('is for a person who may read it', async () => {
    const { alone, person } = callersOf(o)
    expect(await alone('adminAgent')('GET /v1/auditrecords')).toMatchObject({ status: 403, body: { code: 900329 } })
    expect(await person('salesAgent')('GET /v1/auditrecords')).toMatchObject({ status: 403, body: { code: 900150 } })
    const other = callersOf(await enrolledOffice(selling)).person('adminAgent')
    expect((await other('GET /v1/auditrecords')).body.items).toEqual([])
  })
})

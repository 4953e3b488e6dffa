import { beforeAll, describe, expect, test } from 'vitest'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import type { Office } from '#test/office.ts'
import { txtRecords } from '#test/ports.ts'
import { CustomerQualification, CustomerQualifications, Domain, ValidationCodes, ValidationStatus } from '#test/published/customers.ts' // biome-ignore format: one import
import { fits } from '#test/published/shape.ts'
import { callersOf } from '#test/v1.ts'

const selling = { standings: { network: 'active', reseller: 'active' } } as const
let o: Office
let call: ReturnType<ReturnType<typeof callersOf>['person']>
beforeAll(async () => {
  o = await enrolledOffice(selling)
  call = callersOf(o).alone('adminAgent')
})
const customerWith = async (given = {}) => (await newCustomer(o, given)).id
const reviewed = async (customer: string, how: 'approval' | 'denial') => {
  const { items } = (await o.vendor('reviewer')('GET /vendor/vettings', { limit: 200 })).body
  const id = items.find((one) => one.customerId === customer)?.id as never
  const there = { tenantId: o.tenantId, id, ...(how === 'denial' && { reasonCode: 'notEligible', text: '' }) }
  const { status } = await o.vendor('reviewer')(`POST /vendor/partners/:tenantId/vettings/:id/${how}`, there as never)
  expect(status).toBe(200)
}

describe('a qualification', () => {
  test('is asked for and reviewed, and said in a bare list', async () => {
    const customer = await customerWith()
    expect((await call(`GET /v1/customers/${customer}/qualifications`)).body).toEqual([])
    const form = { Qualification: 'Education', EducationSegment: 'K12', Website: 'https://daon.example', VettingStatus: null } // biome-ignore format: one form
    const asked = await call(`POST /v1/customers/${customer}/Qualifications`, form)
    fits(CustomerQualification, asked, 201)
    expect(asked.body).toMatchObject({ qualification: 'Education', vettingStatus: 'InReview' })
    expect(await call(`POST /v1/customers/${customer}/qualifications`, form)).toMatchObject({ status: 409 })
    await reviewed(customer, 'denial')
    const denied = await call(`GET /v1/customers/${customer}/qualifications`)
    fits(CustomerQualifications, denied)
    expect(denied.body).toMatchObject([{ vettingStatus: 'Denied', vettingReason: expect.stringContaining('not what this') }]) // biome-ignore format: one call
    expect((await call(`POST /v1/customers/${customer}/qualifications`, form)).status).toBe(201)
    await reviewed(customer, 'approval')
    expect((await call(`GET /v1/customers/${customer}/qualifications`)).body).toMatchObject([
      { vettingStatus: 'Approved' },
    ])
    expect((await call(`GET /v1/customers/${customer}/qualification`)).body).toBe('education')
  })

  test('of the government takes one of the partner’s codes, in the newer form and the older', async () => {
    const wanted = { tenantId: o.tenantId, organization: 'City of Haneul', most: 2 }
    await o.vendor('reviewer')('POST /vendor/partners/:tenantId/validation-codes', wanted)
    const codes = await call('GET /v1/customers/all/validations')
    fits(ValidationCodes, codes)
    const { validationId } = codes.body[0]
    const [one, two] = [await customerWith(), await customerWith()]
    const made = await call(`POST /v1/customers/${one}/qualifications?CODE=${validationId}`, { qualification: 'government_community_cloud' }) // biome-ignore format: one call
    expect(made).toMatchObject({ status: 201, body: { qualification: 'GovernmentCommunityCloud', vettingStatus: 'Approved' } }) // biome-ignore format: one call
    const put = await call(`PUT /v1/customers/${two}/qualification?code=${validationId}`, '"GovernmentCommunityCloud"')
    expect(put).toMatchObject({ status: 200, body: 'government_community_cloud' })
    expect((await call('GET /v1/customers/all/validations')).body).toMatchObject([{ maxCreates: 2, remainingCreates: 0 }]) // biome-ignore format: one call
    expect(await call(`POST /v1/customers/${await customerWith()}/qualifications?code=${validationId}`, { Qualification: 3 })).toMatchObject({ status: 409 }) // biome-ignore format: one call
    expect((await call(`PUT /v1/customers/${two}/qualification`, '"none"')).body).toBe('none')
    expect((await call(`GET /v1/customers/${two}/qualifications`)).body).toEqual([])
  })

  test('that nobody vets is said without a state; what is no partner’s to set is refused', async () => {
    const customer = await customerWith()
    const declared = await call(`POST /v1/customers/${customer}/qualifications`, { Qualification: 'StateOwnedEntity' })
    expect(declared).toMatchObject({ status: 201, body: { qualification: 'StateOwnedEntity' } })
    expect(declared.body).not.toHaveProperty('vettingStatus')
    for (const Qualification of ['Nonprofit', 'None', undefined, {}])
      expect(await call(`POST /v1/customers/${customer}/qualifications`, { Qualification })).toMatchObject({
        status: 400,
      })
    expect(await call(`POST /v1/customers/${customer}/qualifications`, { Qualification: 'Wizards' })).toMatchObject({ body: { code: 900126 } }) // biome-ignore format: one call
  })
})

test('whether a customer may buy is said in the words of its validation', async () => {
  const customer = await customerWith({ companyName: 'daontech.com' })
  const ask = () => call(`GET /v1/customers/${customer}/validationStatus?type=account`)
  fits(ValidationStatus, await ask())
  expect((await ask()).body.status).toBe('UnderReview')
  await reviewed(customer, 'denial')
  expect((await ask()).body.status).toBe('NotAllowed')
  fits(ValidationStatus, await call(`GET /v1/customers/${await customerWith()}/ValidationStatus?Type=Account`))
  expect(await call(`GET /v1/customers/${customer}/validationStatus?type=address`)).toMatchObject({ status: 400 })
  expect(await call(`GET /v1/customers/${crypto.randomUUID()}/validationStatus?type=account`)).toMatchObject({ status: 404, body: { code: 60003 } }) // biome-ignore format: one call
})

test('a domain is verified by its record, whatever the caller says of it', async () => {
  const customer = await customerWith()
  const name = `own-${customer.slice(-12)}.example`
  const form = { VerifiedDomainName: name, Domain: { Name: name, Status: 'Verified', AuthenticationType: 'Managed' } }
  const add = () => call(`POST /v1/customers/${customer}/verifieddomain`, form)
  txtRecords.set(name, [])
  const { status, body } = await add()
  expect({ status, code: body.code }).toEqual({ status: 400, code: 3000 })
  txtRecords.set(name, [/guildhall-proof=\w+/.exec(body.description)?.[0] ?? ''])
  const done = await add()
  fits(Domain, done, 201)
  expect(done.body).toMatchObject({ name, status: 'verified', verificationMethod: 'dns_record' })
  expect(await call(`POST /v1/customers/${customer}/verifieddomain`, {})).toMatchObject({ status: 400 })
})

import { describe, expect, test } from 'vitest'
import { enrolledOffice } from '#test/enrolled.ts'
import { BillingProfile, LegalBusinessProfile, OrganizationProfile, SupportProfile } from '#test/published/partners.ts'
import { fits } from '#test/published/shape.ts'
import { callersOf } from '#test/v1.ts'

const here = async () => {
  const o = await enrolledOffice()
  const { person, alone } = callersOf(o)
  return { o, call: person(), person, alone }
}
/** As the .NET client writes whatever it sends: every name in PascalCase, and null where it has nothing. */
const pascal = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pascal)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, one]) => [
    name.replace(/^./, (letter) => letter.toUpperCase()),
    pascal(one),
  ])
  return { ...Object.fromEntries(entries), MiddleName: null }
}

describe('the profiles of a partner', () => {
  test('are read as they are published', async () => {
    const { call } = await here()
    const legal = await call('GET /v1/profiles/legalbusiness?vettingVersion=Current')
    fits(LegalBusinessProfile, legal)
    expect(legal.body).toMatchObject({
      ...{ companyName: '한빛시스템', vettingStatus: 'pending', vettingSubStatus: 'employment_verification' },
      address: {
        country: 'KR',
        city: '강남구',
        state: '11',
        addressLine2: '',
        firstName: '지우',
        phoneNumber: '+8225550199',
      },
    })
    const organization = await call('GET /v1//Profiles/Organization/')
    fits(OrganizationProfile, organization)
    expect(organization.body).toMatchObject({ language: 'ko', culture: 'ko-KR', domain: '' })
    fits(BillingProfile, await call('GET /v1/profiles/billing'))
    fits(SupportProfile, await call('GET /v1/profiles/support'))
  })

  test('are changed as any client writes them, and what is not said stays', async () => {
    const { call } = await here()
    const { body: before } = await call('GET /v1/profiles/legalbusiness')
    const address = { ...before.address, addressLine1: '테헤란로 456' }
    const put = await call('PUT /v1/profiles/legalbusiness', pascal({ ...before, address }))
    fits(LegalBusinessProfile, put)
    expect(put.body).toMatchObject({
      companyName: '한빛시스템',
      address: { addressLine1: '테헤란로 456', postalCode: '06133' },
    })
    const { body: organization } = await call('GET /v1/profiles/organization')
    const changed = await call('PUT /v1/profiles/organization', {
      ...organization,
      language: 'en-US',
      culture: 'en-US',
    })
    fits(OrganizationProfile, changed)
    expect(changed.body).toMatchObject({
      language: 'en',
      defaultAddress: { addressLine1: '테헤란로 456', lastName: '김' },
    })
  })

  test('with an etag of before are refused with its number', async () => {
    const { call } = await here()
    const { body } = await call('GET /v1/profiles/organization')
    await call('PUT /v1/profiles/organization', { ...body, language: 'en' })
    const again = [body, { ...body, attributes: { objectType: 'OrganizationProfile' } }]
    const headers = { 'if-match': `"${body.attributes.etag}"` }
    for (const [at, one] of again.entries())
      expect(await call('PUT /v1/profiles/organization', one, at ? { headers } : {})).toMatchObject({
        status: 400,
        body: { code: 2055 },
      })
    expect((await call('PUT /v1/profiles/organization', { ...body, attributes: { etag: 'none' } })).body.code).toBe(
      2055,
    )
  })

  test('of billing and support are kept, under both addresses of support', async () => {
    const { o, call } = await here()
    const { body } = await call('GET /v1/profiles/billing')
    const billing = await call('PUT /v1/profiles/billing', pascal({ ...body, purchaseOrderNumber: 'PO-7' }))
    fits(BillingProfile, billing)
    expect(billing.body).toMatchObject({
      purchaseOrderNumber: 'PO-7',
      primaryContact: { email: 'jiwoo@hanbit.example' },
    })
    expect((await o.as('globalAdmin')('GET /account/profiles', {})).body.billing.contact.language).toBe('ko')
    const support = {
      Email: 'help@hanbit.example',
      Telephone: '02-555-0100',
      Website: 'hanbit.example',
      ProfileType: 'support_profile',
    }
    for (const at of ['PUT /v1/profiles/support', 'PUT /v1/profiles/supportProfile']) {
      const put = await call(at, support)
      fits(SupportProfile, put)
      expect(put.body).toMatchObject({ email: 'help@hanbit.example', telephone: '+8225550100' })
    }
  })

  test('take a person, and one who may', async () => {
    const { alone, person } = await here()
    expect(await alone()('GET /v1/profiles/organization')).toMatchObject({ status: 403, body: { code: 900329 } })
    const { body, status } = await person('salesAgent')('PUT /v1/profiles/organization', {})
    expect({ status, code: body.code }).toEqual({ status: 403, code: 900150 })
  })

  test('with mistakes name each of them', async () => {
    const { call } = await here()
    const { body: before } = await call('GET /v1/profiles/legalbusiness')
    const wrong = { ...before, address: { ...before.address, postalCode: 'x', phoneNumber: '1' } }
    const { status, body } = await call('PUT /v1/profiles/legalbusiness', wrong, { headers: { 'x-locale': 'ko-KR' } })
    expect({ status, code: body.code, told: body.data.length }).toEqual({ status: 400, code: 3000, told: 2 })
    expect(body.description).toMatch(/[가-힣]/)
  })
})

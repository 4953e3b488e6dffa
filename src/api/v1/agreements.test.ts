import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import {
  Agreement,
  AgreementDocument,
  AgreementMetaData,
  Agreements,
  CustomerRelationshipRequest,
  DirectSigned,
} from '#test/published/customers.ts'
import { fits } from '#test/published/shape.ts'
import { callersOf } from '#test/v1.ts'

const selling = { standings: { network: 'active', reseller: 'active' } } as const
let call: ReturnType<ReturnType<typeof callersOf>['person']>
let alone: typeof call
let [mine, theirs] = ['', '']
beforeAll(async () => {
  const [o, other] = [await enrolledOffice(selling), await enrolledOffice(selling)]
  mine = (await newCustomer(o)).id
  theirs = (await newCustomer(other)).id
  const callers = callersOf(o)
  ;[call, alone] = [callers.person('adminAgent'), callers.alone('adminAgent')]
})
const contact = { FirstName: 'Rosa', LastName: 'Harding', Email: 'rosa@harborlight.example', PhoneNumber: null }
const agreed = async (more: object = {}) => {
  const { body } = await call('GET /v1/agreements')
  return {
    PrimaryContact: contact,
    DateAgreed: '2026-03-01T00:00:00',
    TemplateId: body.items[0].templateId,
    Type: 'MicrosoftCustomerAgreement',
    ...more,
  }
}

describe('the agreement of customers', () => {
  test('is listed in the versions in effect, by kind', async () => {
    const answer = await call('GET /v1/agreements')
    fits(AgreementMetaData, answer)
    expect(answer.body.totalCount).toBeGreaterThan(0)
    for (const [kind, isThere] of [
      ['*', true],
      ['microsoftCustomerAgreement', true],
      ['MicrosoftCloudAgreement', false],
    ] as const) {
      const { body } = await call(`GET /v1/Agreements?AgreementType=${kind}`)
      expect([kind, body.totalCount > 0]).toEqual([kind, isThere])
    }
    expect((await call('GET /v1/agreements/MicrosoftCustomerAgreement/')).body.items).toEqual(answer.body.items)
    expect(await call('GET /v1/agreements?agreementType=Lease')).toMatchObject({ status: 400, body: { code: 900126 } })
    expect(await alone('GET /v1/agreements')).toMatchObject({ status: 403, body: { code: 900329 } })
  })

  test('has a document in both languages', async () => {
    const { body } = await call('GET /v1/agreements')
    const [{ templateId }] = body.items
    const answer = await call(`GET /v1/agreementTemplates/${templateId}/document?language=ko-KR&country=KR`)
    fits(AgreementDocument, answer)
    expect(answer.body).toMatchObject({
      language: 'ko',
      country: 'KR',
      displayUri: expect.stringContaining(templateId),
    })
    for (const id of [newId(), 'x']) expect((await call(`GET /v1/agreementtemplates/${id}/document`)).status).toBe(404)
  })
})

describe('that a customer agreed', () => {
  test('is attested once by a person, and listed', async () => {
    const at = `/v1/customers/${mine}/agreements`
    const answer = await call(`POST ${at}/`, await agreed())
    fits(Agreement, answer, 201)
    expect(answer.body).toMatchObject({
      dateAgreed: '2026-03-01T00:00:00Z',
      primaryContact: { email: 'rosa@harborlight.example', phoneNumber: '' },
    })
    const { body: again, status } = await call(`POST ${at}`, await agreed())
    expect({ status, code: again.code }).toEqual({ status: 400, code: 600061 })
    const list = await call(`GET /v1/customers/${mine}/agreements?agreementType=*`)
    fits(Agreements, list)
    expect(list.body.items).toEqual([answer.body])
    expect((await call(`GET ${at}?agreementType=MicrosoftCloudAgreement`)).body.totalCount).toBe(0)
    const direct = await call(`GET /v1/customers/${mine}/directSignedMicrosoftCustomerAgreementStatus`)
    fits(DirectSigned, direct)
    expect(direct.body.isSigned).toBe(false)
  })

  // biome-ignore format: a table
  test.each([
    ['on a day to come',       { DateAgreed: '2027-01-01T00:00:00Z' }, 3000],
    ['on no day',              { DateAgreed: null },                   3000],
    ['on the 31st of June',    { DateAgreed: 'yesterday' },            3000],
    ['to another kind',        { Type: 'MicrosoftCloudAgreement' },    3000],
    ['to no kind',             { Type: 'Lease' },                      900126],
    ['to no version',          { TemplateId: newId() },                3000],
    ['by nobody',              { PrimaryContact: null },               3000],
  ])('%s is refused', async (_, more, code) =>
    expect(await call(`POST /v1/customers/${mine}/agreements`, await agreed(more))).toMatchObject({ status: 400, body: { code } }))

  test('is nobody else’s to say or to see', async () => {
    for (const part of ['agreements', 'directSignedMicrosoftCustomerAgreementStatus'])
      expect(await call(`GET /v1/customers/${theirs}/${part}`)).toMatchObject({ status: 404, body: { code: 60003 } })
    expect(await call(`POST /v1/customers/${theirs}/agreements`, await agreed())).toMatchObject({
      status: 404,
      body: { code: 60003 },
    })
  })
})

test('a link for a new customer opens the portal, another one each time', async () => {
  const [one, other] = [
    await alone('GET /v1/customers/relationshipRequests'),
    await alone('GET /v1/customers/RelationshipRequests/'),
  ]
  fits(CustomerRelationshipRequest, one)
  expect(one.body.url).toMatch(/^https:\/\/partners\.aurora\.example\/relate\/.{20,}/)
  expect(other.body.url).not.toBe(one.body.url)
  expect((await alone('HEAD /v1/customers/relationshiprequests')).status).toBe(404)
})

import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { printedPartnerId } from '#modules/membership/index.ts'
import { newCustomer } from '#test/customer.ts'
import { testDatabase } from '#test/database.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import type { Office } from '#test/office.ts'
import { ManagedServices, PartnerRelationships } from '#test/published/customers.ts'
import { AgreementStatus, MpnProfile } from '#test/published/partners.ts'
import { fits } from '#test/published/shape.ts'
import { noAgreements, published, readyToSign } from '#test/signing.ts'
import { callersOf } from '#test/v1.ts'

const selling = { standings: { network: 'active', reseller: 'active' } } as const
let [us, them]: Office[] = []
let call: ReturnType<ReturnType<typeof callersOf>['person']>
const idOf = async (o: Office) => (await o.as('globalAdmin')('GET /account', {})).body.globalId
beforeAll(async () => {
  ;[us, them] = [await enrolledOffice(selling), await enrolledOffice({ ...selling, name: '다른회사' })]
  call = callersOf(us).person()
})

describe('the profile of a Partner ID', () => {
  test('is our own where none is named', async () => {
    const answer = await call('GET /v1/profiles/mpn')
    fits(MpnProfile, answer)
    expect(answer.body).toMatchObject({ mpnId: await idOf(us as Office), partnerName: '한빛시스템' })
  })
  test('is anybody’s by their ID, however it is typed, and says no more than the name', async () => {
    const id = await idOf(them as Office)
    for (const typed of [id, encodeURIComponent(printedPartnerId(id))]) {
      const answer = await call(`GET /v1/profiles/mpn?MpnId=${typed}`)
      fits(MpnProfile, answer)
      expect(answer.body).toMatchObject({ mpnId: id, partnerName: '다른회사' })
    }
  })
  test('that nobody has is missing, by its own number', async () => {
    for (const id of ['10000007', 'x', '%27%20or%201=1'])
      expect(await call(`GET /v1/profiles/mpn?mpnId=${id}`)).toMatchObject({
        status: 404,
        body: { code: 3000, source: 'PartnerFD' },
      })
  })
})

describe('where we stand ourselves', () => {
  test('in a programme is said by its name, in any case', async () => {
    const at = (program: string) => call(`GET /v1/enrolledprograms/${program}`)
    expect(await at('CSP')).toMatchObject({ status: 200, body: { name: 'csp', status: 'none' } })
    expect((await at('mpn')).body).toMatchObject({ name: 'mpn', status: expect.any(String) })
    expect(await at('wizards')).toMatchObject({ status: 400, body: { code: 900126 } })
  })
  test('what we have signed is listed by kind and version, and what customers sign is none of it', async () => {
    await noAgreements()
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    const { agreement } = (await o.as('globalAdmin')('GET /agreements/partner', {})).body
    const textHash = agreement?.texts.find(({ binding }) => binding)?.hash ?? ''
    await o.as('globalAdmin')('POST /agreements/partner/acceptance', { textHash, title: 'CEO', confirmed: true })
    const ask = callersOf(o).person()
    const one = { agreementType: 'MicrosoftPartnerAgreement', version: 1, signedBy: 'Kim Minji' }
    expect((await ask('GET /v1/agreements/MicrosoftPartnerAgreement/signatures')).body.items).toMatchObject([one])
    expect((await ask('GET /v1/agreements/microsoftpartneragreement/signatures/1')).body.items).toMatchObject([one])
    expect((await ask('GET /v1/agreements/MicrosoftPartnerAgreement/signatures/2')).body.items).toEqual([])
    expect((await ask('GET /v1/agreements/MicrosoftCustomerAgreement/signatures')).body.items).toEqual([])
    expect(await ask('GET /v1/agreements/MicrosoftPartnerAgreement/signatures/x')).toMatchObject({ status: 400 })
  })
})

describe('whether a reseller has signed', () => {
  const status = async (query: string) => {
    const { body, status: code } = await callersOf(us as Office).alone('adminAgent')(
      `GET /v1/compliance/csp/agreementstatus?${query}`,
    )
    return { code, body }
  }
  const become = async (kind: string, state: string) => {
    const { transact } = await testDatabase()
    const { tenantId } = them as Office
    await transact({ reach: 'network' }, (db) =>
      db.execute(`insert into resellers (tenant_id, id, kind, status, since) values ('${tenantId}', gen_random_uuid(), '${kind}', '${state}', now())
        on conflict (tenant_id) do update set kind = excluded.kind, status = excluded.status`))
  } // biome-ignore format: one statement

  test('takes one ID, and a good one', async () => {
    for (const query of ['', `mpnId=1&tenantId=${newId()}`])
      expect(await status(query)).toMatchObject({ code: 400, body: { code: 2001 } })
    for (const query of ['mpnId=%20', 'tenantId=x'])
      expect(await status(query)).toMatchObject({ code: 400, body: { code: 2000 } })
    for (const query of ['mpnId=10000007', `tenantId=${newId()}`])
      expect(await status(query)).toMatchObject({ code: 400, body: { code: 2200 } })
  })
  test('is no question of who is no indirect reseller', async () => {
    const { tenantId } = them as Office
    expect((await status(`tenantId=${tenantId}`)).body.code).toBe(2201)
    await become('directBill', 'active')
    expect((await status(`tenantId=${tenantId}`)).body.code).toBe(2202)
    await become('indirectReseller', 'left')
    expect((await status(`mpnId=${await idOf(them as Office)}`)).body.code).toBe(2203)
  })
  test('is answered by yes or no', async () => {
    await become('indirectReseller', 'qualified')
    const answer = await callersOf(us as Office).person('salesAgent')(
      `GET /v1/Compliance/CSP/AgreementStatus?TenantId=${them?.tenantId}`,
    )
    fits(AgreementStatus, answer)
    expect(answer.body).toEqual({ isAgreementSigned: false })
  })
})

test('through whom a customer is served is listed: one reseller, or nobody', async () => {
  const { id } = await newCustomer(us as Office)
  const nobody = await call(`GET /v1/customers/${id}/relationships`)
  fits(PartnerRelationships, nobody)
  expect(nobody.body.items).toEqual([])
  const { transact } = await testDatabase()
  await transact({ reach: 'network' }, (db) =>
    db.execute(`update relationships set reseller_tenant_id = '${them?.tenantId}' where customer_id = '${id}'`),
  )
  const answer = await call(`GET /v1/customers/${id}/Relationships`)
  fits(PartnerRelationships, answer)
  expect(answer.body.items).toMatchObject([{ id: them?.tenantId, name: '다른회사', mpnId: await idOf(them as Office) }])
  fits(ManagedServices, await call(`GET /v1/customers/${id}/managedservices`))
  const { body } = await call(
    `GET /v1/customers?filter=${encodeURIComponent(JSON.stringify({ Field: 'IndirectReseller', Value: them?.tenantId, Operator: 'starts_with' }))}`,
  )
  expect(body.items.map((one: { id: string }) => one.id)).toEqual([id])
})

test('providers list their resellers and resellers their providers, by either spelling of the kind and by name', async () => {
  const { transact } = await testDatabase()
  await transact({ reach: 'network' }, (db) =>
    db.execute(`insert into partnerships (tenant_id, id, status, partner_name, reseller_tenant_id, reseller_name, message, language, token_hash, invited_by_name, sent_at, expires_at, accepted_at)
      select '${us?.tenantId}', gen_random_uuid(), status, '한빛시스템', '${them?.tenantId}', '다른회사', '', 'ko', md5(status || '${us?.tenantId}'), 'Kim Minji', now(), now(), now()
      from unnest(array['active', 'removed']) status`),
  ) // biome-ignore format: one statement
  const resellers = await call('GET /v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf')
  fits(PartnerRelationships, resellers)
  const reseller = {
    id: them?.tenantId,
    name: '다른회사',
    location: 'KR',
    state: 'Active',
    mpnId: await idOf(them as Office),
  }
  expect(resellers.body.items).toEqual([expect.objectContaining(reseller)])
  const theirs = callersOf(them as Office).person()
  const providers = await theirs('GET /v1/Relationships/?Relationship_Type=is_indirect_reseller_of')
  fits(PartnerRelationships, providers)
  expect(providers.body.items).toMatchObject([{ id: us?.tenantId, relationshipType: 'is_indirect_reseller_of' }])
  expect((await theirs('GET /v1/relationships')).body.items).toEqual([])
  const named = (Value: string) =>
    call(
      `GET /v1/relationships?filter=${encodeURIComponent(JSON.stringify({ Field: 'Name', Value, Operator: 'substring' }))}`,
    )
  expect((await named('른회')).body.totalCount).toBe(1)
  expect((await named('%')).body.totalCount).toBe(0)
  expect(await call('GET /v1/relationships?relationship_type=Friends')).toMatchObject({
    status: 400,
    body: { code: 900126 },
  })
  expect(await callersOf(us as Office).alone()('GET /v1/relationships')).toMatchObject({
    status: 403,
    body: { code: 900329 },
  })
})

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { customerForm, newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import type { Office } from '#test/office.ts'
import {
  Customer,
  CustomerBillingProfile,
  CustomerCompanyProfile,
  Customers,
  NewCustomer,
} from '#test/published/customers.ts'
import { fits } from '#test/published/shape.ts'
import { callersOf } from '#test/v1.ts'

const selling = { standings: { network: 'active', reseller: 'active' } } as const
const NAMES = ['Alder Works', 'Birch & Sons', 'Birch+Co', 'birchwood', '다온테크'] as const
let o: Office
let other: Office
let call: ReturnType<ReturnType<typeof callersOf>['alone']>
const ids: Record<string, string> = {}
beforeAll(async () => {
  ;[o, other] = [await enrolledOffice(selling), await enrolledOffice(selling)]
  for (const companyName of NAMES) ids[companyName] = (await newCustomer(o, { companyName })).id
  ids['Birch Elsewhere'] = (await newCustomer(other, { companyName: 'Birch Elsewhere' })).id
  call = callersOf(o).alone()
})
const namesIn = ({ body }: { body: { items: { companyProfile: { companyName: string } }[] } }) =>
  body.items.map(({ companyProfile }) => companyProfile.companyName)
const filtered = (filter: string) => call(`GET /v1/customers?size=0&filter=${filter}`)

/** A customer as the .NET client sends it: PascalCase, with every property there is, read-only ones and nulls included. */
const { addressLine1, city, state, postalCode, country, ...form } = customerForm()
const sent = (domain: string) => ({
  Id: null,
  CommerceId: null,
  CompanyProfile: { TenantId: null, Domain: `${domain}.onnetwork.example`, CompanyName: null, Attributes: { ObjectType: 'CustomerCompanyProfile' } },
  BillingProfile: {
    ...{ Id: null, FirstName: null, LastName: null, Email: form.email, Culture: 'ko-KR', Language: 'ko', CompanyName: form.companyName },
    DefaultAddress: { Country: country, Region: null, City: city, State: state, AddressLine1: addressLine1, AddressLine2: null,
      PostalCode: postalCode, FirstName: form.firstName, LastName: form.lastName, PhoneNumber: '02-555-0101' },
    Attributes: { Etag: null, ObjectType: 'CustomerBillingProfile' },
  },
  ...{ RelationshipToPartner: 'none', AllowDelegatedAccess: null, UserCredentials: null, CustomDomains: null, AssociatedPartnerId: null },
}) // biome-ignore format: as that client writes it

describe('the list of customers', () => {
  test('goes page by page, by what its next link says', async () => {
    const first = await call('GET /v1//Customers/?Size=2')
    fits(Customers, first)
    expect(namesIn(first)).toEqual(['Alder Works', 'Birch & Sons'])
    const { uri, headers } = first.body.links.next
    expect(uri).toBe('/customers?Size=2&seekOperation=Next')
    expect(headers).toEqual([{ key: 'MS-ContinuationToken', value: first.body.continuationToken }])
    const [{ key, value }] = headers
    const second = await call(`GET /v1${uri}`, undefined, { headers: { [key]: value } })
    fits(Customers, second)
    expect(namesIn(second)).toEqual(['Birch+Co', 'birchwood'])
    const last = await call('GET /v1/customers?size=2&SeekOperation=next', undefined, {
      headers: { 'MS-ContinuationToken': second.body.continuationToken },
    })
    expect([namesIn(last), last.body.links.next, last.body.continuationToken]).toEqual([
      ['다온테크'],
      undefined,
      undefined,
    ])
  })

  test('of no size is as long as it is wont to be', async () => {
    for (const at of ['', '?size=0', '?size=5000']) expect(namesIn(await call(`GET /v1/customers${at}`))).toEqual(NAMES)
    for (const at of ['?size=-1', '?size=x', '?seekOperation=Last', '?seekOperation=7'])
      expect(await call(`GET /v1/customers${at}`)).toMatchObject({
        status: 400,
        body: { code: expect.toBeOneOf([3000, 900126]) },
      })
    const headers = { 'ms-continuationtoken': 'made-up' }
    expect(await call('GET /v1/customers', undefined, { headers })).toMatchObject({ status: 400, body: { code: 3000 } })
  })

  // biome-ignore format: a table
  test.each<[string, string, readonly string[]]>([
    ['the documents’',     encodeURIComponent('{"Field":"CompanyName","Value":"BIRCH","Operator":"starts_with"}'), ['Birch & Sons', 'Birch+Co', 'birchwood']],
    ['the Java client’s',  encodeURIComponent('{"value":"birch","field":"CompanyName","fieldType":"String","operator":"StartsWith"}'), ['Birch & Sons', 'Birch+Co', 'birchwood']],
    ['one with its number', encodeURIComponent('{"field":"company_name","value":"다온","operator":9}'), ['다온테크']],
    ['a compound one',     encodeURIComponent('{"LeftFilter":{"Field":"CompanyName","Value":"birch","Operator":"starts_with"},"Operator":"and","RightFilter":{"Field":"Domain","Value":"daon","Operator":"starts_with"}}'), ['Birch & Sons', 'Birch+Co', 'birchwood']],
    ['one escaped half, with & in it', '%7B%22Field%22:%22CompanyName%22,%22Value%22:%22Birch%20&%20S%22,%22Operator%22:%22starts_with%22%7D', ['Birch & Sons']],
    ['one escaped half, with + in it', '%7B%22Field%22:%22CompanyName%22,%22Value%22:%22Birch+%22,%22Operator%22:%22starts_with%22%7D&size=1', ['Birch+Co']],
    ['a form’s, with + for a blank',   new URLSearchParams({ f: '{"Field":"CompanyName","Value":"Birch & S","Operator":"starts_with"}' }).toString().slice(2), ['Birch & Sons']],
    ['one without a value', encodeURIComponent('{"Field":"CompanyName","Value":null,"Operator":"starts_with"}'), NAMES],
    ['one nobody meets',   encodeURIComponent('{"Field":"Domain","Value":"%","Operator":"starts_with"}'), []],
  ])('is searched by a filter of %s spelling', async (_, filter, names) => expect(namesIn(await filtered(filter))).toEqual(names))

  // biome-ignore format: a table
  test.each([
    ['{', 3000], ['[]', 3000], ['7', 3000], ['{"Field":"CompanyName"}', 3000], ['{"Field":"Shoe","Value":"1","Operator":"starts_with"}', 3000],
    ['{"Field":"CompanyName","Value":"a","Operator":"like"}', 900126], ['{"Field":"CompanyName","Value":"a","Operator":"equals"}', 3000],
    ['{"Field":"CompanyName","Value":{},"Operator":"starts_with"}', 3000], ['{"Operator":"or","LeftFilter":null}', 3000],
    [`${'{"Operator":"and","LeftFilter":'.repeat(40)}{}${'}'.repeat(40)}`, 3000],
  ])('refuses what is no filter of its own (%#)', async (filter, code) =>
    expect(await filtered(encodeURIComponent(filter))).toMatchObject({ status: 400, body: { code } }))
})

describe('a customer', () => {
  test('is created as any client writes it, with a password that is shown this once', async () => {
    const domain = `v1-${newId().slice(-12)}`
    const headers = { 'ms-requestid': crypto.randomUUID() }
    const answer = await call('POST /v1/customers/', sent(domain), { headers })
    fits(NewCustomer, answer, 201)
    expect(answer.body).toMatchObject({
      ...{
        relationshipToPartner: 'reseller',
        companyProfile: { domain: expect.stringContaining(domain), companyName: '다온테크' },
      },
      billingProfile: {
        firstName: '서윤',
        culture: 'ko-KR',
        defaultAddress: { phoneNumber: '+8225550101', addressLine1: '세종대로 110' },
      },
    })
    const { password, userName } = answer.body.userCredentials
    expect(userName).toContain(domain)
    const again = await call('POST /v1/customers', sent(domain), { headers })
    expect(again).toMatchObject({
      status: 201,
      body: { id: answer.body.id, userCredentials: { userName, password: '' } },
    })
    expect(again.raw).not.toContain(password)
    const taken = await call('POST /v1/customers', sent(domain))
    expect(taken.status).toBe(409)
    expect((await call(`HEAD /v1/domains/${domain}.onnetwork.example`)).status).toBe(200)
    expect((await call(`HEAD /v1/domains/free-${domain}.onnetwork.example`)).status).toBe(404)
    expect((await call(`GET /v1/validations/checkDomainAvailability/${domain}`)).body).toBe(false)
  })

  test('asked for fifty times under one name is one', async () => {
    const domain = `once-${newId().slice(-12)}`
    const headers = { 'ms-requestid': crypto.randomUUID() }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => call('POST /v1/customers', sent(domain), { headers })),
    )
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect(answers.filter(({ body }) => body.userCredentials?.password)).toHaveLength(1)
  })

  test('with mistakes is refused by their numbers', async () => {
    const body = sent('no-number')
    const there = { ...body.BillingProfile.DefaultAddress, Country: 'JP', State: '13', PostalCode: '100-0005' }
    const inIndia = { ...there, Country: 'IN', State: 'KA', PostalCode: '560001', PhoneNumber: null }
    const india = { ...body, BillingProfile: { ...body.BillingProfile, DefaultAddress: inIndia } }
    expect((await call('POST /v1/customers', india)).body.code).toBe(600051)
    const phoned = {
      ...india,
      BillingProfile: { ...india.BillingProfile, DefaultAddress: { ...inIndia, PhoneNumber: '+91 74104 10123' } },
    }
    expect((await call('POST /v1/customers', phoned)).body.code).toBe(600049)
    const numbered = {
      ...phoned,
      CompanyProfile: { ...body.CompanyProfile, OrganizationRegistrationNumber: 'nonsense' },
    }
    expect((await call('POST /v1/customers', numbered)).body.code).toBe(600050)
    const through = { ...body, AssociatedPartnerId: newId() }
    expect(await call('POST /v1/customers', through)).toMatchObject({ status: 400, body: { code: 3000 } })
    expect(await call('POST /v1/customers', {})).toMatchObject({ status: 400, body: { code: 3000 } })
  })

  test('is read whole and in its parts', async () => {
    const id = ids['Birch & Sons'] ?? ''
    const answer = await call(`GET /v1/Customers/${id.toUpperCase()}`)
    fits(Customer, answer)
    expect(answer.body.links.self.uri).toBe(`/customers/${id}`)
    fits(CustomerCompanyProfile, await call(`GET /v1/customers/${id}/profiles/company`))
    fits(CustomerBillingProfile, await call(`GET /v1/customers/${id}/profiles/billing`))
  })

  test('has a billing profile that is put back whole, by its etag', async () => {
    const at = `/v1/customers/${ids['Alder Works']}/profiles/billing`
    const { body: before } = await call(`GET ${at}`)
    const headers = { 'if-match': `"${before.attributes.etag}"` }
    const put = await call(`PUT ${at}`, { ...before, Email: 'office@alder.example' }, { headers })
    fits(CustomerBillingProfile, put)
    expect(put.body.email).toBe('office@alder.example')
    expect(await call(`PUT ${at}`, before, { headers })).toMatchObject({ status: 400, body: { code: 2055 } })
    const { body: birch } = await call(`GET /v1/customers/${ids.birchwood}/profiles/billing`)
    expect(await call(`PUT ${at}`, { ...before, attributes: birch.attributes })).toMatchObject({
      status: 400,
      body: { code: 2055 },
    })
  })

  test('of another partner is not there, wherever it is asked for', async () => {
    for (const id of [ids['Birch Elsewhere'], newId(), 'all', 'x', "' or 1=1 --"].map((one) =>
      encodeURIComponent(String(one)),
    ))
      for (const part of ['', '/profiles/company', '/profiles/billing'])
        expect(await call(`GET /v1/customers/${id}${part}`)).toMatchObject({ status: 404, body: { code: 60003 } })
    const at = `/v1/customers/${ids['Birch Elsewhere']}`
    expect(await call(`PUT ${at}/profiles/billing`, sent('x').BillingProfile)).toMatchObject({
      status: 404,
      body: { code: 60003 },
    })
    expect(await callersOf(o).person()(`PATCH ${at}`, { relationshipToPartner: 'none' })).toMatchObject({
      status: 404,
      body: { code: 60003 },
    })
  })

  test('is let go by a person who has proven themselves, and is told apart from then on', async () => {
    const { id } = await newCustomer(o, { companyName: 'Zelkova' })
    const gone = { relationshipToPartner: 'none', attributes: { objectType: 'Customer' } }
    expect(await call(`PATCH /v1/customers/${id}`, gone)).toMatchObject({ status: 403, body: { code: 900150 } })
    const { person } = callersOf(o)
    expect(await person()(`PATCH /v1/customers/${id}/`, { RelationshipToPartner: 'advisor' })).toMatchObject({
      status: 400,
    })
    const ended = await person()(`PATCH /v1/customers/${id}/`, gone)
    expect(ended).toMatchObject({ status: 200, body: { id, relationshipToPartner: 'none' } })
    expect(await call(`GET /v1/customers/${id}`)).toMatchObject({ status: 403, body: { code: 20002 } })
    expect(namesIn(await call('GET /v1/customers?size=100'))).not.toContain('Zelkova')
  })
})

test('the example of docs/wires.md makes a customer, and its filter finds it', async () => {
  const page = readFileSync('docs/wires.md', 'utf8')
  const body = /-d '(\{[^']*\})'/.exec(page)?.[1] ?? ''
  const filter = /'filter=(\{[^']*\})'/.exec(page)?.[1] ?? ''
  const mine = body.replace('harborlight.onnetwork', `harbor-${process.pid}-${newId().slice(-6)}.onnetwork`)
  const made = await call('POST /v1/customers', JSON.parse(mine))
  expect(made).toMatchObject({ status: 201, body: { userCredentials: { password: expect.any(String) } } })
  expect(namesIn(await filtered(encodeURIComponent(filter)))).toContain('Harbor Light Ltd.')
})

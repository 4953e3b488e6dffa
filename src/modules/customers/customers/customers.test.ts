import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addVerifiedDomain, isTemporary, members, people } from '#modules/access/index.ts'
import { customerForm, newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'

const selling = { standings: { network: 'active', reseller: 'active' } } as const
const partner = () => enrolledOffice(selling)

describe('a customer', () => {
  test('is a directory of its own with one admin, whose password is shown once', async () => {
    const o = await partner()
    const made = await newCustomer(o, { tags: ['교육', 'key account'] })
    expect(made).toMatchObject({
      name: '다온테크',
      country: 'KR',
      kind: 'reseller',
      status: 'active',
      source: 'created',
      opened: true,
      tags: ['key account', '교육'],
      profile: { companyName: '다온테크', firstName: '서윤', email: 'seoyun@daontech.example', culture: 'ko-KR' },
      moves: ['end'],
    })
    expect(made.admin).toEqual({
      userName: `admin@${made.domain}`,
      password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
    })
    const { body } = await o.as('salesAgent')('GET /customers/:customerId', { customerId: made.id })
    expect(body).toMatchObject({ id: made.id, domain: made.domain })
    expect(body).not.toHaveProperty('admin')
    const there = await o.within(
      (ctx) =>
        ctx.db.execute<{ kind: string; standings: object; grants: object; sealed: string }>(sql`
          select t.kind, t.standings, m.grants, a.password as sealed from tenants t
          join ${members} m on m.tenant_id = t.id join ${people} p on p.id = m.user_id join auth.accounts a on a.user_id = p.id
          where t.id = ${made.id}`),
      'network',
    )
    expect(there.rows).toMatchObject([
      { kind: 'customer', standings: { customer: 'active' }, grants: [{ role: 'globalAdmin' }] },
    ])
    expect(isTemporary(there.rows[0]?.sealed ?? '')).toBe(true)
  })

  test('asked for under one key is made once, and its password stands in one answer alone', async () => {
    const o = await partner()
    const form = customerForm()
    const ask = () => o.as('adminAgent')('POST /customers', form, { headers: { 'idempotency-key': newId() } })
    const key = { headers: { 'idempotency-key': newId<'key'>() } }
    const agent = o.as('adminAgent')
    const [one, two] = await Promise.all([agent('POST /customers', form, key), agent('POST /customers', form, key)])
    expect(one.body.id).toBe(two.body.id)
    expect([one, two].filter(({ body }) => body.admin.password)).toHaveLength(1)
    expect((await ask()).status).toBe(409)
  })

  test('whose domain somebody took at the same moment is refused at the field', async () => {
    const [o, other] = [await partner(), await partner()]
    const form = customerForm()
    const answers = await Promise.all([o, other].map((one) => one.as('adminAgent')('POST /customers', form)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { body } = answers.find(({ status }) => status === 409) ?? {}
    expect(body).toMatchObject({ code: 'customers.prefixTaken', field: 'domainPrefix' })
  })

  test('outside the partner’s region, at the partner’s own mailbox and with a form half empty is told all of it at once', async () => {
    const o = await partner()
    await o.within((ctx) => addVerifiedDomain(ctx, { name: `ours-${o.tenantId.slice(-12)}.example` }))
    const form = customerForm({
      country: 'DE',
      email: `a@mail.ours-${o.tenantId.slice(-12)}.example`,
      companyName: 'GmbH',
    })
    const { status, body } = await o.as('salesAgent')('POST /customers', form)
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toMatch(/nameOnlyForm.*mailOfNetwork.*outsideMarket/)
  })

  test('that is the partner itself is refused by its registration ID', async () => {
    const o = await partner()
    await o.within((ctx) => ctx.db.execute(sql`insert into resellers (tenant_id, id, kind, status, since)
      values (${o.tenantId}, ${newId()}, 'directBill', 'active', now())`)) // biome-ignore format: one statement
    const { body } = await o.as('salesAgent')('POST /customers', customerForm({ registrationId: '120-81-47521' }))
    expect(body).toMatchObject({ code: 'customers.isPartner', field: 'registrationId' })
  })

  test('is not created by an indirect reseller, nor by a restricted partner', async () => {
    const o = await partner()
    await o.within((ctx) => ctx.db.execute(sql`insert into resellers (tenant_id, id, kind, status, since)
      values (${o.tenantId}, ${newId()}, 'indirectReseller', 'active', now())`)) // biome-ignore format: one statement
    expect((await o.as('adminAgent')('POST /customers', customerForm())).body).toMatchObject({
      code: 'customers.throughProvider',
    })
    const restricted = await enrolledOffice({ standings: { network: 'active', reseller: 'restricted' } })
    expect((await restricted.as('adminAgent')('POST /customers', customerForm())).status).toBe(403)
    expect((await restricted.as('adminAgent')('GET /customers', {})).status).toBe(200)
  })
})

describe('before it is made', () => {
  test('its form says what its country asks for', async () => {
    const agent = (await partner()).as('salesAgent')
    const { body } = await agent('GET /customer-form', { country: 'BR' })
    expect(body.needed).toEqual(expect.arrayContaining(['companyName', 'phone', 'registrationId']))
    const outside = expect.objectContaining({ en: expect.stringContaining('sells in its own region') })
    expect(body).toMatchObject({ closed: null, outside: { says: outside } })
    expect((await agent('GET /customer-form', { country: 'KR' })).body).toMatchObject({ closed: null, outside: null })
  })

  test('a name is judged: refused, taken with a second look, or taken', async () => {
    const agent = (await partner()).as('adminAgent')
    const ask = async (name: string) => (await agent('GET /customer-names', { name })).body
    expect(await ask('GmbH')).toMatchObject({
      refused: { says: { en: expect.stringContaining('what kind of company') } },
    })
    expect(await ask('daontech.com')).toMatchObject({ refused: null, warnings: [{ code: 'looksLikeDomain' }] })
    expect(await ask('다온테크')).toEqual({ refused: null, warnings: [] })
  })

  test('a domain is free or taken, whoever has it, and another is offered', async () => {
    const [o, other] = [await partner(), await partner()]
    const { domain, id } = await newCustomer(other)
    const ask = async (prefix: string) => (await o.as('salesAgent')('GET /customer-domains', { prefix, companyName: 'Daon Tech' })).body // biome-ignore format: one call
    expect(await ask(domain.split('.')[0] ?? '')).toMatchObject({ domain, free: false, suggestion: 'daontech' })
    const theirs = other.as({ tenantId: id, standings: { customer: 'active' }, grants: [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }] }) // biome-ignore format: one caller
    const [own] = (await theirs('GET /domains', {})).body.items
    await theirs('DELETE /domains/:id', { id: own?.id as never })
    expect(await ask(domain.split('.')[0] ?? '')).toMatchObject({ free: false }) // its admin signs in by it still
    expect(await ask('')).toMatchObject({ domain: null, free: false, suffix: 'customers.example' })
    expect(await ask(`free-${newId().slice(-12)}`)).toMatchObject({ free: true, refused: null })
  })
})

describe('its bill-to', () => {
  test('changes with the name in the list, and not from a page somebody overtook', async () => {
    const o = await partner()
    const { id: customerId, profile } = await newCustomer(o)
    const agent = o.as('adminAgent')
    const { domainPrefix, country, ...form } = customerForm({ companyName: '다온테크놀로지' })
    const put = (version: number) =>
      agent('PUT /customers/:customerId/profile', { customerId, ...form }, { headers: { 'if-match': `"${version}"` } })
    expect((await put(profile?.version ?? 0)).body).toMatchObject({ companyName: '다온테크놀로지', version: 2 })
    expect((await put(1)).status).toBe(412)
    expect((await agent('GET /customers/:customerId', { customerId })).body.name).toBe('다온테크놀로지')
  })

  test('of another partner’s customer is not there', async () => {
    const [o, other] = [await partner(), await partner()]
    const { id: customerId } = await newCustomer(other)
    const { domainPrefix, ...form } = customerForm()
    const agent = o.as('adminAgent')
    expect((await agent('PUT /customers/:customerId/profile', { customerId, ...form })).status).toBe(404)
    expect((await agent('GET /customers/:customerId', { customerId })).status).toBe(404)
  })
})

test('a relationship is ended by a global admin, and the customer leaves the list', async () => {
  const o = await partner()
  const { id: customerId } = await newCustomer(o)
  expect((await o.as('adminAgent')('DELETE /customers/:customerId', { customerId })).status).toBe(403)
  expect((await o.as('globalAdmin')('DELETE /customers/:customerId', { customerId })).body).toMatchObject({
    status: 'ended',
  })
  const agent = o.as('adminAgent')
  expect((await agent('GET /customers', {})).body.items).toEqual([])
  expect((await agent('GET /customers', { status: 'ended' })).body.items).toMatchObject([
    { id: customerId, status: 'ended' },
  ])
  expect((await agent('GET /customers/:customerId', { customerId })).body).toMatchObject({
    status: 'ended',
    served: false,
    opened: false,
    moves: [],
  })
})

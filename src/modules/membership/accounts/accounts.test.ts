import { describe, expect, test } from 'vitest'
import { inTenant } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Role } from '#kernel/permissions.ts'
import { enrolled, inventedCompany } from '#test/newcomer.ts'
import { office } from '#test/office.ts'
import { accept } from '../verifications/commands/vendor.ts'
import { verifications } from '../verifications/tables.ts'
import { settleChecks } from './commands.ts'
import { lifecycle, type Status } from './lifecycle.ts'
import * as rules from './rules.ts'

const holding = (...roles: Role[]) => ({
  grants: roles.map((role) => ({ role, scope: 'organisation', scopeId: null }) as const),
  ofVendor: false,
})
const asReseller = (kind: string, status = 'active') => ({ kind, status })

describe('who may change what', () => {
  // biome-ignore format: a table
  test.each<[string, string[], ReturnType<typeof holding>, ReturnType<typeof asReseller> | null, string | null]>([
    ['an account admin the legal name',                     ['legalName'], holding('accountAdmin'), null,                                       null],
    ['an account admin the address of a direct-bill seller', ['address'],  holding('accountAdmin'), asReseller('directBill'),                   null],
    ['a global admin the name of an indirect reseller',     ['legalName'], holding('globalAdmin'),  asReseller('indirectReseller'),             null],
    ['an account admin not the name of an indirect reseller', ['legalName'], holding('accountAdmin'), asReseller('indirectReseller'),           'membership.fieldOfRoles'],
    ['nobody of the company the name of a direct-bill seller', ['legalName'], holding('globalAdmin'), asReseller('directBill'),                 'membership.fieldOfVendor'],
    ['nobody of the company the name of a provider',        ['legalName'], holding('globalAdmin'),  asReseller('indirectProvider', 'qualified'), 'membership.fieldOfVendor'],
    ['a global admin that name before it is authorised',    ['legalName'], holding('globalAdmin'),  asReseller('directBill', 'pendingQualification'), null],
    ['the vendor that name',                                ['legalName'], { ...holding('partnerManager'), ofVendor: true }, asReseller('directBill'), null],
    ['a global admin the tax number',                       ['taxId'],     holding('globalAdmin'),  null,                                       null],
    ['an account admin not the tax number',                 ['taxId'],     holding('accountAdmin'), null,                                       'membership.fieldOfRoles'],
  ])('%s', (_, fields, by, selling, code) => {
    const change = () => rules.mayChange(fields, by, selling)
    if (code) expect(change).toThrow(expect.objectContaining({ code }))
    else expect(change).not.toThrow()
  })
})

describe('what the checks make of a standing', () => {
  // biome-ignore format: a table
  test.each<[Status, rules.Outcome, Status]>([
    ['pending', 'accepted', 'active'], ['pending', 'rejected', 'rejected'], ['pending', 'pending', 'pending'],
    ['rejected', 'accepted', 'active'], ['rejected', 'pending', 'pending'], ['rejected', 'rejected', 'rejected'],
    ['active', 'pending', 'pending'], ['active', 'accepted', 'active'],
    ['suspended', 'accepted', 'suspended'], ['suspended', 'rejected', 'suspended'], ['suspended', 'pending', 'suspended'],
  ])('%s, when they are %s, becomes %s', (status, outcome, after) => {
    const move = rules.moveFor(status, outcome)
    expect(move ? lifecycle.next(status, move) : status).toBe(after)
  })
})

/** Every check of the company accepted, as its reviewers would. */
async function acceptAll(tenantId: Id<'tenant'>) {
  const { within } = await office()
  await within(async (ctx) => {
    const here = inTenant(ctx, tenantId)
    for (const { id, status, tenantId: of } of await ctx.db.select().from(verifications))
      if (of === tenantId && status !== 'accepted') await accept(here, { tenantId, id })
  }, 'network')
}
const profileOf = ({ profile }: ReturnType<typeof inventedCompany>) => profile

describe('a change of the profile', () => {
  test('restarts only the checks its fields touch', async () => {
    const { as, tenantId, company, partner } = await enrolled()
    await acceptAll(tenantId)
    expect((await as('GET /account', {})).body.status).toBe('active')
    const phone = await partner('active')('PUT /account/profile', { ...profileOf(company), phone: '020 7946 0111' })
    expect(phone.body).toMatchObject({ status: 'active', phone: '+442079460111' })
    const moved = await partner('active')('PUT /account/profile', {
      ...profileOf(company),
      phone: '020 7946 0111',
      city: 'Bath',
      postalCode: 'BA1 1UA',
    })
    expect(moved.body.status).toBe('pending')
    const checks = (await as('GET /verifications', {})).body.items
    expect(checks.map(({ kind, status }) => [kind, status]).sort()).toEqual([
      ['business', 'pending'],
      ['employment', 'accepted'],
      ['mailbox', 'accepted'],
    ])
  })

  test('to another country is refused, and the way out named', async () => {
    const { as, company } = await enrolled()
    const { status, body } = await as('PUT /account/profile', {
      ...profileOf(company),
      country: 'IE',
      postalCode: 'D02 AF30',
      registrationId: '271828',
    })
    expect([status, (body as { code?: string }).code]).toEqual([409, 'membership.countryFixed'])
  })

  test('that changes nothing is not a new version', async () => {
    const { as, company } = await enrolled()
    const { version } = (await as('GET /account', {})).body
    expect((await as('PUT /account/profile', profileOf(company))).body.version).toBe(version)
  })

  test('from a page somebody else has overtaken is stale', async () => {
    const { as, company } = await enrolled()
    const at = { headers: { 'if-match': '"1"' } }
    const change = (phone: string) => as('PUT /account/profile', { ...profileOf(company), phone }, at)
    expect(
      (await Promise.all([change('020 7946 0111'), change('020 7946 0112')])).map(({ status }) => status).sort(),
    ).toEqual([200, 412])
  })

  test('survives hostile text, or names it at its field', async () => {
    const { as, company } = await enrolled()
    // biome-ignore format: a table
    for (const legalName of ['<script>alert(1)</script>', "'; drop table accounts; --", 'محدودة شركة', 'ש'.repeat(50), '🚀 Ltd']) {
      const { status, body } = await as('PUT /account/profile', { ...profileOf(company), legalName, latinName: 'Quillon' })
      expect([status, body.name]).toEqual([200, legalName])
    }
    for (const legalName of ['x'.repeat(401), 'a\u0000b', '\u202eetirw', '🚀', ' ']) {
      const { status, body } = await as('PUT /account/profile', { ...profileOf(company), legalName })
      expect([400, 422]).toContain(status)
      expect(JSON.stringify(body)).toContain('legalName')
    }
  })
})

test('a new contact’s mailbox must be a work mailbox, and has to be proven', async () => {
  const { as, tenantId, company, partner } = await enrolled()
  await acceptAll(tenantId)
  const personal = await as('PUT /account/contact', { ...company.contact, email: 'rosa@gmail.com' })
  expect(personal.body).toMatchObject({ code: 'access.personalMail', fields: [{ field: 'email' }] })
  const { body } = await partner('active')('PUT /account/contact', {
    ...company.contact,
    email: `new.person@${company.domain}`,
  })
  expect(body).toMatchObject({ status: 'pending', contact: { email: `new.person@${company.domain}` } })
})

test('suspended by the vendor it transacts nothing; reinstated it stands as its checks say', async () => {
  const { tenantId, vendor, as } = await enrolled()
  await acceptAll(tenantId)
  const suspend = (role: Role) =>
    vendor(role)('POST /vendor/partners/:tenantId/suspension', { tenantId, reason: 'Unpaid invoices' })
  expect((await suspend('reviewer')).status).toBe(403)
  expect((await suspend('partnerManager')).body).toMatchObject({
    status: 'suspended',
    suspendedFor: 'Unpaid invoices',
    programmes: { network: 'suspended' },
  })
  expect((await suspend('partnerManager')).status).toBe(409)
  const back = await vendor('partnerManager')('DELETE /vendor/partners/:tenantId/suspension', { tenantId })
  expect(back.body).toMatchObject({ status: 'active', suspendedFor: null, programmes: { network: 'active' } })
  expect((await as('POST /vendor/partners/:tenantId/suspension', { tenantId, reason: 'x' })).status).toBe(403)
})

test('the same outcome heard twice changes nothing', async () => {
  const { tenantId } = await enrolled()
  const { within } = await office()
  const twice = await within(async (ctx) => {
    const here = inTenant(ctx, tenantId)
    return [await settleChecks(here, { outcome: 'accepted' }), await settleChecks(here, { outcome: 'accepted' })]
  }, 'network')
  expect(twice.map(({ status, version }) => [status, version])).toEqual([
    ['active', 2],
    ['active', 2],
  ])
})

test('another company’s account is not there, and a company without one is led to enrol', async () => {
  await enrolled()
  const { as } = await office()
  const { status, body } = await as('globalAdmin')('GET /account', {})
  expect([status, (body as { link?: string }).link]).toEqual([404, '/enrol'])
  expect((await as('salesAgent')('PUT /account/profile', {})).status).toBe(403)
})

describe('the vendor finds a partner', () => {
  const find = async (search: string, more: object = {}) => {
    const { vendor } = await office()
    return (await vendor('support')('GET /vendor/partners', { search, ...more })).body
  }
  test('by any of its IDs', async () => {
    const one = await enrolled()
    const { globalId = '', locationId = '' } = one.enrolment.result ?? {}
    const spaced = `${locationId.slice(0, 4)} ${locationId.slice(4)}`
    for (const id of [globalId, spaced, one.tenantId, one.company.profile.registrationId])
      expect((await find(id)).items.map(({ tenantId }) => tenantId)).toEqual([one.tenantId])
  })

  test('by a part of its name, two letters of Hangul as well', async () => {
    const company = inventedCompany()
    const mark = String.fromCodePoint(
      ...Array.from(newId<'mark'>().slice(-8), (letter) => 0xac00 + letter.charCodeAt(0) * 40),
    )
    const one = await enrolled({
      ...company,
      profile: { ...company.profile, legalName: `주식회사 ${mark}`, latinName: `Hanvel ${mark.length}` } as never,
    })
    for (const part of [mark, mark.slice(1, 3), `${mark} (주)`])
      expect((await find(part)).items.map(({ tenantId }) => tenantId)).toContain(one.tenantId)
    expect((await find(`${mark}x`)).items).toEqual([])
  })

  test('page by page, each once, in either order', async () => {
    const mine = await Promise.all([enrolled(), enrolled(), enrolled()])
    const { vendor } = await office()
    for (const sort of ['newest', 'name'] as const) {
      const seen: string[] = []
      let after: string | null = ''
      while (after !== null) {
        const { body }: { body: { items: { tenantId: string }[]; next: string | null } } = await vendor('owner')(
          'GET /vendor/partners',
          {
            sort,
            limit: 2,
            country: 'GB',
            ...(after && { after }),
          },
        )
        seen.push(...body.items.map(({ tenantId }) => tenantId))
        after = body.next
      }
      expect(new Set(seen).size).toBe(seen.length)
      for (const { tenantId } of mine) expect(seen).toContain(tenantId)
    }
  })

  test('and a partner does not find the others', async () => {
    const { as } = await enrolled()
    expect((await as('GET /vendor/partners', {})).status).toBe(403)
  })

  test('whatever is typed', async () => {
    for (const search of ['%', "' or 1=1", '\\', '🚀', '(', 'ㄱ', ' ', '주식회사', '000'])
      expect((await find(search)).items).toBeDefined()
    const { vendor } = await office()
    for (const after of ['x', newId(), `${newId()}name`, '%'])
      for (const sort of ['newest', 'name'] as const)
        expect([200, 400, 422]).toContain((await vendor('owner')('GET /vendor/partners', { sort, after })).status)
  })
})

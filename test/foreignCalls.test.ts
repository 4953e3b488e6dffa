import pg from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Route } from '#kernel/route.ts'
import { addDays } from '#kernel/time.ts'
import { grantEntitlements } from '#modules/benefits/index.ts'
import { keepFile } from '#modules/files/index.ts'
import { beginUsualAccess } from '#modules/relationships/index.ts'
import { newCustomer } from './customer.ts'
import { served } from './customers.ts'
import { testDatabase } from './database.ts'
import { checksOf } from './enrolled.ts'
import { aboutPartner, all, idFields, idsIn, isVendors, strangers } from './guards/strangers.ts'
import { sumOf, tablesOf } from './guards/walls.ts'
import { settle } from './hearing.ts'
import { placed } from './places.ts'

const { owner } = await testDatabase()
const client = new pg.Client(owner)
await client.connect()
const tables = await tablesOf(client)
const { theirs, o, call } = await strangers(client, tables)
afterAll(async () => {
  await theirs.leave()
  await client.end()
})

let before = ''
beforeEach(async () => {
  before = await sumOf(client, tables, theirs.tenantId)
})
afterEach(async () => expect(await sumOf(client, tables, theirs.tenantId)).toBe(before))

const named = (routes: readonly Route[]) => routes.map((route) => [route.endpoint, route] as const)
const own = all.filter((route) => !isVendors(route))

test('every table a company can have holds a row of theirs', () =>
  expect(Object.keys(theirs.holds).length).toBeGreaterThan(15))

/** Who of several companies is granted an old ID, the desk decides between them; each look is in the log of the company. */
const betweenCompanies = [
  'GET /vendor/late-claims/:id',
  'POST /vendor/late-claims/:id/grant',
  'POST /vendor/late-claims/:id/refusal',
]
describe('an id of another company names nothing here, in any address', () => {
  test.each(named(all.filter((route) => idsIn(route).length > 0 && !betweenCompanies.includes(route.endpoint))))(
    '%s',
    async (_, route) => {
      for (const id of [...Object.values(theirs.holds), theirs.tenantId, theirs.partnerId]) {
        const { status, leaked } = await call(route, Object.fromEntries(idsIn(route).map((name) => [name, id])))
        expect({ id, status, leaked }).toEqual({ id, status: expect.toBeOneOf([400, 404, 422]), leaked: [] })
      }
    },
  )
})

describe('what is of one partner is closed to the people of another', () => {
  test.each(named(all.filter(aboutPartner)))('%s', async (_, route) => {
    const ids = Object.fromEntries(idsIn(route).map((name) => [name, theirs.holds.verifications]))
    for (const role of ['globalAdmin', 'accountAdmin', 'member'] as const) {
      const { status, leaked } = await call(route, { ...ids, tenantId: theirs.tenantId }, role)
      expect({ status, leaked }).toEqual({ status: 403, leaked: [] })
    }
  })
})

describe('what we read of our own tells nothing of theirs, wherever a page begins', () => {
  const reads = own.filter((route) => route.endpoint.startsWith('GET ') && idsIn(route).length === 0)
  test.each(named(reads))('%s', async (_, route) => {
    const pages = 'after' in route.takes.properties ? Object.values(theirs.holds).map((after) => ({ after })) : []
    for (const input of [{}, ...pages]) expect((await call(route, input)).leaked).toEqual([])
  })
})

describe('an id of another company is refused in a form that takes our own', () => {
  const kept = { name: 'a.pdf', type: 'application/pdf', size: 1, sha256: '0'.repeat(64) }
  const ourFile = async () => (await o.within((ctx) => keepFile(ctx, kept))).id
  const business = async () => (await checksOf(o)).business.id
  const decide = async (how: 'rejection' | 'question') => {
    const there = { tenantId: o.tenantId, id: await business(), text: 'Please send it.' }
    const reason = how === 'rejection' ? { reasonCode: 'nameDiffers' } : {}
    await o.vendor('reviewer')(`POST /vendor/partners/:tenantId/verifications/:id/${how}`, {
      ...there,
      ...reason,
    } as never)
  }
  const item = async (clearedBy: string) => {
    const { rows } = await client.query(
      "select id from checklist_items where cleared_by = $1 and kind = 'directBill' limit 1",
      [clearedBy],
    )
    return { itemId: rows[0]?.id, met: true, note: '' }
  }
  const enter = () => o.as('globalAdmin')('POST /programmes/reseller', { kind: 'directBill' })
  type Form = {
    first?: () => Promise<unknown>
    holds: string
    mine: () => Promise<unknown>
    form: (id: unknown) => Promise<object>
  }
  const withFile = (first: () => Promise<unknown>, rest: () => Promise<object>): Form => ({
    ...{ first, holds: 'files', mine: ourFile },
    form: async (id) => ({ ...(await rest()), fileIds: [id] }),
  })
  const check = async () => ({ text: 'Here it is', id: await business() })
  const there = '/vendor/partners/:tenantId'
  const asked: { id?: string } = {}
  /** An old account nobody can claim any more, and our request for its history. */
  const askLate = async () => {
    await client.query(`insert into legacy_accounts (old_id, printed_old_id, name, normalised_name, country, address, standing, import_id, imported_at)
      values ('OLDFORM1', 'OLDFORM1', 'Old form', 'oldform', 'KR', '{"line1":""}', 'inactive', gen_random_uuid(), now()) on conflict do nothing`)
    const { body } = await o.as('globalAdmin')('POST /late-claims', { oldId: 'OLDFORM1' })
    asked.id = body.id
  }
  const mine: { right?: string | undefined; handed?: string; group?: string; delegated?: string; bought?: string } = {}
  const grantCredit = () =>
    o.within(async (ctx) => {
      const span = { validFrom: ctx.now, validTo: addDays(ctx.now, 100) }
      const line = { type: 'cloudCreditMonthly', quantity: 3n, ...span }
      const source = { kind: 'vendor', id: crypto.randomUUID() } as const
      mine.right = (await grantEntitlements(ctx, { source, lines: [line] }))[0]?.id
    })
  const hand = async () => {
    await grantCredit()
    const to = { entitlementId: mine.right, memberId: (await placed(o, [])).member.id }
    mine.handed = (await o.as('partnerAdmin')('POST /benefits/:entitlementId/allocations', to as never)).body.id
  }
  const makeGroup = async () => {
    mine.group = (
      await o.as('globalAdmin')('POST /groups', { name: `Ours ${crypto.randomUUID().slice(0, 8)}` })
    ).body.id
  }
  /** Delegated access of ours that runs. */
  const delegate = async () => {
    const { tenantId: customerId } = await served(o)
    mine.delegated = (await o.within((ctx) => beginUsualAccess(ctx, { customerId, customerName: 'Ours' }))).id
    await settle(o)
  }
  const ourMember = async () => (await placed(o, [])).member.id
  const ourCustomer = async () => (await newCustomer(o)).id
  // biome-ignore format: a table
  const forms: Record<string, Form> = {
    'POST /benefits/:entitlementId/allocations': { first: grantCredit, holds: 'members', mine: ourMember, form: async (memberId) => ({ entitlementId: mine.right, memberId }) },
    'PUT /allocations/:id/holder': { first: hand, holds: 'members', mine: ourMember, form: async (memberId) => ({ id: mine.handed, memberId }) },
    'POST /delegations': { holds: 'relationships', mine: async () => (await served(o)).tenantId, form: async (customerId) => ({ customerId, name: `Ours_${String(customerId).slice(-8)}`, roles: ['userAdmin'], days: 30 }) },
    'POST /delegation-runs': { holds: 'relationships', mine: async () => (await served(o)).tenantId, form: async (customerId) => ({ kind: 'ask', customerIds: [customerId], name: `Ours_${String(customerId).slice(-8)}`, roles: ['userAdmin'] }) },
    'POST /delegations/:delegationId/assignments': { first: delegate, holds: 'groups', mine: async () => { await makeGroup(); return mine.group }, form: async (groupId) => ({ delegationId: mine.delegated, groupId, roles: ['userAdmin'] }) },
    'POST /groups/:id/members': { first: makeGroup, holds: 'members', mine: ourMember, form: async (id) => ({ id: mine.group, memberIds: [id] }) },
    'POST /role-changes': { holds: 'members', mine: ourMember, form: async (id) => ({ memberIds: [id], give: [{ role: 'billingAdmin', scope: 'organisation', scopeId: null }], take: [] }) },
    'POST /late-claims/:id/documents':                        withFile(askLate, async () => ({ id: asked.id, explanation: 'Ours' })),
    'POST /verifications/:id/answer':                         withFile(() => decide('question'), check),
    'POST /verifications/:id/appeal':                         withFile(() => decide('rejection'), check),
    'PUT /programmes/reseller/checklist/:itemId':             withFile(enter, () => item('partner')),
    [`PUT ${there}/programmes/reseller/checklist/:itemId`]:   withFile(enter, () => item('vendor')),
    'POST /customers/:customerId/vettings': { ...withFile(async () => { mine.bought = await ourCustomer() }, async () => ({ customerId: mine.bought, kind: 'stateOwnedEntity' })) },
    'POST /customer-tags': { holds: 'tenants', mine: ourCustomer, form: async (id) => ({ customerIds: [id], add: ['ours'] }) },
    'PUT /association': { holds: 'locations', mine: async () => o.locationId, form: async (locationId) => ({ locationId }) },
  }

  /** Tried below: a place and a company are no records of ours. */
  const others = [
    ...[
      'POST /provisioning/answers', // the vendor's systems', under a signature
      'GET /customers',
      'POST /customers',
      'POST /relationship-requests',
      'GET /our-acts',
      'GET /our-apps',
      'POST /customers/:customerId/agreements',
      'POST /our-agreement/acceptance',
      'GET /customer-sheet',
      'POST /customers/:customerId/app-consents', // apps, by an ID that is none of a record
      'PUT /customers/:customerId/users/:userId/licences', // products, of no company
      'GET /groups',
      'POST /groups',
      'PUT /groups/:id/grants',
      'POST /groups/:id/grants/preview',
    ],
    ...['PUT /members/:id/grants', 'POST /apps', 'GET /members', 'POST /invitations'],
    ...['GET /authorization-requests', 'POST /authorizations'],
    ...['GET /delegations', 'GET /delegation-assignments'],
    ...['GET /subscriptions', 'GET /customers/:customerId/charges'],
    ...[
      // tried in the life of a migration: customers and subscriptions that are another's
      ...['GET /subscription-migrations', 'GET /customers/:customerId/subscription-migration-events'],
      ...['GET /migration-schedules', 'POST /customers/:customerId/migration-schedules'],
      'POST /customers/:customerId/subscriptions/:id/moves',
      'POST /customers/:customerId/subscriptions/:id/moves/preview',
    ],
    ...[
      'GET /subscription-transfers', // between two companies and a customer: tried with transfers, by whoever is none of the three
      'POST /subscription-transfers',
      'GET /subscription-transfers/:id',
      'DELETE /subscription-transfers/:id',
      'POST /subscription-transfers/:id/acceptance',
      'POST /subscription-transfers/:id/rejection',
      'GET /our-subscription-transfers/:id',
      'POST /our-subscription-transfers/:id/approval',
      'POST /our-subscription-transfers/:id/refusal',
      'PUT /customers/:customerId/subscriptions/:id/support-contact',
    ],
    ...[
      'GET /orders', // tried with carts and orders: files, customers and resellers that are another's
      'POST /customers/:customerId/carts',
      'PUT /customers/:customerId/carts/:id',
      'POST /customers/:customerId/carts/:id/checkout',
      'POST /customers/:customerId/orders',
      'POST /customers/:customerId/orders/:id/lines',
      'PUT /customers/:customerId/orders/:id/papers',
      'POST /customers/:customerId/orders/:id/purchase-order',
    ],
    ...[
      'POST /access-requests/:id/acceptance',
      'PUT /me/tenant',
      'POST /tenants',
      'POST /transfers',
      'POST /me/recoveries',
      'POST /role-changes/preview',
      'PUT /vendor/acting',
      'GET /vendor/support-sessions',
    ],
    ...[
      'GET /audit',
      'GET /audit/sheet',
      'GET /vendor/partners/:tenantId/audit',
      'GET /vendor/partners/:tenantId/audit/sheet',
    ],
  ]
  test('every form with an id in it is tried', () => {
    const withIds = all.filter((route) => idFields(route).length > 0).map(({ endpoint }) => endpoint)
    expect(withIds.sort()).toEqual([...Object.keys(forms), ...others].sort())
  })

  test.each(Object.entries(forms))('%s', async (endpoint, { first, holds, mine, form }) => {
    const route = all.find((one) => one.endpoint === endpoint)
    if (!route) throw new Error(`There is no ${endpoint}.`)
    await first?.()
    for (const id of [theirs.holds[holds], theirs.tenantId]) {
      const { status, leaked } = await call(route, await form(id))
      expect({ status, leaked }).toEqual({ status: expect.toBeOneOf([400, 403, 404, 409, 422]), leaked: [] })
    }
    expect((await call(route, await form(await mine()))).status).toBe(200)
  })
})

describe('what names a place elsewhere opens nothing there', () => {
  test('a role held at a site of another company', async () => {
    const someone = o.as({
      grants: [{ role: 'businessProfileAdmin', scope: 'location', scopeId: theirs.holds.locations ?? '' }],
    })
    const { status } = await someone('GET /locations/:locationId', { locationId: theirs.holds.locations as never })
    expect(status).toBe(404)
  })

  test('an invitation to a site of another company', async () => {
    const grant = { role: 'incentivesUser', scope: 'location', scopeId: theirs.holds.locations }
    const invite = { emails: [`new@${o.tenantId.slice(-8)}.example`], grants: [grant], language: 'en' }
    const { status } = await o.as('globalAdmin')('POST /invitations', invite as never)
    expect(status).toBe(422)
  })

  test('the preview of what would become of people elsewhere', async () => {
    const route = all.find(({ endpoint }) => endpoint === 'POST /role-changes/preview')
    if (!route) throw new Error('There is no preview.')
    const { body, leaked } = await call(route, { memberIds: [theirs.holds.members], give: [], take: [] })
    expect({ body, leaked }).toMatchObject({ body: { items: [], changed: 0 }, leaked: [] })
  })

  test('the list of who works at a site of another company', async () => {
    const { body } = await o.as('globalAdmin')('GET /members', { locationId: theirs.holds.locations as never })
    expect(body.items).toEqual([])
  })

  test('the log by a support session of another company', async () => {
    const session = theirs.holds.support_sessions as never
    expect((await o.as('globalAdmin')('GET /audit', { session })).body.items).toEqual([])
    const { status } = await o.as({
      grants: [{ role: 'support', scope: 'organisation', scopeId: null }],
      sessionId: crypto.randomUUID(),
    })('PUT /vendor/acting', { tenantId: theirs.tenantId, id: session })
    expect(status).toBeOneOf([403, 409])
  })

  test('work for a company one has no place in', async () => {
    const { status } = await o.as({ sessionId: crypto.randomUUID() })('PUT /me/tenant', { tenantId: theirs.tenantId })
    expect(status).toBe(403)
  })
})

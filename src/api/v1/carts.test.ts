import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { served } from '#test/customers.ts'
import { attested, shop } from '#test/orders.ts'
import * as published from '#test/published/orders.ts'
import { fits } from '#test/published/shape.ts'
import { callersOf } from '#test/v1.ts'

const seats = goods({ name: 'Wire cart seats', ko: '와이어 시트' })
const addon = goods({ name: 'Wire cart add-on', isAddon: true, prerequisites: [seats.sku] })
const asks = goods({ name: 'Wire cart attested', attestation: true })
const few = goods({ name: 'Wire cart few', seatsMax: 10 })
const trial = goods({ name: 'Wire cart trial', isTrial: true, convertsTo: seats.sku, ways: [['P1M', 'monthly', 0n]] })
const ended = goods({ name: 'Wire cart ended', endOfSale: '2021-01-01' })

let o: Awaited<ReturnType<typeof shop>>
let call: ReturnType<ReturnType<typeof callersOf>['alone']>
beforeAll(async () => {
  o = await shop({ now: '2026-03-11T03:00:00Z' })
  await shelve(o, [seats, addon, asks, few, trial, ended])
  call = callersOf(o).alone('adminAgent')
})
beforeEach(() => o.clock.moveTo('2026-03-11T03:00:00Z'))
const fault = (status: number, code: number) => ({ status, body: { code, source: 'PartnerFD' } })
/** A line as the .NET client writes it, with what it does not know of. */
const sent = ({ catalogItemId }: { catalogItemId: string }, given: object = {}) => ({
  ...{ Id: 0, CatalogItemId: catalogItemId, Quantity: 5, BillingCycle: 'annual', TermDuration: 'P1Y', FriendlyName: null, CurrencyCode: null },
  ...{ Participants: null, ProvisioningContext: null, OrderGroup: null, AddonItems: null, Error: null, RenewsTo: null, PromotionId: null },
  ...given,
}) // biome-ignore format: as that client writes it
const begin = (...lines: object[]) =>
  call(`POST /v1/customers/${o.customerId}/carts`, { Id: null, LineItems: lines, Status: null })
const chargesOf = async (subscriptionId: string) =>
  (await o.as('salesAgent')('GET /customers/:customerId/charges', { customerId: o.customerId, subscriptionId } as never)).body.items // biome-ignore format: one line

describe('a cart', () => {
  test('is begun, read and replaced, and tells what is wrong with a line at the line', async () => {
    const cart = await begin(sent(seats, { FriendlyName: '본사' }), sent(ended), sent(few, { Quantity: 11 }))
    fits(published.Cart, cart, 201)
    expect(cart.body).toMatchObject({
      ...{ status: 'active', expirationTimestamp: '2026-03-18T03:00:00.000Z', lineItems: [
        { id: 0, catalogItemId: seats.catalogItemId, friendlyName: '본사', quantity: 5, currencyCode: 'KRW', billingCycle: 'annual', termDuration: 'P1Y', orderGroup: expect.any(String) },
        { id: 1, error: { errorCode: 'catalog_item_id_is_not_valid', errorDescription: expect.stringContaining('no longer sold') } },
        { id: 2, error: { errorCode: 'max_allowed_seats_per_subscription_exceeded' } },
      ] },
    })
    expect(cart.body.lineItems[0]).not.toHaveProperty('error')
    const at = `/v1/customers/${o.customerId}/carts/${cart.body.id}`
    const read = await call(`GET /v1/customers/${o.customerId}/carts/${cart.body.id.toUpperCase()}`)
    fits(published.Cart, read)
    expect(read.body).toEqual(cart.body)
    const lineItems = [{ ...cart.body.lineItems[0], quantity: 7, addonItems: [{ catalogItemId: addon.catalogItemId, quantity: 7, billingCycle: 'annual', termDuration: 'P1Y' }] }]
    const headers = { 'if-match': `"${cart.body.attributes.etag}"` }
    const after = await call(`PUT /v1/customers/${o.customerId}/carts/${cart.body.id}`, { ...cart.body, lineItems }, { headers })
    fits(published.Cart, after)
    expect(after.body.lineItems).toMatchObject([{ quantity: 7 }, { catalogItemId: addon.catalogItemId }])
    expect(after.body.lineItems.map(({ error }: { error?: object }) => error)).toEqual([undefined, undefined])
    expect(await call(`PUT ${at}`, { lineItems }, { headers })).toMatchObject(fault(400, 2055))
    for (const none of [{}, { lineItems: null }, { lineItems, id: crypto.randomUUID() }, { lineItems: 'x' }]) expect(await call(`PUT ${at}`, none)).toMatchObject(fault(400, 3000))
    for (const none of [[], null, undefined]) expect(await call(`POST /v1/customers/${o.customerId}/carts`, { lineItems: none })).toMatchObject(fault(400, 800009))
    const nobody = crypto.randomUUID()
    expect(await call(`GET /v1/customers/${o.customerId}/carts/${nobody}`)).toMatchObject(fault(404, 800008))
    expect(await call(`GET /v1/customers/${nobody}/carts/${cart.body.id}`)).toMatchObject(fault(404, 60003))
    o.clock.moveTo('2026-03-20T03:00:00Z')
    expect(await call(`PUT ${at}`, { lineItems })).toMatchObject(fault(404, 800008))
  }) // biome-ignore format: a story

  // biome-ignore format: a table
  test.each<[string, object, string]>([
    ['an item nobody knows',     sent({ catalogItemId: 'A:B:C' }),               'catalog_item_id_is_not_valid'],
    ['an item left out',         sent({ catalogItemId: '' }),                    'catalog_item_id_is_not_valid'],
    ['a term it has not',        sent(seats, { TermDuration: 'P3Y', BillingCycle: 'monthly' }), 'billing_plan_not_supported'],
    ['no term at all',           sent(seats, { TermDuration: '' }),              'billing_plan_not_supported'],
    ['no quantity',              sent(seats, { Quantity: -3 }),                  'invalid_input'],
    ['too long a name',          sent(seats, { FriendlyName: 'x'.repeat(500) }), 'invalid_input'],
    ['what must be attested',    sent(asks),                                     'attestation_not_accepted'],
    ['an add-on alone',          sent(addon),                                    'base_offer_seat_quantity_not_met'],
    ['an end nobody has',        sent(seats, { CustomTermEndDate: '2026-12-30T00:00:00Z' }), 'invalid_custom_term_end_date'],
    ['a reseller of nobody',     sent(seats, { Participants: [{ Key: 'transaction_reseller', Value: '1234567' }] }), 'participants_is_not_supported_for_partner'],
  ])('keeps %s, and says so', async (_, one, errorCode) => {
    const cart = await begin(one)
    fits(published.Cart, cart, 201)
    expect(cart.body.lineItems).toMatchObject([{ error: { errorCode } }])
  })

  test('becomes an order of each group, once, whatever its checkout sends', async () => {
    const cart = await begin(sent(seats), sent(seats, { BillingCycle: 'Monthly', Quantity: 2 }), sent(asks, { AttestationAccepted: true }), sent(ended))
    const at = `POST /v1/customers/${o.customerId}/carts/${cart.body.id}/checkout`
    const headers = { 'ms-requestid': crypto.randomUUID() }
    const done = await call(`POST /v1/customers/${o.customerId}/carts/${cart.body.id}/checkout`, '"success"', { headers })
    fits(published.CartCheckoutResult, done, 201)
    expect(done.body.orders.map(({ billingCycle, lineItems }: { billingCycle: string; lineItems: object[] }) => [billingCycle, lineItems.length])).toEqual([['annual', 2], ['monthly', 1]])
    expect(done.body.orderErrors).toMatchObject([{ code: 2091, description: expect.stringContaining('no longer sold') }])
    const [{ subscriptionId }] = done.body.orders[1].lineItems
    expect(await chargesOf(subscriptionId)).toMatchObject([{ type: 'new', quantity: 2, subtotal: { amount: '20000' } }])
    expect((await call(at, '"success"', { headers })).body).toEqual(done.body)
    expect(await call(at)).toMatchObject(fault(400, 800065))
    expect((await call(`GET /v1/customers/${o.customerId}/carts/${cart.body.id}`)).body.status).toBe('ordered')
    const bad = await begin(sent(ended))
    expect(await call(`POST /v1/customers/${o.customerId}/carts/${bad.body.id}/checkout`)).toMatchObject(fault(403, 2091))
  }) // biome-ignore format: a story
})

describe('an order', () => {
  const order = (lines: object[], more: object = {}) => ({ ReferenceCustomerId: o.customerId, BillingCycle: 'annual', LineItems: lines, ...more }) // biome-ignore format: one line
  const line = (offerId: string, given: object = {}) => ({ LineItemNumber: 0, OfferId: offerId, Quantity: 3, FriendlyName: 'Seoul', SubscriptionId: null, PartnerIdOnRecord: null, ...given }) // biome-ignore format: one line
  const place = (sentOrder: object) => call(`POST /v1/customers/${o.customerId}/orders`, sentOrder)

  test('is placed by the number of an offer or of an item, listed with its lines, and priced where that is asked', async () => {
    const placed = await place(order([line(seats.draft.sku.offerId.toUpperCase())]))
    fits(published.Order, placed, 201)
    expect(placed.body).toMatchObject({
      ...{ referenceCustomerId: o.customerId, status: 'completed', billingCycle: 'annual', currencyCode: 'KRW', transactionType: 'UserPurchase' },
      lineItems: [{ lineItemNumber: 0, offerId: seats.catalogItemId, friendlyName: 'Seoul', quantity: 3, termDuration: 'P1Y', subscriptionId: expect.any(String) }],
    })
    const { id } = placed.body
    const one = await call(`GET /v1/customers/${o.customerId}/orders/${id}?include_price=true`)
    fits(published.Order, one)
    expect(one.body).toMatchObject({ totalPrice: 360000, lineItems: [{ pricing: { listPrice: 120000, extendedPrice: 360000 } }] })
    const item = await place(order([line(seats.catalogItemId, { TermDuration: 'P1M' })], { BillingCycle: 'Monthly' }))
    expect(item.body).toMatchObject({ billingCycle: 'monthly', lineItems: [{ termDuration: 'P1M' }] })
    const monthly = await call(`GET /v1/customers/${o.customerId}/orders?billingType=monthly`)
    fits(published.Orders, monthly)
    const idsIn = ({ body }: typeof monthly) => body.items.map((row: { id: string }) => row.id)
    expect([idsIn(monthly).includes(item.body.id), idsIn(monthly).includes(id)]).toEqual([true, false])
    const whole = await call(`GET /v1/customers/${o.customerId}/orders`)
    expect(idsIn(whole)).toEqual(expect.arrayContaining([id, item.body.id]))
    const first = await call(`GET /v1/customers/${o.customerId}/orders?size=1`)
    const headers = { 'ms-continuationtoken': first.body.continuationToken }
    const second = await call(`GET /v1/customers/${o.customerId}/orders?size=1&seekOperation=Next`, undefined, { headers })
    expect([...idsIn(first), ...idsIn(second)]).toEqual(idsIn(whole).slice(0, 2))
    const state = await call(`GET /v1/customers/${o.customerId}/orders/${id}/provisioningstatus`)
    fits(published.OrderLineItemProvisioningStatus, state)
    expect(state.body.items).toMatchObject([{ lineItemNumber: 0, quantityProvisioningInformation: [{ quantity: 3 }] }])
    const subscriptions = await call(`GET /v1/customers/${o.customerId}/subscriptions?order_id=${id}`)
    expect(subscriptions.body.items).toMatchObject([{ orderId: id, quantity: 3 }])
  }) // biome-ignore format: a story

  test('takes more lines when it is sent back with them, and nothing else', async () => {
    const { body } = await place(order([line(seats.draft.sku.offerId)]))
    const at = `PATCH /v1/customers/${o.customerId}/orders/${body.id}`
    const same = await call(at, body)
    expect(same.body).toEqual(body)
    const [parent] = body.lineItems
    const more = line(addon.catalogItemId, { LineItemNumber: 1, TermDuration: 'P1Y', ParentSubscriptionId: parent.subscriptionId })
    const added = await call(`PATCH /v1/customers/${o.customerId}/orders/${body.id}`, { ...body, lineItems: [...body.lineItems, more] })
    fits(published.Order, added)
    expect(added.body.lineItems).toMatchObject([{ lineItemNumber: 0 }, { lineItemNumber: 1, offerId: addon.catalogItemId }])
    const next = (given: object) => call(at, { lineItems: [{ ...more, LineItemNumber: 2, ...given }] })
    const twice = await Promise.all([next({}), next({})])
    expect(twice.map((one) => one.body.lineItems.length)).toEqual([3, 3])
    expect((await call(`GET /v1/customers/${o.customerId}/subscriptions?order_id=${body.id}`)).body.items).toHaveLength(3)
    expect(await next({ Quantity: 9 })).toMatchObject(fault(400, 800071))
    expect(await next({ LineItemNumber: null })).toMatchObject(fault(400, 800071))
    expect(await next({ LineItemNumber: 0 })).toMatchObject(fault(400, 800071))
    expect(await next({ LineItemNumber: 0, ParentSubscriptionId: null })).toMatchObject(fault(400, 800071))
    expect(await next({ LineItemNumber: null, ParentSubscriptionId: null })).toMatchObject(fault(400, 800071))
    expect(await call(at, { status: 'cancelled' })).toMatchObject(fault(400, 800061))
    expect(await call(at, { BillingCycle: 'Monthly' })).toMatchObject(fault(400, 6001))
    for (const wrong of [{ status: 'pending' }, { id: crypto.randomUUID() }, { lineItems: [{ ...more, LineItemNumber: 9, ParentSubscriptionId: 'x' }] }]) expect(await call(at, wrong)).toMatchObject(fault(400, 3000))
    expect((await call(at, { status: 'Completed' })).status).toBe(200)
    expect(await call(at, { lineItems: [line(seats.catalogItemId, { LineItemNumber: 7, TermDuration: 'P1Y' })] })).toMatchObject(fault(400, 800029))
  }) // biome-ignore format: a story

  test('is refused by the number of what is in its way', async () => {
    const tried = [
      [order([line('x')]), 403, 800020], [order([line(crypto.randomUUID())]), 403, 800020], [order([]), 400, 800009], [{}, 400, 800009], [order([line('x')], { ReferenceCustomerId: crypto.randomUUID() }), 400, 3000],
      [order([line(seats.catalogItemId, { TermDuration: 'P1Y' }), line(seats.catalogItemId, { TermDuration: 'P1Y', BillingCycle: 'monthly' })]), 400, 6000],
      [order([line(seats.catalogItemId, { TermDuration: 'P9Y' })]), 400, 900126], [order([line(few.draft.sku.offerId, { Quantity: 40 })]), 403, 800067],
    ] as const
    for (const [what, status, code] of tried) expect(await place(what)).toMatchObject(fault(status, code))
    const { tenantId: unagreed } = await served(o, { name: 'Not agreed' })
    const there = `POST /v1/customers/${unagreed}/orders`
    const theirs = (lines: object[]) => order(lines, { ReferenceCustomerId: null })
    expect(await call(there, theirs([line(seats.draft.sku.offerId)]))).toMatchObject(fault(403, 13605))
    await attested(o, unagreed)
    expect((await call(there, theirs([line(trial.catalogItemId, { TermDuration: 'P1M', BillingCycle: 'monthly' })]))).status).toBe(201)
    expect(await call(there, theirs([line(trial.catalogItemId, { TermDuration: 'P1M', BillingCycle: 'monthly' })]))).toMatchObject(fault(403, 800089))
    expect(await call(`GET /v1/customers/${o.customerId}/orders/free%20text`)).toMatchObject(fault(404, 20000))
    expect(await call(`GET /v1/customers/${o.customerId}/orders/${crypto.randomUUID()}`)).toMatchObject(fault(404, 20000))
    expect(await call(`GET /v1/customers/${crypto.randomUUID()}/orders`)).toMatchObject(fault(404, 60003))
  }) // biome-ignore format: a table
})

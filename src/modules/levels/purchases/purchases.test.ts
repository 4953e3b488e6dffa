import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { networkName } from '#modules/access/index.ts'
import { keepFile } from '#modules/files/index.ts'
import { bought, buy, buyer, FULL, held, measured, orderOf, ownSettings } from '#test/buyer.ts'
import { enrolledOffice, lettersOf } from '#test/enrolled.ts'
import { settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'
import { priceOf } from '../offers/price.ts'
import { expireTransfers } from './commands/settle.ts'
import { chargeDue } from './shapes.ts'

beforeEach(ownSettings)

const benefits = (o: Office) =>
  o.within(async ({ db }) => {
    const { rows } = await db.execute<{ type_code: string; status: string }>(
      sql`select type_code, status from benefit_entitlements where source_name ->> 'en' <> 'Network member' order by 1`,
    )
    return rows
  })

test('the price of a level is its fee and the tax of the buyer’s country, to the minor unit', () => {
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n })
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (fee, bps) => {
      const price = priceOf({ fee, currency: 'USD' }, 'KR', { taxRatesBps: { KR: bps } })
      expect(price.total).toBe(price.fee + price.tax)
      expect(price.tax * 10_000n - fee * BigInt(bps)).toBeGreaterThanOrEqual(-5_000n)
      expect(price.tax * 10_000n - fee * BigInt(bps)).toBeLessThanOrEqual(5_000n)
      expect(priceOf({ fee, currency: 'USD' }, 'US', { taxRatesBps: { KR: bps } }).total).toBe(fee)
    }),
  )
})

describe('an order by card', () => {
  test('is charged what was shown, brings level, certificate and benefits, and a receipt in both languages', async () => {
    const o = await buyer()
    const shown = (await o.as('partnerAdmin')('GET /levels/:code', { code: 'launchPack' })).body
    expect(shown).toMatchObject({
      ready: true,
      orderKind: 'new',
      price: { total: { amount: '522.50', currency: 'USD' } },
    })
    const { status, body } = await buy(o, 'launchPack')
    expect({ status, state: body.status, price: body.price }).toEqual({
      status: 200,
      state: 'authorised',
      price: shown.price,
    })
    await settle(o)
    const order = await orderOf(o, body.id)
    expect(order).toMatchObject({
      status: 'active',
      cardEnds: '4242',
      refund: { possible: true },
      invoiceNumber: expect.stringMatching(/^R-2026-/),
    })
    const [level] = await held(o, 'launchPack')
    expect(level).toMatchObject({
      status: 'active',
      anniversary: '2027-03-02T09:00:00.000Z',
      graceTo: '2027-04-01T09:00:00.000Z',
      certificate: expect.any(String),
    })
    expect((await benefits(o)).map(({ type_code }) => type_code)).toEqual([
      'advisoryHours',
      'cloudCreditMonthly',
      'cloudLicences',
      'supportIncidents',
    ])
    expect((await lettersOf(o)).filter(({ letter }) => letter === 'levels.paid')).toHaveLength(1)
    const seller = await o.within(networkName)
    for (const language of ['en', 'ko'] as const) {
      const paper = await o.as('partnerAdmin')('GET /purchases/:purchaseId/receipt', { purchaseId: body.id, language })
      expect(String(paper.body).slice(0, 5)).toBe('%PDF-')
      expect(String(paper.body).includes(`(${seller})`)).toBe(true)
    }
  })

  // biome-ignore format: a table
  test.each([
    ['test-declined', 'levels.cardDeclined', undefined],
    ['test-funds',    'levels.cardDeclined', undefined],
    ['test-expired',  'levels.cardExpired',  undefined],
    ['test-later',    'levels.cardTryLater', '86400'],
    ['4111 1111',     'levels.cardDeclined', undefined],
  ])('with %s is refused as %s, and nothing is kept', async (card, code, later) => {
    const o = await buyer()
    const { status, body, headers } = await buy(o, 'launchPack', { method: 'card', card })
    expect({ status, code: (body as never as { code: string }).code, later: headers['retry-after'] }).toEqual({ status: 409, code, later })
    expect((await o.as('partnerAdmin')('GET /purchases', {})).body.items).toEqual([])
  })

  test('whose money cannot be taken after all fails, brings nothing, and can be repeated', async () => {
    const o = await buyer()
    const { body } = await buy(o, 'launchPack', { method: 'card', card: 'test-capture-declined' })
    await settle(o)
    expect(await orderOf(o, body.id)).toMatchObject({ status: 'failed', reason: 'declined' })
    expect(await held(o, 'launchPack')).toEqual([])
    expect((await buy(o, 'launchPack')).status).toBe(200)
  })

  test('heard twice is charged once', async () => {
    const o = await buyer()
    const purchaseId = await bought(o)
    await o.within((ctx) => ctx.tell(chargeDue, { purchaseId }))
    await settle(o)
    expect(await held(o, 'launchPack')).toHaveLength(1)
    expect((await lettersOf(o)).filter(({ letter }) => letter === 'levels.paid')).toHaveLength(1)
  })

  test('of two buyers at once is one', async () => {
    const o = await buyer()
    const both = await Promise.all([
      buy(o, 'launchPack'),
      o.as('globalAdmin')('POST /purchases', { code: 'launchPack', method: 'card', card: 'test-approved' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
    await settle(o)
    expect(await held(o, 'launchPack')).toHaveLength(1)
  })
})

describe('an order by transfer', () => {
  const byTransfer = async (o: Office) => (await buy(o, 'launchPack', { method: 'transfer' })).body
  const confirm = (o: Office, purchaseId: never) =>
    o.vendor('finance')('POST /vendor/partners/:tenantId/purchases/:purchaseId/payment', {
      tenantId: o.tenantId,
      purchaseId,
    })

  test('waits for its money, takes proofs, and begins when the vendor has seen it, once', async () => {
    const o = await buyer()
    const order = await byTransfer(o)
    expect(order).toMatchObject({
      status: 'pending',
      reference: `${order.number}-${o.partnerId}`,
      expiresAt: '2026-04-01T09:00:00.000Z',
    })
    const kept = { name: 'slip.pdf', type: 'application/pdf', size: 1, sha256: '0'.repeat(64) }
    const { id: fileId } = await o.within((ctx) => keepFile(ctx, kept))
    const proven = await o.as('partnerAdmin')('PUT /purchases/:purchaseId/proofs/:fileId', {
      purchaseId: order.id,
      fileId,
    })
    expect(proven.body.proofs).toEqual([{ id: fileId, name: 'slip.pdf' }])
    expect([(await confirm(o, order.id as never)).status, (await confirm(o, order.id as never)).status]).toEqual([
      200, 409,
    ])
    expect(await held(o, 'launchPack')).toHaveLength(1)
  })

  test('that is not paid in thirty days ends by itself', async () => {
    const o = await buyer()
    const { id } = await byTransfer(o)
    o.clock.moveTo('2026-04-01T09:00:00Z')
    while ((await o.within(expireTransfers, 'network')) > 0);
    expect((await orderOf(o, id)).status).toBe('expired')
  })

  test('is cancelled and bought again by card: that is how the method changes', async () => {
    const o = await buyer()
    const { id } = await byTransfer(o)
    expect((await buy(o, 'launchPack')).body).toMatchObject({ code: 'readiness.levelFree.ordered' })
    await o.as('partnerAdmin')('POST /purchases/:purchaseId/cancellation', { purchaseId: id })
    expect((await buy(o, 'launchPack')).body.status).toBe('authorised')
  })

  test('belongs to finance alone', async () => {
    const o = await buyer()
    const { id } = await byTransfer(o)
    const { status } = await o.vendor('support')('POST /vendor/partners/:tenantId/purchases/:purchaseId/payment', {
      tenantId: o.tenantId,
      purchaseId: id,
    })
    expect(status).toBe(403)
  })
})

describe('what a level needs', () => {
  const unmet = async (o: Office, code: string) =>
    (await o.as('partnerAdmin')('GET /levels/:code', { code })).body.conditions.flatMap(({ name, cause }) =>
      cause ? [`${name}.${cause}`] : [],
    )

  test('is listed condition by condition', async () => {
    const o = await buyer()
    expect(await unmet(o, 'dataPartner')).toEqual(['levelQualified.score'])
    expect(await unmet(o, 'dataPlatforms')).toEqual(['levelQualified.level'])
    expect(await unmet(o, 'networkMember')).toEqual(['levelWindow.withEnrolment'])
    await measured(o, '2026-01-15')
    expect(await unmet(o, 'dataPartner')).toEqual([])
  })

  test('stays true when the score falls, as long as one day of the window had it', async () => {
    const o = await buyer()
    await measured(o, '2025-10-20')
    await measured(o, '2025-11-20', { netCustomerAdds: 0 })
    expect(await unmet(o, 'dataPartner')).toEqual([])
    o.clock.moveTo('2026-05-02T09:00:00Z')
    expect(await unmet(o, 'dataPartner')).toEqual(['levelQualified.score'])
  })

  test('a company that is not verified is told so', async () => {
    const o = await enrolledOffice({ standings: { network: 'pending' } })
    expect(await unmet(o, 'launchPack')).toEqual(['levelAccount.unverified'])
    expect((await buy(o, 'launchPack')).body).toMatchObject({ code: 'readiness.levelAccount.unverified' })
  })

  test('for a renewal opens at the anniversary, and for a specialisation sixty days before', async () => {
    const o = await buyer()
    await measured(o, '2026-02-15', { ...FULL, advancedCertifications: 6 })
    for (const code of ['dataPartner', 'dataPlatforms']) await bought(o, code)
    expect(await unmet(o, 'dataPartner')).toEqual(['levelWindow.notYet'])
    o.clock.moveTo('2027-01-02T09:00:00Z')
    expect([await unmet(o, 'dataPartner'), await unmet(o, 'dataPlatforms')]).toEqual([['levelWindow.notYet'], []])
  })
})

describe('a refund', () => {
  const refund = (o: Office, id: string) =>
    o.as('partnerAdmin')('POST /purchases/:purchaseId/refund', { purchaseId: id as never, reason: 'Bought by mistake' })
  const use = (o: Office, column: 'used_at' | 'viewed_at') =>
    o.within(({ db, tenantId }) =>
      db.execute(sql`insert into benefit_allocations (tenant_id, id, entitlement_id, kind, status, holder, quantity, since, valid_to, ${sql.identifier(column)})
        select ${tenantId}, gen_random_uuid(), id, 'softwareKey', 'viewed', 'key', 1, now(), valid_to, now() from benefit_entitlements where type_code = 'cloudLicences' limit 1`),
    )

  // biome-ignore format: a table
  test.each([
    ['on the last day, nothing used', '2026-04-01T08:59:00Z', null,        'refunding'],
    ['after thirty days',             '2026-04-01T09:00:00Z', null,        'levels.refundTooLate'],
    ['with a benefit used',           '2026-03-03T09:00:00Z', 'used_at',   'levels.refundUsed'],
    ['with a key viewed',             '2026-03-03T09:00:00Z', 'viewed_at', 'levels.refundKeySeen'],
  ] as const)('%s: %s', async (_, now, column, outcome) => {
    const o = await buyer()
    const id = await bought(o)
    if (column) await use(o, column)
    o.clock.moveTo(now)
    const { status, body } = await refund(o, id)
    expect(status === 200 ? body.status : body.code).toBe(outcome)
  })

  test('ends the level and its benefits at once, pays the card back, and is done once', async () => {
    const o = await buyer()
    const id = await bought(o)
    await refund(o, id)
    await settle(o)
    expect((await orderOf(o, id)).status).toBe('refunded')
    expect((await held(o, 'launchPack'))[0]).toMatchObject({ status: 'withdrawn', certificate: null })
    expect(new Set((await benefits(o)).map(({ status }) => status))).toEqual(new Set(['withdrawn']))
    expect((await refund(o, id)).status).toBe(409)
    expect((await buy(o, 'launchPack')).status).toBe(200)
  })

  test('of a renewal puts the level back to where it stood', async () => {
    const o = await buyer()
    await bought(o)
    o.clock.moveTo('2027-03-05T09:00:00Z')
    const id = await bought(o)
    expect((await held(o, 'launchPack'))[0]).toMatchObject({
      status: 'active',
      anniversary: '2028-03-04T09:00:00.000Z',
    })
    await refund(o, id)
    expect((await held(o, 'launchPack'))[0]).toMatchObject({ status: 'grace', anniversary: '2027-03-02T09:00:00.000Z' })
  })

  test('of a transfer is done by the vendor’s finance', async () => {
    const o = await buyer()
    const { body } = await buy(o, 'launchPack', { method: 'transfer' })
    const there = { tenantId: o.tenantId, purchaseId: body.id }
    await o.vendor('finance')('POST /vendor/partners/:tenantId/purchases/:purchaseId/payment', there)
    await refund(o, body.id)
    await settle(o)
    expect((await orderOf(o, body.id)).status).toBe('refunding')
    const done = await o.vendor('finance')('POST /vendor/partners/:tenantId/purchases/:purchaseId/repayment', there)
    expect(done.body.status).toBe('refunded')
  })
})

import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/time.ts'
import { type Office, office } from '#test/office.ts'
import { placed } from '#test/places.ts'
import { grantEntitlements } from '../index.ts'

const granted = async (o: Office, type: string, quantity = 2n, days = 365) => {
  const line = { type, quantity, validFrom: o.clock(), validTo: addDays(o.clock(), days) }
  const source = { kind: 'vendor', id: `${type} ${Math.random()}` } as const
  const [row] = await o.within((ctx) => grantEntitlements(ctx, { source, lines: [line] }))
  if (!row) throw new Error('Nothing was granted.')
  return row.id
}
type Given = { memberId?: string; quantity?: number; topic?: string }
const assign = (o: Office, entitlementId: string, given: Given = {}) =>
  o.as('partnerAdmin')('POST /benefits/:entitlementId/allocations', { entitlementId, ...given } as never)
const line = async (o: Office, entitlementId: string) =>
  (await o.as('partnerAdmin')('GET /benefits/:entitlementId', { entitlementId } as never)).body
const person = async (o: Office) => (await placed(o, [])).member.id
/** A colleague who signs in with a mailbox anybody can have. */
async function freeMailer(o: Office) {
  const { member } = await placed(o, [])
  const email = `${member.id}@gmail.com`
  await o.within(({ db }) => db.execute(sql`update auth.users set email = ${email} where id = ${member.userId}`), 'network') // biome-ignore format: one thought
  return member.id
}

describe('a credit', () => {
  test('goes to a colleague, lasts no longer than its right, and is counted', async () => {
    const o = await office()
    const id = await granted(o, 'cloudCreditMonthly')
    const { status, body } = await assign(o, id, { memberId: await person(o) })
    expect({ status, body }).toMatchObject({ status: 200, body: { status: 'assigned', moves: ['handOver'], validTo: '2027-03-02T09:00:00.000Z' } }) // biome-ignore format: one thought
    expect(await line(o, id)).toMatchObject({ total: 2, assigned: 1, available: 1 })
  })
  test('is refused to a free-mail address, at the field', async () => {
    const o = await office()
    const { status, body } = await assign(o, await granted(o, 'cloudCreditMonthly'), { memberId: await freeMailer(o) }) // biome-ignore format: one thought
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'access.personalMail', field: 'memberId' } })
  })
  test('is one a person, across everything the company was granted', async () => {
    const o = await office()
    const memberId = await person(o)
    await assign(o, await granted(o, 'cloudCreditMonthly'), { memberId })
    expect(await assign(o, await granted(o, 'cloudCreditMonthly'), { memberId })).toMatchObject({ status: 409, body: { code: 'benefits.holdsOne' } }) // biome-ignore format: one thought
  })
  test('may be handed over five times, and then stays', async () => {
    const o = await office()
    const two = [await person(o), await person(o)] as const
    const { body } = await assign(o, await granted(o, 'cloudCreditMonthly'), { memberId: two[0] })
    const handOver = (n: number) => o.as('globalAdmin')('PUT /allocations/:id/holder', { id: body.id, memberId: two[n % 2] } as never) // biome-ignore format: one thought
    for (const n of [1, 2, 3, 4, 5]) expect(await handOver(n)).toMatchObject({ status: 200, body: { handovers: n } })
    expect(await handOver(6)).toMatchObject({ status: 409, body: { code: 'benefits.handoversSpent' } })
    const { body: history } = await o.as('globalAdmin')('GET /allocations/:id/history', { id: body.id })
    expect(history.items.map(({ move }) => move)).toEqual([...Array(5).fill('handOver'), 'assign'])
  })
  test('given twice at once to one person is given once', async () => {
    const o = await office()
    const [one, other, memberId] = [await granted(o, 'cloudCreditMonthly'), await granted(o, 'cloudCreditMonthly'), await person(o)] // biome-ignore format: one thought
    const answers = await Promise.all([assign(o, one, { memberId }), assign(o, other, { memberId })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
  test('goes to nobody outside the company', async () => {
    const [o, other] = [await office(), await office()]
    const { status, body } = await assign(o, await granted(o, 'cloudCreditMonthly'), { memberId: await person(other) })
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'benefits.notColleague' } })
  })
})

test('two who take the last one at the same time: one gets it', async () => {
  const o = await office()
  const id = await granted(o, 'developerSubscriptions', 1n)
  const people = [await person(o), await person(o), await person(o)]
  const answers = await Promise.all(people.map((memberId) => assign(o, id, { memberId })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'benefits.usedUp' })
  expect(await line(o, id)).toMatchObject({ assigned: 1, available: 0 })
})

test('a developer subscription moves after ninety days', async () => {
  const o = await office()
  const [one, other] = [await person(o), await person(o)]
  const { body } = await assign(o, await granted(o, 'developerSubscriptions'), { memberId: one })
  const handOver = () => o.as('globalAdmin')('PUT /allocations/:id/holder', { id: body.id, memberId: other } as never)
  expect(await handOver()).toMatchObject({ status: 409, body: { code: 'benefits.movesLater' } })
  o.clock.moveTo('2026-06-01T09:00:00Z')
  expect(await handOver()).toMatchObject({ status: 200 })
})

test('a licence is given back while it is free, and activated once for good', async () => {
  const o = await office()
  const id = await granted(o, 'cloudLicences', 10n)
  const { body: first } = await assign(o, id, { quantity: 4 })
  expect(await o.as('globalAdmin')('DELETE /allocations/:id', { id: first.id })).toMatchObject({ body: { status: 'released' } }) // biome-ignore format: one thought
  expect(await line(o, id)).toMatchObject({ available: 10 })
  const { body: second } = await assign(o, id, { quantity: 6 })
  const activate = (domain?: string) => o.as('globalAdmin')('POST /allocations/:id/activation', { id: second.id, ...(domain && { domain }) }) // biome-ignore format: one thought
  expect(await activate()).toMatchObject({ status: 422, body: { code: 'benefits.domainMissing' } })
  expect(await activate('hanbit.example')).toMatchObject({ body: { status: 'activated', domain: 'hanbit.example', moves: [] } }) // biome-ignore format: one thought
  expect(await activate('other.example')).toMatchObject({ status: 409, body: { code: 'lifecycle.notNow' } })
  expect(await o.as('globalAdmin')('DELETE /allocations/:id', { id: second.id })).toMatchObject({ status: 409 })
})

test('support that was opened shows its IDs to every colleague, counts incidents and stops at the last', async () => {
  const o = await office()
  const id = await granted(o, 'supportIncidents', 1n)
  const { body } = await assign(o, id)
  expect(body).toMatchObject({ status: 'active', number: expect.stringMatching(/^A-/), contractId: expect.stringMatching(/^C-/) }) // biome-ignore format: one thought
  const { body: mine } = await o.as('salesAgent')('GET /benefits/mine', {})
  expect(mine.items).toMatchObject([{ number: body.number, contractId: body.contractId }])
  expect(await assign(o, id)).toMatchObject({ status: 409, body: { code: 'benefits.supportOpen' } })
  const use = () => o.vendor('support')('POST /vendor/partners/:tenantId/allocations/:id/incidents', { tenantId: o.tenantId, id: body.id }) // biome-ignore format: one thought
  expect(await use()).toMatchObject({ status: 200, body: { quantity: 1 } })
  expect(await use()).toMatchObject({ status: 409, body: { code: 'benefits.usedUp' } })
})

test('an engagement takes at most twenty-five hours, and a cancelled one gives them back', async () => {
  const o = await office()
  const id = await granted(o, 'advisoryHours', 50n)
  expect(await assign(o, id, { quantity: 26, topic: 'Design' })).toMatchObject({ status: 422, body: { code: 'benefits.engagementTooLong' } }) // biome-ignore format: one thought
  const { body } = await assign(o, id, { quantity: 25, topic: 'Design' })
  expect(await line(o, id)).toMatchObject({ available: 25 })
  await o.as('partnerAdmin')('DELETE /allocations/:id/reservation', { id: body.id })
  expect(await line(o, id)).toMatchObject({ available: 50 })
})

describe('a voucher', () => {
  const voucherOf = async (o: Office) => {
    const { email, member } = await placed(o, ['partnerAdmin'])
    const { body } = await assign(o, await granted(o, 'trainingVouchers'), { memberId: member.id })
    return { email, voucher: body }
  }
  const check = (o: Office, number: string | null, email: string) =>
    o.vendor('support')('POST /vendor/voucher-checks', { number: number ?? '', email })

  test('is found by its number and the address of an admin together, not by one of them', async () => {
    const o = await office()
    const { email, voucher } = await voucherOf(o)
    const nobody = { status: 404, body: { code: 'benefits.voucherUnknown' } }
    expect(await check(o, voucher.number?.toLowerCase() ?? '', email.toUpperCase())).toMatchObject({ status: 200, body: { status: 'assigned', moves: ['reserve'] } }) // biome-ignore format: one thought
    expect(await check(o, voucher.number, 'stranger@hanbit.example')).toMatchObject(nobody)
    expect(await check(o, 'V-2222-2222-2222', email)).toMatchObject(nobody)
  })
  test('goes Assigned → Reserved → Assigned → Reserved → Redeemed, and ends there', async () => {
    const o = await office()
    const { voucher } = await voucherOf(o)
    const there = { tenantId: o.tenantId, id: voucher.id }
    const desk = o.vendor('partnerManager')
    const reserve = () => desk('POST /vendor/partners/:tenantId/allocations/:id/reservation', there)
    const redeem = () => desk('POST /vendor/partners/:tenantId/allocations/:id/redemption', there)
    expect(await redeem()).toMatchObject({ status: 409 })
    expect(await reserve()).toMatchObject({ body: { status: 'reserved', moves: ['redeem', 'cancel'] } })
    expect(await o.as('globalAdmin')('DELETE /allocations/:id/reservation', { id: voucher.id })).toMatchObject({ body: { status: 'assigned', usedAt: null } }) // biome-ignore format: one thought
    await reserve()
    expect(await redeem()).toMatchObject({ body: { status: 'redeemed', moves: [] } })
    expect(await reserve()).toMatchObject({ status: 409 })
  })
  test('lasts 180 days', async () => {
    const o = await office()
    expect((await voucherOf(o)).voucher.validTo).toBe('2026-08-29T09:00:00.000Z')
  })
})

test('a colleague without the role sees what is theirs and may hand out nothing', async () => {
  const o = await office()
  const id = await granted(o, 'developerSubscriptions')
  const { member } = await placed(o, ['salesAgent'])
  const { userId } = member
  await assign(o, id, { memberId: member.id })
  const theirs = o.as({ id: userId, grants: [{ role: 'salesAgent', scope: 'organisation', scopeId: null }] })
  expect((await theirs('GET /benefits/mine', {})).body.items).toMatchObject([{ kind: 'developer' }])
  expect(await theirs('POST /benefits/:entitlementId/allocations', { entitlementId: id })).toMatchObject({
    status: 403,
  })
})

import { expect, test } from 'vitest'
import { outbox } from '#kernel/outbox.ts'
import { within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { settle } from '#test/hearing.ts'
import { type Office, office } from '#test/office.ts'
import { placed } from '#test/places.ts'
import { txtRecords } from '#test/ports.ts'
import { addVerified, publishDemoRecord, recheck, settleProof } from './commands.ts'
import { demoRecordsOf } from './queries.ts'
import { recordOf } from './rules.ts'
import { checkWanted } from './shapes.ts'
import { type Domain, domains } from './tables.ts'

let serial = 0
const fresh = () => `hanbit-${process.pid}-${serial++}.example`
const told = async (o: Office) =>
  (await o.within((ctx) => ctx.db.select().from(outbox).where(within(ctx, outbox)).orderBy(outbox.id))).map(
    ({ name, facts }) => (name === 'mail.wanted' ? (facts as { letter: string }).letter : name),
  )
const rowOf = (o: Office, id: string) => o.within((ctx) => ctx.db.select().from(domains).where(within(ctx, domains)))
  .then((rows) => rows.find((row) => row.id === id) as Domain) // biome-ignore format: one thought

async function claimed(o: Office, name = fresh()) {
  const { status, body } = await o.as('globalAdmin')('POST /domains', { name })
  expect(status).toBe(200)
  return body
}
/** Asks for a look, and lets the records be what they are. */
async function looked(o: Office, id: Domain['id'], records: readonly string[] | null) {
  await o.as('globalAdmin')('POST /domains/:id/check', { id })
  return o.within((ctx) => settleProof(ctx, { id, records }))
}

test('a claim shows the record that proves it', async () => {
  const o = await office()
  const { id, name, record, status, moves } = await claimed(o)
  expect({ record, status, moves }).toEqual({
    record: { type: 'TXT', host: name, value: expect.stringMatching(/^guildhall-proof=[0-9a-f]{32}$/) },
    status: 'pending',
    moves: ['check', 'withdraw'],
  })
  expect((await o.as('salesAgent')('GET /domains', {})).body.items).toMatchObject([{ id }])
})

test('a sales agent may look at domains and claim none; another company finds none', async () => {
  const [o, other] = [await office(), await office()]
  const { id } = await claimed(o)
  expect(await o.as('salesAgent')('POST /domains', { name: fresh() })).toMatchObject({ status: 403 })
  for (const endpoint of ['GET /domains/:id', 'POST /domains/:id/check', 'DELETE /domains/:id'] as const)
    expect(await other.as('globalAdmin')(endpoint, { id })).toMatchObject({ status: 404 })
})

test('the look-up finds the record and the domain is proven', async () => {
  const o = await office()
  const { id, name, record } = await claimed(o)
  expect((await o.as('globalAdmin')('POST /domains/:id/check', { id })).body).toMatchObject({ checking: true })
  txtRecords.set(name, [record.value])
  await settle(o)
  expect((await o.as('globalAdmin')('GET /domains/:id', { id })).body).toMatchObject({
    status: 'verified',
    checking: false,
    problem: null,
  })
})

test('the demo’s own DNS answers with the records written into it', async () => {
  const o = await office()
  const name = fresh()
  await o.within((ctx) => publishDemoRecord(ctx, { name, txt: 'guildhall-proof=1' }), 'network')
  expect(await o.within((ctx) => demoRecordsOf(ctx, name))).toEqual(['guildhall-proof=1'])
  expect(await o.within((ctx) => demoRecordsOf(ctx, fresh()))).toEqual([])
})

test('a look that found nothing says why, in both languages', async () => {
  const o = await office()
  const { id } = await claimed(o)
  await looked(o, id, ['guildhall-proof=of-somebody-else'])
  expect((await o.as('globalAdmin')('GET /domains/:id', { id })).body).toMatchObject({
    status: 'pending',
    problem: {
      name: 'otherToken',
      says: { en: expect.stringContaining('another value'), ko: expect.stringContaining('값이 달라요') },
    },
  })
})

test('a second look while one is under way is refused with the time to wait', async () => {
  const o = await office()
  const { id } = await claimed(o)
  await o.as('globalAdmin')('POST /domains/:id/check', { id })
  const again = await o.as('globalAdmin')('POST /domains/:id/check', { id })
  expect(again).toMatchObject({
    status: 409,
    body: { code: 'access.domainBeingChecked' },
    headers: { 'retry-after': '120' },
  })
})

test('a look settled twice is settled once', async () => {
  const o = await office()
  const { id, record } = await claimed(o)
  const once = await looked(o, id, [record.value])
  expect(await o.within((ctx) => settleProof(ctx, { id, records: [] }))).toEqual(once)
})

test('a domain that is here is not claimed again, however it is written', async () => {
  const o = await office()
  const { name } = await claimed(o)
  const answers = await Promise.all(
    [name, name.toUpperCase(), `${name}.`].map((one) => o.as('globalAdmin')('POST /domains', { name: one })),
  )
  expect(answers.map(({ body }) => (body as { code?: string }).code)).toEqual(Array(3).fill('access.domainHereAlready'))
})

test('the same claim made four times at once is made once', async () => {
  const o = await office()
  const name = fresh()
  const answers = await Promise.all([1, 2, 3, 4].map(() => o.as('globalAdmin')('POST /domains', { name })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
})

test('a domain proven by one company is refused to another, and the answer does not say whose it is', async () => {
  const [o, other] = [await office({ name: 'Nordwind Cloud' }), await office()]
  const name = fresh()
  await o.within((ctx) => addVerified(ctx, { name }))
  const answer = await other.as('globalAdmin')('POST /domains', { name })
  expect(answer).toMatchObject({ status: 409, body: { code: 'access.domainClaimedElsewhere' } })
  expect(JSON.stringify(answer.body)).not.toContain('Nordwind')
})

test('of two companies that claim one domain, the first to prove it has it', async () => {
  const [o, other] = [await office(), await office()]
  const name = fresh()
  const [mine, theirs] = [await claimed(o, name), await claimed(other, name)]
  await looked(o, mine.id, [mine.record.value, theirs.record.value])
  await looked(other, theirs.id, [mine.record.value, theirs.record.value])
  expect(await rowOf(o, mine.id)).toMatchObject({ status: 'verified' })
  expect(await rowOf(other, theirs.id)).toMatchObject({ status: 'pending', problem: 'claimedElsewhere' })
})

test('of two looks that prove one domain at once, one is turned back and finds it taken when it is tried again', async () => {
  const offices = [await office(), await office()]
  const name = fresh()
  const claims = await Promise.all(offices.map(async (o) => ({ o, ...(await claimed(o, name)) })))
  for (const { o, id } of claims) await o.as('globalAdmin')('POST /domains/:id/check', { id })
  const records = claims.map(({ record }) => record.value)
  const settled = ({ o, id }: (typeof claims)[number]) => o.within((ctx) => settleProof(ctx, { id, records }))
  await Promise.allSettled(claims.map(settled))
  const rows = await Promise.all(claims.map(settled))
  expect(rows.map(({ status, problem }) => [status, problem]).sort()).toEqual([
    ['pending', 'claimedElsewhere'],
    ['verified', null],
  ])
})

test('a withdrawn domain is free again for anyone', async () => {
  const [o, other] = [await office(), await office()]
  const name = fresh()
  const { id } = await o.within((ctx) => addVerified(ctx, { name }))
  expect(await o.as('globalAdmin')('DELETE /domains/:id', { id })).toMatchObject({ status: 204 })
  expect(await o.as('globalAdmin')('POST /domains/:id/check', { id })).toMatchObject({ status: 409 })
  await claimed(other, name)
  await claimed(o, name)
})

test('a proof that goes away is warned of at once and lapses after a week, with a letter each', async () => {
  const o = await office()
  await placed(o, ['globalAdmin'])
  const { id } = await o.within((ctx) => addVerified(ctx, { name: fresh() }))
  const start = o.clock()
  const seen: string[] = []
  for (const day of [7, 8, 9, 10, 11, 12, 13, 14]) {
    o.clock.moveTo(addDays(start, day))
    await o.within((ctx) => recheck(ctx), 'network')
    seen.push((await o.within((ctx) => settleProof(ctx, { id, records: [] }))).status)
  }
  expect(seen).toEqual([...Array(7).fill('verified'), 'lapsed'])
  const letters = (await told(o)).filter((name) => name.startsWith('access.'))
  expect(letters).toEqual(['access.domainFailing', 'access.domainLapsed'])
})

test('the clock asks for each due look once, and for none that is not due', async () => {
  const o = await office()
  const { id } = await o.within((ctx) => addVerified(ctx, { name: fresh() }))
  const asked = async () => (await told(o)).filter((name) => name === checkWanted.name).length
  await o.within((ctx) => recheck(ctx), 'network')
  expect(await asked()).toBe(0)
  o.clock.moveTo(addDays(o.clock(), 7))
  await o.within((ctx) => recheck(ctx), 'network')
  await o.within((ctx) => recheck(ctx), 'network')
  expect(await asked()).toBe(1)
  expect(await rowOf(o, id)).toMatchObject({ status: 'verified', checkingSince: o.clock() })
})

test('the token of a proof is the one in the record', () => expect(recordOf('abc')).toBe('guildhall-proof=abc'))

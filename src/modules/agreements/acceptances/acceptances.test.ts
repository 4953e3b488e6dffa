import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { lookFrom } from '#kernel/condition.ts'
import { mailWanted } from '#kernel/letter.ts'
import { outbox } from '#kernel/outbox.ts'
import { within } from '#kernel/store.ts'
import { tenants } from '#modules/access/index.ts'
import { associations } from '#modules/membership/index.ts'
import { type Office, office } from '#test/office.ts'
import { placed } from '#test/places.ts'
import { noAgreements, published, readyToSign } from '#test/signing.ts'
import { conditions } from '../conditions.ts'
import { sealEvidence } from './commands.ts'
import { examine } from './evidence.ts'
import { packIn } from './opening.ts'
import { acceptances } from './tables.ts'

beforeEach(noAgreements)

const [condition] = conditions
const verdict = (o: Office) => o.within(async (ctx) => condition?.check(lookFrom(ctx)))
const facts = (o: Office, name: string) =>
  o.within((ctx) =>
    ctx.db
      .select({ facts: outbox.facts })
      .from(outbox)
      .where(sql`${within(ctx, outbox)} and ${outbox.name} = ${name}`)
      .orderBy(outbox.id),
  )
const standing = (o: Office) => o.within((ctx) => ctx.db.select().from(tenants).where(eq(tenants.id, ctx.tenantId)))
const bindingHash = async (o: Office) => {
  const { body } = await o.as('globalAdmin')('GET /agreements/partner', {})
  return body.agreement?.texts.find(({ binding }) => binding)?.hash ?? ''
}
const confirmed = { title: '대표이사', confirmed: true }
const sign = async (o: Office, given: object = {}) =>
  o.as('globalAdmin')('POST /agreements/partner/acceptance', {
    textHash: await bindingHash(o),
    ...confirmed,
    ...given,
  })
const seal = (o: Office) => o.within(sealEvidence, 'network')

describe('signing', () => {
  test('records who, what, when and for which company, and opens selling', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    expect(await verdict(o)).toMatchObject({ met: false, cause: 'unsigned' })
    const { status, body } = await sign(o)
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        number: 1,
        region: 'asiaPacific',
        signerTitle: '대표이사',
        globalId: o.globalId,
        locationId: o.locationPartnerId,
      },
    })
    expect(await verdict(o)).toMatchObject({ met: true })
    expect((await standing(o))[0]?.standings.reseller).toBe('active')
    expect(await facts(o, 'acceptance.recorded')).toHaveLength(1)
  })

  test('twice at once makes one signature', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    const textHash = await bindingHash(o)
    const clicks = Array.from({ length: 5 }, () =>
      o.as('globalAdmin')('POST /agreements/partner/acceptance', { textHash, ...confirmed }),
    )
    const answers = await Promise.all(clicks)
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect((await o.as('globalAdmin')('GET /acceptances', {})).body.items).toHaveLength(1)
    expect(await facts(o, 'acceptance.recorded')).toHaveLength(1)
  })

  test('of a text that is no longer the one to sign is refused', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    expect(await sign(o, { textHash: '0'.repeat(64) })).toMatchObject({
      status: 412,
      body: { code: 'acceptances.textChanged' },
    })
  })

  // biome-ignore format: a table
  test.each([
    ['without the confirmation', { confirmed: false },   'acceptances.notConfirmed',    'confirmed'],
    ['without a position',       { title: '   ' },       'acceptances.titleUnreadable', 'title'],
    ['with a position of signs', { title: '🚀 42' },      'acceptances.titleUnreadable', 'title'],
  ])('%s is refused at its field', async (_, given, code, field) => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    expect(await sign(o, given)).toMatchObject({ status: 422, body: { code, field } })
  })

  test('hears of every mistake at once', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    const { body } = await sign(o, { title: '', confirmed: false })
    expect(body).toMatchObject({ fields: [{ field: 'title' }, { field: 'confirmed' }] })
  })

  test('without an associated location names that step, who clears it and where', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    await o.within((ctx) => ctx.db.update(associations).set({ status: 'ended' }).where(within(ctx, associations)))
    expect(await sign(o)).toMatchObject({
      status: 403,
      body: {
        code: 'readiness.associated.none',
        facts: { condition: 'associated' },
        link: expect.any(String),
        who: [{ clearer: 'globalAdmin' }],
      },
    })
    const { body } = await o.as('globalAdmin')('GET /agreements/partner', {})
    expect(body.steps.map(({ name, met }) => [name, met])).toEqual([
      ['enrolled', true],
      ['verified', true],
      ['inReseller', true],
      ['associated', false],
    ])
  })

  test('is for a global admin with a fresh second factor, in a company that is active', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    const input = { textHash: await bindingHash(o), ...confirmed }
    const denied = (await o.as('accountAdmin')('POST /agreements/partner/acceptance', input)) as {
      status: number
      body: unknown
    }
    expect(denied).toMatchObject({ status: 403, body: { code: 'house.roleMissing' } })
    const stale = o.as({ ...o.actorOf('globalAdmin'), steppedUp: false })
    expect(await stale('POST /agreements/partner/acceptance', input)).toMatchObject({
      status: 403,
      body: { code: 'house.stepUpNeeded' },
    })
    expect((await o.as('salesAgent')('GET /agreements/partner', {})).body.blockedBy).toBe('role')
  })
})

describe('what applies to us', () => {
  test('is the agreement of our country’s region, in both languages, the English one binding', async () => {
    const o = await readyToSign({ country: 'DE' })
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    await published(o, 'europe', { number: 1, effectiveFrom: '2026-01-01' })
    const admin = await placed(o, ['globalAdmin'], { name: 'Anna Weber' })
    const { body } = await o.as('globalAdmin')('GET /agreements/partner', {}, { language: 'ko' })
    expect(body).toMatchObject({
      region: 'europe',
      state: 'unsigned',
      signers: [{ name: 'Anna Weber', email: admin.email }],
    })
    expect(body.agreement?.texts.map(({ language, binding }) => [language, binding])).toEqual([['en', true], ['ko', false]]) // biome-ignore format: a table
    expect(body.agreement?.texts[0]?.text).toContain('reseller of the Vendor’s products in Europe')
    expect(body.statement).toContain('유럽 파트너 계약 버전 1을')
  })

  test('is nothing while the region has no agreement, and says who publishes it', async () => {
    const o = await readyToSign()
    expect((await o.as('member')('GET /agreements/partner', {})).body).toMatchObject({
      state: 'unpublished',
      agreement: null,
    })
    expect(await verdict(o)).toMatchObject({ met: false, cause: 'unpublished', who: ['vendor'] })
    expect(await sign(o, { textHash: '0'.repeat(64) })).toMatchObject({
      status: 409,
      body: { code: 'acceptances.nothingPublished' },
    })
  })

  test('before the enrolment is not known yet, and the condition says so instead of failing', async () => {
    const o = await office({ country: null as never })
    expect(await verdict(o)).toMatchObject({ met: false, cause: 'notEnrolled' })
  })

  test('after a new version is due, with every changed word, and then overdue', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    await sign(o)
    await published(o, 'asiaPacific', {
      number: 2,
      effectiveFrom: '2026-04-01',
      acceptBy: '2026-05-01',
      publishedAt: '2026-03-02',
    })
    const read = async () => (await o.as('member')('GET /agreements/partner', {})).body
    expect(await read()).toMatchObject({
      state: 'due',
      signBy: '2026-05-01T00:00:00.000Z',
      agreement: { number: 2 },
      signed: { number: 1 },
    })
    expect(await verdict(o)).toMatchObject({ met: true })
    const { body } = await o.as('member')('GET /agreements/partner/redline', { language: 'ko' })
    expect(body).toMatchObject({ from: 1, to: 2 })
    expect(body.segments).toContainEqual({ text: '30일', change: 'removed' })
    o.clock.moveTo('2026-05-01T00:00:00Z')
    expect(await read()).toMatchObject({ state: 'superseded' })
    expect(await verdict(o)).toMatchObject({ met: false, cause: 'superseded', facts: { signed: 1, number: 2 } })
    expect((await sign(o)).body).toMatchObject({ number: 2 })
    expect(await verdict(o)).toMatchObject({ met: true })
    expect((await o.as('member')('GET /acceptances', {})).body.items.map(({ number }) => number)).toEqual([2, 1])
  })
})

describe('evidence', () => {
  test('is sealed by the house, checks by itself, and goes to the signer once', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    const { id } = (await sign(o)).body
    expect(await o.as('member')('GET /acceptances/:id/evidence', { id })).toMatchObject({
      status: 409,
      body: { code: 'acceptances.notSealedYet' },
    })
    expect([await seal(o), await seal(o)]).toEqual([1, 0])
    const { body } = await o.as('member')('GET /acceptances/:id/evidence', { id })
    const pack = packIn(Buffer.from(JSON.stringify(body)))
    const { items } = (await o.stranger('GET /agreements/keys', {})).body
    expect(pack && examine(pack, items[0]?.publicKey ?? '').every(({ holds }) => holds)).toBe(true)
    expect(pack?.evidence).toMatchObject({
      acceptance: { proof: { at: '2026-03-02T08:55:00.000Z', by: 'app' } },
      company: { globalId: o.globalId },
      signer: { title: '대표이사' },
      previous: null,
    })
    expect(await facts(o, mailWanted.name)).toMatchObject([
      { facts: { letter: 'agreements.signed', to: 'minji@hanbit.example' } },
    ])
  })

  test('as a PDF carries the same pack', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    const { id } = (await sign(o)).body
    await seal(o)
    const { body, headers } = await o.as('member')('GET /acceptances/:id/pdf', { id }, { language: 'ko' })
    expect(headers['content-type']).toBe('application/pdf')
    expect(packIn(body as unknown as Buffer)?.evidence.acceptance.id).toBe(id)
  })

  test('of a later signature names the one before it', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    await sign(o)
    await seal(o)
    await published(o, 'asiaPacific', { number: 2, effectiveFrom: '2026-03-01', acceptBy: '2026-05-01' })
    await sign(o)
    await seal(o)
    const rows = await o.within((ctx) =>
      ctx.db.select().from(acceptances).where(within(ctx, acceptances)).orderBy(acceptances.number),
    )
    expect(rows[1]?.evidence?.previous).toBe(rows[0]?.seal?.hash)
  })

  test.each([
    ['its signer', sql`update acceptances set signer_name = 'Somebody else'`],
    ['its seal', sql`update acceptances set sealed_at = now()`],
    ['all of it', sql`delete from acceptances`],
  ])('is never changed, not even by the house: %s', async (_, change) => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    await sign(o)
    await seal(o)
    await expect(o.within((ctx) => ctx.db.execute(change), 'network')).rejects.toThrow()
  })

  test('and its key are out of a tenant’s reach', async () => {
    const o = await readyToSign()
    await expect(o.within((ctx) => ctx.db.execute(sql`select * from signing_keys`))).rejects.toThrow()
  })

  test('of another company is not there', async () => {
    const [o, other] = [await readyToSign(), await readyToSign()]
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    const { id } = (await sign(o)).body
    expect(await other.as('globalAdmin')('GET /acceptances/:id', { id })).toMatchObject({ status: 404 })
    expect(
      await o.vendor('auditor')('GET /vendor/partners/:tenantId/acceptances/:id', { tenantId: o.tenantId, id }),
    ).toMatchObject({
      status: 200,
      body: { texts: [{ language: 'en' }, { language: 'ko' }] },
    })
  })
})

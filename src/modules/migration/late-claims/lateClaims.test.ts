import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { NETWORK } from '#kernel/id.ts'
import { keepFile } from '#modules/files/index.ts'
import { enrolledOffice, lettersOf } from '#test/enrolled.ts'
import { settle } from '#test/hearing.ts'
import { oldCentre, planned } from '#test/oldCentre.ts'
import { txtRecords } from '#test/ports.ts'
import { expire } from './commands/expire.ts'
import { findingIn, recordOf } from './rules.ts'

const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code
const kept = { name: 'a.pdf', type: 'application/pdf', size: 1, sha256: '0'.repeat(64) }

/** The old centre after its end, and a company that has enrolled anew. */
async function afterTheEnd() {
  const centre = await oldCentre('2026-02-20T09:00:00Z')
  await planned(centre.manager, '2026-03-01')
  const company = async () => {
    const o = await enrolledOffice({ standings: { network: 'active' }, name: `한빛 ${centre.o.tenantId.slice(-6)}` })
    const file = async () => (await o.within((ctx) => keepFile(ctx, kept))).id
    const ask = (oldId: string) => o.as('accountAdmin')('POST /late-claims', { oldId, note: 'It was ours' })
    const handIn = async (id: string) =>
      o.as('accountAdmin')('POST /late-claims/:id/documents', {
        id: id as never,
        fileIds: [await file()],
        explanation: 'Our contract of 2019',
      })
    return { ...o, ask, handIn }
  }
  return { ...centre, company }
}

describe('a company that comes after the end', () => {
  test('proves by documents, is granted, and has the old ID as an alias and its past to read', async () => {
    const { account, company, o: desk, run } = await afterTheEnd()
    const [old, o] = [await account({ sites: 1 }), await company()]
    const asked = await o.ask(old.printedOldId)
    expect(asked.body).toMatchObject({
      status: 'asked',
      moves: ['prove', 'submit', 'withdraw'],
      expiresAt: '2026-04-01T09:00:00.000Z',
    })
    const { id } = asked.body
    expect((await o.handIn(id)).body).toMatchObject({
      status: 'inReview',
      promisedAt: '2026-03-09T09:00:00.000Z',
      files: [{ name: 'a.pdf' }],
    })
    const reviewer = desk.vendor('reviewer')
    const { items } = (await reviewer('GET /vendor/late-claims', { limit: 200 })).body
    expect(items.find((one) => one.id === id)).toMatchObject({
      printedOldId: old.printedOldId,
      moves: ['grant', 'refuse'],
    })
    expect((await reviewer('GET /vendor/late-claims/:id', { id })).body).toMatchObject({
      old: { name: old.name, sites: 1 },
      agrees: { country: true, name: false },
      rivals: [],
    })
    expect((await reviewer('POST /vendor/late-claims/:id/grant', { id })).body).toMatchObject({
      status: 'granted',
      moves: [],
    })
    const records = (await o.as('globalAdmin')('GET /legacy/records', {})).body
    expect(records.aliases.map(({ printed }) => printed)).toEqual([old.printedOldId, `${old.printedOldId}1`])
    expect(records.histories).toMatchObject([
      { printedOldId: old.printedOldId, arrivedBy: 'lateClaim', past: { levels: [{ carried: false }] } },
    ])
    expect(
      await run(
        sql`select count(*)::int as n from level_holdings where tenant_id = ${o.tenantId} and source = 'migration'`,
      ),
    ).toEqual([{ n: 0 }])
    expect(
      (await lettersOf(o)).map(({ letter }) => letter).filter((one) => one.startsWith('migration.lateClaim')),
    ).toEqual(['migration.lateClaimSubmitted', 'migration.lateClaimGranted'])
    expect((await desk.stranger('GET /legacy/status', { id: old.oldId })).body).toMatchObject({
      answer: 'claimed',
      ways: [],
    })
  })

  test('proves by its old domain: the record looked up, a reviewer decides', async () => {
    const { account, company } = await afterTheEnd()
    const [old, o] = [await account(), await company()]
    const { id } = (await o.ask(old.oldId)).body
    const admin = o.as('globalAdmin')
    const { body } = await admin('PUT /late-claims/:id/domain', { id, name: old.domain.toUpperCase() })
    expect(body).toMatchObject({ status: 'proving', domain: old.domain, record: { name: old.domain } })
    txtRecords.set(old.domain, [])
    expect((await admin('POST /late-claims/:id/lookup', { id })).body).toMatchObject({
      status: 'proving',
      finding: 'noRecord',
    })
    expect(codeOf(await admin('POST /late-claims/:id/lookup', { id }))).toBe('migration.lookedJustNow')
    txtRecords.set(old.domain, [body.record?.value ?? ''])
    o.clock.moveTo(new Date(o.clock().getTime() + 60_000))
    expect((await admin('POST /late-claims/:id/lookup', { id })).body).toMatchObject({
      status: 'inReview',
      finding: null,
    })
  })

  test('and is refused reads why, and may ask again with new proof', async () => {
    const { account, company, o: desk } = await afterTheEnd()
    const [old, o] = [await account(), await company()]
    const { id } = (await o.ask(old.oldId)).body
    expect(codeOf(await o.ask(old.oldId))).toBe('migration.askedAlready')
    await o.handIn(id)
    await desk.vendor('reviewer')('POST /vendor/late-claims/:id/refusal', {
      id,
      reasonCode: 'proofMissing',
      text: 'A seal is missing',
    })
    expect((await o.as('globalAdmin')('GET /late-claims/:id', { id })).body).toMatchObject({
      status: 'refused',
      reasonText: 'A seal is missing',
      moves: [],
    })
    expect((await o.ask(old.oldId)).status).toBe(200)
  })

  test('and brings no proof within thirty days has asked in vain, and is told so', async () => {
    const { account, company } = await afterTheEnd()
    const [old, o] = [await account(), await company()]
    const { id } = (await o.ask(old.oldId)).body
    o.clock.moveTo('2026-04-01T09:00:00Z')
    await o.within(expire, 'network')
    await settle({ tenantId: NETWORK, clock: o.clock })
    expect((await o.as('globalAdmin')('GET /late-claims/:id', { id })).body).toMatchObject({
      status: 'expired',
      moves: [],
    })
    expect((await lettersOf(o)).at(-1)?.letter).toBe('migration.lateClaimExpired')
  })
})

test('two companies that ask for one ID see nothing of each other, and one is granted', async () => {
  const { account, company, o: desk } = await afterTheEnd()
  const [old, one, other] = [await account(), await company(), await company()]
  const [first, second] = [(await one.ask(old.oldId)).body.id, (await other.ask(old.oldId)).body.id]
  for (const [o, id] of [[one, first], [other, second]] as const) await o.handIn(id) // biome-ignore format: pairs
  expect(JSON.stringify((await one.as('globalAdmin')('GET /late-claims/:id', { id: first })).body)).not.toContain(
    other.tenantId,
  )
  expect((await one.as('globalAdmin')('GET /late-claims/:id', { id: second })).status).toBe(404)
  const reviewer = desk.vendor('reviewer')
  expect((await reviewer('GET /vendor/late-claims/:id', { id: first })).body.rivals).toMatchObject([
    { id: second, status: 'inReview' },
  ])
  const answers = await Promise.all([first, second].map((id) => reviewer('POST /vendor/late-claims/:id/grant', { id })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.map(codeOf)).toContain('migration.oldAccountGone')
})

describe('there is nothing to ask for', () => {
  test('while the account can still be claimed as a whole', async () => {
    const { manager, account, company } = await afterTheEnd()
    const old = await account()
    await planned(manager, '2026-06-01') // still the future for the desk’s clock
    const refused = await (await company()).ask(old.oldId)
    expect([refused.status, codeOf(refused)]).toEqual([409, 'migration.notLateYet'])
  })

  test('of an inactive account there is, at any time', async () => {
    const { manager, account, company } = await afterTheEnd()
    const old = await account({ standing: 'inactive' })
    await planned(manager, '2026-06-01')
    expect((await (await company()).ask(old.oldId)).status).toBe(200)
  })

  test('under an ID nobody knows', async () => {
    const { company } = await afterTheEnd()
    expect(codeOf(await (await company()).ask('NOSUCHID-1'))).toBe('migration.oldIdUnknown')
  })
})

// biome-ignore format: a table
test.each([
  ['the very record',         [recordOf('abc')],        null],
  ['another value',           [recordOf('xyz')],        'otherToken'],
  ['records of other things', ['v=spf1 -all'],          'noRecord'],
  ['no record',               [],                       'noRecord'],
  ['silence',                 null,                     'unreachable'],
] as const)('%s is found for what it is', (_, records, finding) => expect(findingIn(records, 'abc')).toBe(finding))

import { describe, expect, test } from 'vitest'
import { checksOf, enrolledOffice, lettersOf } from '#test/enrolled.ts'
import { office } from '#test/office.ts'

const nothing = { text: '', fileIds: [] }

test('a company that has enrolled has three checks, and the mailbox it proved itself is accepted', async () => {
  const o = await enrolledOffice()
  const { mailbox, employment, business } = await checksOf(o)
  expect([mailbox.status, employment.status, business.status]).toEqual(['accepted', 'pending', 'pending'])
  expect(business).toMatchObject({ turn: 'vendor', promiseDays: 5, overdue: false, ageDays: 0, moves: [] })
  expect(business.documents).toContain('사업자등록증')
})

test('the promise is counted in business days of the company’s country', async () => {
  const o = await enrolledOffice({ now: '2026-02-12T09:00:00Z' }) // Seollal is 16 to 18 February 2026
  const { business } = await checksOf(o)
  expect(business.promisedAt).toBe('2026-02-24T09:00:00.000Z')
})

test('rejected, the company reads the reason, what to send instead and who decided, and appeals again and again', async () => {
  const o = await enrolledOffice()
  const { business } = await checksOf(o)
  const there = { tenantId: o.tenantId, id: business.id }
  for (const round of [1, 2]) {
    const { status } = await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/rejection', {
      ...there,
      reasonCode: 'nameDiffers',
      text: `Round ${round}`,
    })
    expect(status).toBe(200)
    const rejected = (await checksOf(o)).business
    expect(rejected).toMatchObject({
      status: 'rejected',
      turn: 'partner',
      moves: ['appeal'],
      decidedBy: 'Kim Minji',
      text: `Round ${round}`,
    })
    expect(rejected.reason).toMatchObject({ code: 'nameDiffers', says: 'The legal name differs from the register' })
    const appealed = await o.as('accountAdmin')('POST /verifications/:id/appeal', {
      id: business.id,
      text: 'Here it is',
      fileIds: [],
    })
    expect(appealed.body).toMatchObject({ status: 'appealed', turn: 'vendor', moves: [] })
    expect(appealed.body.promisedAt).not.toBeNull()
  }
  const { history } = (await checksOf(o)).business
  expect(history.map(({ move }) => move).reverse()).toEqual(['start', 'reject', 'appeal', 'reject', 'appeal'])
})

test('a rejected company may appeal even while its standing is rejected', async () => {
  const o = await enrolledOffice()
  const { business } = await checksOf(o)
  const there = { tenantId: o.tenantId, id: business.id, reasonCode: 'documentOld', text: '' }
  await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/rejection', there)
  const rejected = {
    grants: [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }],
    standings: { network: 'rejected' },
  } as const
  const { status } = await o.as(rejected)('POST /verifications/:id/appeal', {
    id: business.id,
    text: 'New extract',
    fileIds: [],
  })
  expect(status).toBe(200)
})

test('all checks accepted make the account active, and one rejected makes it rejected', async () => {
  const o = await enrolledOffice()
  const { employment, business } = await checksOf(o)
  const account = async () => (await o.as('globalAdmin')('GET /account', {})).body.status
  const at = (id: typeof business.id) => ({ tenantId: o.tenantId, id })
  await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/acceptance', at(employment.id))
  expect(await account()).toBe('pending')
  await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/rejection', {
    ...at(business.id),
    reasonCode: 'documentOld',
    text: '',
  })
  expect(await account()).toBe('rejected')
  await o.as('globalAdmin')('POST /verifications/:id/appeal', { id: business.id, text: 'Fresh one', fileIds: [] })
  expect(await account()).toBe('pending')
  await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/acceptance', at(business.id))
  expect(await account()).toBe('active')
})

test('two reviewers who accept the last two checks at once make the account active', async () => {
  const o = await enrolledOffice()
  const { employment, business } = await checksOf(o)
  const accept = (id: typeof business.id) =>
    o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/acceptance', { tenantId: o.tenantId, id })
  const answers = await Promise.all([accept(employment.id), accept(business.id)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect((await o.as('globalAdmin')('GET /account', {})).body.status).toBe('active')
})

test('of two reviewers who claim at once one wins, and the other is told who', async () => {
  const o = await enrolledOffice()
  const { business } = await checksOf(o)
  const reviewer = (name: string) => o.as({ ...o.actorOf('reviewer'), id: crypto.randomUUID() as never, name })
  const claim = (name: string) =>
    reviewer(name)('POST /vendor/partners/:tenantId/verifications/:id/claim', { tenantId: o.tenantId, id: business.id })
  const answers = await Promise.all([claim('Ada Lind'), claim('Jo Park')])
  const [won, lost] = answers.sort((a, b) => a.status - b.status)
  expect([won?.status, lost?.status]).toEqual([200, 409])
  expect(lost?.body).toMatchObject({
    code: 'verifications.claimedByOther',
    title: `${won?.body.claimedBy} is reviewing this check.`,
  })
})

test('a claimed check is decided by nobody else, released by whoever claimed it or by an owner', async () => {
  const o = await enrolledOffice()
  const { business } = await checksOf(o)
  const there = { tenantId: o.tenantId, id: business.id }
  const other = o.as({ ...o.actorOf('reviewer'), id: crypto.randomUUID() as never, name: 'Jo Park' })
  await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/claim', there)
  expect((await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/claim', there)).status).toBe(
    200,
  )
  expect((await other('POST /vendor/partners/:tenantId/verifications/:id/acceptance', there)).status).toBe(409)
  expect((await other('DELETE /vendor/partners/:tenantId/verifications/:id/claim', there)).status).toBe(409)
  const { body } = await o.vendor('owner')('DELETE /vendor/partners/:tenantId/verifications/:id/claim', there)
  expect(body).toMatchObject({ status: 'pending', claimedBy: null })
})

test('asked for more, the vendor’s clock stands still until the company answers', async () => {
  const o = await enrolledOffice()
  const { business } = await checksOf(o)
  const there = { tenantId: o.tenantId, id: business.id }
  await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/question', {
    ...there,
    text: 'Which floor?',
  })
  expect((await checksOf(o)).business).toMatchObject({
    status: 'waiting',
    promisedAt: null,
    text: 'Which floor?',
    moves: ['answer'],
  })
  const empty = await o.as('globalAdmin')('POST /verifications/:id/answer', { id: business.id, ...nothing })
  expect([empty.status, empty.body]).toMatchObject([422, { code: 'verifications.nothingSaid' }])
  await o.as('globalAdmin')('POST /verifications/:id/answer', { id: business.id, text: 'The third', fileIds: [] })
  expect((await checksOf(o)).business).toMatchObject({ status: 'pending', turn: 'vendor' })
})

test('a file of another company proves nothing here', async () => {
  const [o, other] = [await enrolledOffice(), await enrolledOffice({ name: '다른회사', email: 'a@other.example' })]
  const { business } = await checksOf(o)
  await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/rejection', {
    tenantId: o.tenantId, id: business.id, reasonCode: 'documentOld', text: '',
  }) // biome-ignore format: one call
  const { id } = await other.within(async (ctx) => {
    const { keepFile } = await import('#modules/files/index.ts')
    return keepFile(ctx, { name: 'a.pdf', type: 'application/pdf', size: 1, sha256: '0'.repeat(64) })
  })
  const { status } = await o.as('globalAdmin')('POST /verifications/:id/appeal', {
    id: business.id,
    text: 'x',
    fileIds: [id],
  })
  expect(status).toBe(404)
})

describe('who may', () => {
  test.each([
    ['the partner’s people may not decide', 'globalAdmin', 403],
    ['support looks and decides nothing', 'support', 403],
    ['a reviewer decides', 'reviewer', 200],
  ] as const)('%s', async (_, role, expected) => {
    const o = await enrolledOffice()
    const { business } = await checksOf(o)
    const { status } = await o.as(role)('POST /vendor/partners/:tenantId/verifications/:id/acceptance', {
      tenantId: o.tenantId,
      id: business.id,
    })
    expect(status).toBe(expected)
  })

  test('another company finds neither the check nor its way to answer', async () => {
    const [o, other] = [await enrolledOffice(), await office()]
    const { business } = await checksOf(o)
    expect((await other.as('globalAdmin')('GET /verifications/:id', { id: business.id })).status).toBe(404)
    expect(
      (await other.as('globalAdmin')('POST /verifications/:id/answer', { id: business.id, ...nothing })).status,
    ).toBe(404)
  })

  test('an agent of the company reads the checks and answers nothing', async () => {
    const o = await enrolledOffice()
    const { business } = await checksOf(o)
    expect((await o.as('salesAgent')('GET /verifications/:id', { id: business.id })).status).toBe(200)
    expect(
      (await o.as('salesAgent')('POST /verifications/:id/answer', { id: business.id, text: 'x', fileIds: [] })).status,
    ).toBe(403)
  })
})

test('each decision is written to the contact in the contact’s language', async () => {
  const o = await enrolledOffice()
  const { business } = await checksOf(o)
  await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/rejection', {
    tenantId: o.tenantId, id: business.id, reasonCode: 'nameDiffers', text: '',
  }) // biome-ignore format: one call
  const sent = (await lettersOf(o)).find(({ letter }) => letter === 'membership.checkRejected')
  expect(sent).toMatchObject({ to: 'jiwoo@hanbit.example', language: 'ko' })
  expect(sent?.facts).toMatchObject({ reason: '법인명이 등기된 이름과 달라요', days: 5 })
})

import { describe, expect, test } from 'vitest'
import { checksOf, enrolledOffice } from '#test/enrolled.ts'
import { type Office, office } from '#test/office.ts'
import { activateReseller, deactivateReseller } from './commands/qualify.ts'
import { lifecycle } from './lifecycle.ts'

const there = '/vendor/partners/:tenantId/programmes/reseller'
const enter = (o: Office, kind: 'directBill' | 'indirectProvider' | 'indirectReseller') =>
  o.as('globalAdmin')('POST /programmes/reseller', { kind })
async function verify(o: Office) {
  const { employment, business } = await checksOf(o)
  for (const { id } of [employment, business])
    await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/acceptance', {
      tenantId: o.tenantId,
      id,
    })
}
const itemsOf = async (o: Office) => (await o.as('globalAdmin')('GET /programmes/reseller', {})).body.checklist
/** Ticks off everything that is not ticked yet, each by the side it belongs to. */
async function tickAll(o: Office) {
  const ticked = { met: true, note: 'It is there', fileIds: [] }
  for (const { id: itemId, clearedBy } of await itemsOf(o)) {
    if (clearedBy === 'partner')
      await o.as('accountAdmin')('PUT /programmes/reseller/checklist/:itemId', { itemId, ...ticked })
    if (clearedBy === 'vendor')
      await o.vendor('partnerManager')(`PUT ${there}/checklist/:itemId`, { tenantId: o.tenantId, itemId, ...ticked })
  }
}

test('an indirect reseller with nothing but its Partner ID qualifies by itself once verified', async () => {
  const o = await enrolledOffice()
  const entered = await enter(o, 'indirectReseller')
  expect(entered.body).toMatchObject({ status: 'pendingQualification', moves: ['leave'] })
  expect(entered.body.checklist.map(({ code, met }) => [code, met])).toEqual([
    ['partnerId', true],
    ['verified', false],
  ])
  await verify(o)
  expect((await o.as('globalAdmin')('GET /programmes/reseller', {})).body.status).toBe('qualified')
})

test('the answer says who may enter, who may tick off what, and where the company goes on', async () => {
  const o = await enrolledOffice()
  const { body: before } = await o.as('globalAdmin')('GET /programmes', {})
  expect([before.network, before.link, before.mayEnter]).toEqual(['pending', '/verification', true])
  const { body: ours } = await enter(o, 'indirectProvider')
  const theirs = await o.vendor('partnerManager')('GET /vendor/partners/:tenantId/programmes/reseller', {
    tenantId: o.tenantId,
  })
  const ticks = ({ checklist }: typeof ours) =>
    checklist.filter(({ mayTick }) => mayTick).map(({ clearedBy }) => clearedBy)
  expect([new Set(ticks(ours)), new Set(ticks(theirs.body))]).toEqual([new Set(['partner']), new Set(['vendor'])])
  expect((await o.as('globalAdmin')('GET /programmes', {})).body.mayEnter).toBe(false)
})

test('who is verified already is qualified in the moment of entering', async () => {
  const o = await enrolledOffice()
  await verify(o)
  expect((await enter(o, 'indirectReseller')).body.status).toBe('qualified')
})

test('direct bill needs every item and then the vendor’s decision', async () => {
  const o = await enrolledOffice()
  await verify(o)
  await enter(o, 'directBill')
  const decide = () => o.vendor('partnerManager')(`POST ${there}/qualification`, { tenantId: o.tenantId })
  const early = await decide()
  expect([early.status, early.body]).toMatchObject([409, { code: 'programmes.itemsOpen' }])
  await tickAll(o)
  expect((await o.as('globalAdmin')('GET /programmes/reseller', {})).body.status).toBe('pendingQualification')
  expect((await decide()).body).toMatchObject({
    status: 'qualified',
    decidedByName: 'Kim Minji',
    moves: ['reject', 'restrict'],
  })
})

test('each side ticks off its own items, and the company shows what it declares', async () => {
  const o = await enrolledOffice()
  await enter(o, 'directBill')
  const items = await itemsOf(o)
  const of = (clearer: string) => items.find(({ clearedBy }) => clearedBy === clearer)?.id as never
  const declare = (itemId: never, note: string) =>
    o.as('globalAdmin')('PUT /programmes/reseller/checklist/:itemId', { itemId, met: true, note, fileIds: [] })
  expect((await declare(of('vendor'), 'x')).body).toMatchObject({ code: 'programmes.itemNotYours' })
  expect((await declare(of('system'), 'x')).body).toMatchObject({ code: 'programmes.itemNotYours' })
  expect((await declare(of('partner'), ' ')).body).toMatchObject({ code: 'programmes.noteMissing' })
  expect((await declare(of('partner'), 'Plan 7781')).status).toBe(200)
  expect((await declare(crypto.randomUUID() as never, 'x')).status).toBe(404)
})

test('a company enters once, even when two admins press at once', async () => {
  const o = await enrolledOffice()
  const answers = await Promise.all([enter(o, 'indirectReseller'), enter(o, 'directBill')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await enter(o, 'indirectProvider')).body).toMatchObject({ code: 'programmes.alreadyIn' })
})

test('rejected with a reason, a company enters again as another kind', async () => {
  const o = await enrolledOffice()
  await verify(o)
  await enter(o, 'directBill')
  const reject = (reason: string) =>
    o.vendor('partnerManager')(`POST ${there}/rejection`, { tenantId: o.tenantId, reason })
  expect((await reject('  ')).body).toMatchObject({ code: 'programmes.reasonMissing' })
  expect((await reject('Revenue below the bar')).body.status).toBe('rejected')
  expect((await o.as('globalAdmin')('GET /programmes/reseller', {})).body).toMatchObject({
    reason: 'Revenue below the bar',
    moves: ['reapply'],
  })
  expect((await enter(o, 'indirectReseller')).body).toMatchObject({
    status: 'qualified',
    kind: 'indirectReseller',
    reason: null,
  })
})

test('signed it is active, superseded it is qualified again, and told twice nothing changes', async () => {
  const o = await enrolledOffice()
  await verify(o)
  await enter(o, 'indirectReseller')
  const stateAfter = async (work: typeof activateReseller) => (await o.within(work))?.status
  expect([await stateAfter(activateReseller), await stateAfter(activateReseller)]).toEqual(['active', 'active'])
  expect([await stateAfter(deactivateReseller), await stateAfter(deactivateReseller)]).toEqual([
    'qualified',
    'qualified',
  ])
  const tenant = await o.within(async (ctx) => (await ctx.db.execute('select standings from tenants')).rows)
  expect(tenant).toEqual([{ standings: { network: 'active', reseller: 'qualified' } }])
})

test('restricted it names the reason, reinstated it is active', async () => {
  const o = await enrolledOffice()
  await verify(o)
  await enter(o, 'indirectReseller')
  await o.within(activateReseller)
  const at = { tenantId: o.tenantId }
  const restricted = await o.vendor('owner')(`POST ${there}/restriction`, { ...at, reason: 'Assessment missing' })
  expect(restricted.body).toMatchObject({
    status: 'restricted',
    reason: 'Assessment missing',
    moves: ['reinstate', 'reject'],
  })
  expect((await o.vendor('owner')(`DELETE ${there}/restriction`, at)).body).toMatchObject({
    status: 'active',
    reason: null,
  })
})

describe('who may', () => {
  test.each([
    ['reviewer', 403],
    ['partnerManager', 409],
    ['globalAdmin', 403],
  ] as const)('%s asked to qualify is answered %i', async (role, status) => {
    const o = await enrolledOffice()
    await enter(o, 'directBill')
    expect((await o.as(role)(`POST ${there}/qualification`, { tenantId: o.tenantId })).status).toBe(status)
  })

  test('another company is outside the programme, whatever its neighbour is', async () => {
    const [o, other] = [await enrolledOffice(), await office()]
    await enter(o, 'indirectReseller')
    expect((await other.as('globalAdmin')('GET /programmes/reseller', {})).status).toBe(404)
  })

  test('a sales agent reads and does not enter', async () => {
    const o = await enrolledOffice()
    expect((await o.as('salesAgent')('GET /programmes', {})).body).toMatchObject({ network: 'pending', reseller: null })
    expect((await o.as('salesAgent')('POST /programmes/reseller', { kind: 'directBill' })).status).toBe(403)
  })
})

test('the vendor’s queue counts how far each checklist is', async () => {
  const name = `자격 ${crypto.randomUUID().slice(0, 8)}`
  const o = await enrolledOffice({ name })
  await verify(o)
  await enter(o, 'directBill')
  const { body } = await o.vendor('partnerManager')('GET /vendor/qualifications', { search: name })
  expect(body.items).toMatchObject([{ company: name, kind: 'directBill', required: 8, met: 1, vendorOpen: 3 }])
  expect((await o.as('globalAdmin')('GET /vendor/qualifications', {})).status).toBe(403)
})

test('every life in the programme can go on from where it is', () => {
  for (const state of lifecycle.states) expect(lifecycle.moves(state), state).not.toEqual([])
})

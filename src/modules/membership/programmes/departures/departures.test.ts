import { beforeEach, describe, expect, test } from 'vitest'
import { settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'
import { noAgreements, published, readyToSign } from '#test/signing.ts'
import { ofTenant } from '../../accounts/queries.ts'

beforeEach(noAgreements)

const admin = (o: Office) => o.as('globalAdmin')
const idOf = (o: Office) => o.within(async (ctx) => (await ofTenant(ctx)).globalId)
async function selling() {
  const o = await readyToSign()
  const agreement = await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
  await settle(o)
  return Object.assign(o, { agreement, globalId: await idOf(o) })
}
const leave = (o: Office & { globalId: string }, partnerId = o.globalId) =>
  admin(o)('POST /programmes/reseller/departure', { partnerId, reason: 'We only consult from now on.' })
const statusOf = async (o: Office) => (await admin(o)('GET /programmes/reseller', {})).body.status

describe('leaving the reseller programme', () => {
  test('says beforehand what is in the way and what follows, and is refused while the tenant sells', async () => {
    const o = await selling()
    const plan = (await admin(o)('GET /programmes/reseller/departure', {})).body
    expect(plan).toMatchObject({
      ready: false,
      partnerId: o.globalId,
      conditions: [{ name: 'notAssociated', met: false, link: '/association' }],
    })
    for (const { ko } of plan.effects) expect(ko).toMatch(/[가-힣]/)
    expect((await leave(o)).body).toMatchObject({ code: 'departures.stillSelling' })
  })

  test('is done once nothing is associated, with the Partner ID typed, and closes what the programme opened', async () => {
    const o = await selling()
    await admin(o)('DELETE /association', {})
    expect((await leave(o, '27182819')).body).toMatchObject({ code: 'closures.idNotTyped' })
    const { body } = await leave(o)
    expect(body).toMatchObject({ status: 'left', reason: 'We only consult from now on.' })
    const { rows } = await o.within(({ db }) => db.execute(`select standings ->> 'reseller' as reseller from tenants`))
    expect(rows).toEqual([{ reseller: 'left' }])
    const condition = (await admin(o)('GET /readiness', {})).body.conditions.find(({ name }) => name === 'inReseller')
    expect(condition).toMatchObject({ met: false, cause: 'none' })
    const account = (await admin(o)('GET /account/closure', {})).body.conditions
    expect(account.find(({ name }) => name === 'notSelling')?.met).toBe(true)
  })

  test('once is enough: a second time is refused', async () => {
    const o = await selling()
    await admin(o)('DELETE /association', {})
    await leave(o)
    expect((await leave(o)).body).toMatchObject({ code: 'lifecycle.notNow' })
  })

  test('can be followed by entering again', async () => {
    const o = await selling()
    await admin(o)('DELETE /association', {})
    await leave(o)
    await admin(o)('POST /programmes/reseller', { kind: 'indirectReseller' })
    expect(await statusOf(o)).toBe('qualified')
  })

  test('and coming back with an agreement that still holds, one sells again without signing anew', async () => {
    const o = await selling()
    const { body } = await admin(o)('GET /agreements/partner', {})
    const textHash = body.agreement?.texts.find(({ binding }) => binding)?.hash ?? ''
    await admin(o)('POST /agreements/partner/acceptance', { textHash, title: '대표이사', confirmed: true })
    await settle(o)
    expect(await statusOf(o)).toBe('active')
    await admin(o)('DELETE /association', {})
    await leave(o)
    await admin(o)('POST /programmes/reseller', { kind: 'indirectReseller' })
    await settle(o)
    expect(await statusOf(o)).toBe('active')
  })

  test('is a global admin’s, after a second factor', async () => {
    const o = await selling()
    const input = { partnerId: o.globalId, reason: 'Mine to try.' }
    expect((await o.as('accountAdmin')('POST /programmes/reseller/departure', input)).status).toBe(403)
    const { grants } = o.actorOf('globalAdmin')
    const plain = await o.as({ grants, steppedUp: false })('POST /programmes/reseller/departure', input)
    expect(plain.body).toMatchObject({ code: expect.stringMatching(/stepUp|access/) })
  })
})

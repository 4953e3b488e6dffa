import { describe, expect, test } from 'vitest'
import { enrolled, inventedCompany } from '#test/newcomer.ts'

const reason = 'The business has ended.'
type Company = Awaited<ReturnType<typeof enrolled>>
const idOf = ({ enrolment }: Company) => enrolment.result?.globalId ?? ''
const openOf = (body: { conditions: { name: string; met: boolean }[] }) =>
  body.conditions.filter(({ met }) => !met).map(({ name }) => name)
const bath = {
  name: 'Bath office',
  country: 'GB',
  addressLine1: '2 Quay',
  city: 'Bath',
  postalCode: 'BA1 1UA',
  contact: inventedCompany().contact,
}

describe('a location', () => {
  test('that is the headquarters says so before anybody tries', async () => {
    const { as } = await enrolled()
    const [seat] = (await as('GET /locations', {})).body.items
    const { body } = await as('GET /locations/:locationId/closure', { locationId: seat?.id as never })
    expect([body.ready, openOf(body)]).toEqual([false, ['notTheSeat']])
    expect(body.conditions[0]).toMatchObject({
      met: false,
      link: '/locations',
      who: [{ says: { en: 'Account admin' } }],
    })
    expect(body.effects.length).toBeGreaterThan(2)
  })

  test('that waits for another company’s answer is not closed', async () => {
    const [a, b] = [await enrolled(), await enrolled()]
    const { id, partnerId } = (await a.as('POST /locations', bath)).body
    await a.as('POST /transfers', { locationId: id, partnerId: idOf(b) })
    const closing = await a.as('POST /locations/:locationId/closure', { locationId: id, partnerId })
    expect(closing.body).toMatchObject({ code: 'transfers.onItsWay' })
  })
})

describe('an account', () => {
  test('closes for ever, with every ID it has; the record stays and the people stay signed in', async () => {
    const one = await enrolled()
    await one.as('POST /locations', bath)
    const { body } = await one.as('POST /account/closure', { partnerId: idOf(one), reason })
    expect(body).toMatchObject({ status: 'closed', closedFor: reason, moves: [] })
    const after = one.partner('closed')
    const sites = (await after('GET /locations', {})).body.items
    expect(sites.map(({ status }) => status)).toEqual(['closed', 'closed'])
    expect((await after('GET /identifiers/:id', { id: idOf(one) })).body.retiredAt).not.toBeNull()
    expect((await after('GET /account', {})).status).toBe(200)
    expect((await after('POST /locations', bath)).body).toMatchObject({ code: 'house.statusBlocks' })
  })

  test('asks for its ID by hand, and for a reason', async () => {
    const one = await enrolled()
    const wrong = await one.as('POST /account/closure', { partnerId: '2718 2819', reason })
    expect(wrong.body).toMatchObject({ code: 'closures.idNotTyped' })
    expect((await one.as('POST /account/closure', { partnerId: idOf(one), reason: '' })).status).toBe(400)
    expect((await one.as('GET /account', {})).body.status).toBe('pending')
  })

  test('that sells, or leads others, is not closed; each condition says what to do', async () => {
    const [a, b] = [await enrolled(), await enrolled()]
    await a.as('POST /programmes/reseller', { kind: 'indirectReseller' })
    const { id } = (await a.as('POST /merges', { partnerId: idOf(b) })).body
    await b.as('POST /merges/:id/acceptance', { id })
    await a.as('POST /merges/:id/confirmation', { id })
    const plan = (await a.as('GET /account/closure', {})).body
    expect(openOf(plan)).toEqual(['notSelling', 'notMerged'])
    expect(plan.conditions.filter(({ met }) => !met).every(({ remedy, link }) => remedy && link)).toBe(true)
    const refused = await a.as('POST /account/closure', { partnerId: idOf(a), reason })
    expect(refused.body).toMatchObject({ code: 'closures.stillSelling' })
    expect(openOf((await b.as('GET /account/closure', {})).body)).toEqual(['notMerged'])
  })

  test('is a global admin’s to close, after a second factor', async () => {
    const one = await enrolled()
    const { tenantId, everyone } = one
    const standings = { network: 'pending' }
    const grants = (role: 'accountAdmin' | 'globalAdmin') => [{ role, scope: 'organisation', scopeId: null }] as const
    const input = { partnerId: idOf(one), reason }
    const admin = everyone({ tenantId, standings, grants: grants('accountAdmin') })
    expect((await admin('POST /account/closure', input)).body).toMatchObject({ code: 'house.roleMissing' })
    const unproven = everyone({ tenantId, standings, grants: grants('globalAdmin'), steppedUp: false, proven: null })
    expect((await unproven('POST /account/closure', input)).body).toMatchObject({ code: 'house.stepUpNeeded' })
  })

  test('that was closed is no twin of the company that comes back', async () => {
    const company = inventedCompany()
    const one = await enrolled(company)
    await one.as('POST /account/closure', { partnerId: idOf(one), reason })
    const again = await enrolled(company)
    expect(again.enrolment.result?.globalId).not.toBe(idOf(one))
    expect(idOf(again)).toMatch(/^\d{8}$/)
  })
})

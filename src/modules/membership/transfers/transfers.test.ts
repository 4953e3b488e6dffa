import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { enrolled, inventedCompany } from '#test/newcomer.ts'
import { keepAlias } from '../identifiers/commands.ts'

type Company = Awaited<ReturnType<typeof enrolled>>
const idOf = ({ enrolment }: Company) => enrolment.result?.globalId ?? ''
const bath = {
  name: 'Bath office',
  country: 'GB',
  addressLine1: '2 Quay',
  city: 'Bath',
  postalCode: 'BA1 1UA',
  contact: inventedCompany().contact,
}
async function offered() {
  const [a, b] = [await enrolled(), await enrolled()]
  const site = (await a.as('POST /locations', bath)).body
  const { body } = await a.as('POST /transfers', { locationId: site.id, partnerId: idOf(b) })
  return { a, b, site, transfer: body }
}

test('a location goes to another company with its Partner ID', async () => {
  const { a, b, site, transfer } = await offered()
  expect(transfer).toMatchObject({ side: 'giving', status: 'asked', receiverName: null, moves: ['withdraw'] })
  const done = (await b.as('POST /transfers/:id/acceptance', { id: transfer.id })).body
  expect(done).toMatchObject({ side: 'receiving', status: 'done', moves: [] })
  const there = (await b.as('GET /locations', {})).body.items.find(({ partnerId }) => partnerId === site.partnerId)
  expect(there).toMatchObject({ name: 'Bath office', status: 'active', headquarters: false })
  const here = (await a.as('GET /locations/:locationId', { locationId: site.id })).body
  expect([here.status, here.moves]).toEqual(['transferred', []])
  expect((await b.as('GET /identifiers/:id', { id: site.partnerId })).body).toMatchObject({
    kind: 'location',
    retiredAt: null,
  })
  expect((await a.as('GET /identifiers/:id', { id: site.partnerId })).status).toBe(404)
  expect((await a.as('GET /transfers', {})).body.items).toMatchObject([{ receiverName: b.company.profile.legalName }])
})

test('old IDs of a location go with it; those of the company that gives stay', async () => {
  const { a, b, site, transfer } = await offered()
  const mark = newId().slice(-8).toUpperCase()
  const keep = (alias: string, locationId: typeof site.id | null) =>
    a.within((ctx) => keepAlias({ ...ctx, tenantId: a.tenantId }, { alias, locationId }), 'network')
  await keep(`OT-${mark}1`, site.id)
  await keep(`OT-${mark}2`, null)
  await b.as('POST /transfers/:id/acceptance', { id: transfer.id })
  const here = async (at: Company, id: string) => (await at.as('GET /identifiers/:id', { id })).body
  expect(await here(b, `OT-${mark}1`)).toMatchObject({ partnerId: site.partnerId, name: 'Bath office' })
  expect(await here(a, `OT-${mark}1`)).toMatchObject({ code: 'membership.partnerIdMalformed' })
  expect(await here(a, `OT-${mark}2`)).toMatchObject({ partnerId: idOf(a) })
})

describe('is refused', () => {
  test('where the same location is offered and withdrawn over and over within a day', async () => {
    const { a, b, site, transfer } = await offered()
    const offer = () => a.as('POST /transfers', { locationId: site.id, partnerId: idOf(b) })
    await a.as('DELETE /transfers/:id', { id: transfer.id })
    for (let n = 1; n < 5; n++) await a.as('DELETE /transfers/:id', { id: (await offer()).body.id })
    expect(await offer()).toMatchObject({ status: 429, body: { code: 'transfers.offeredOften' } })
  })

  test('for the headquarters, to oneself, by a location’s ID, twice at a time', async () => {
    const { a, b, site } = await offered()
    const [seat] = (await a.as('GET /locations', {})).body.items
    const codeOf = async (locationId: unknown, partnerId: string) =>
      ((await a.as('POST /transfers', { locationId: locationId as never, partnerId })).body as { code?: string }).code
    expect(await codeOf(seat?.id, idOf(b))).toBe('closures.headquartersStay')
    expect(await codeOf(seat?.id, idOf(a))).toBe('transfers.receiverUnknown')
    expect(await codeOf(seat?.id, b.enrolment.result?.locationId ?? '')).toBe('transfers.receiverUnknown')
    expect(await codeOf(site.id, idOf(b))).toBe('transfers.openAlready')
  })

  test('to whoever is on the other side, and to everybody else', async () => {
    const { a, b, transfer } = await offered()
    const { id } = transfer
    const c = await enrolled()
    expect((await a.as('POST /transfers/:id/acceptance', { id })).body).toMatchObject({ code: 'transfers.otherSide' })
    expect((await b.as('DELETE /transfers/:id', { id })).body).toMatchObject({ code: 'transfers.otherSide' })
    expect((await c.as('POST /transfers/:id/acceptance', { id })).status).toBe(404)
    expect((await c.as('GET /transfers', {})).body.items).toEqual([])
    const [seat] = (await a.as('GET /locations', {})).body.items
    const foreign = await c.as('POST /transfers', { locationId: seat?.id as never, partnerId: idOf(b) })
    expect(foreign.status).toBe(404)
  })
})

test('accepted by two at once, it is received once', async () => {
  const { b, site, transfer } = await offered()
  const accept = () => b.as('POST /transfers/:id/acceptance', { id: transfer.id })
  expect((await Promise.all([accept(), accept()])).map(({ status }) => status).sort()).toEqual([200, 409])
  const there = (await b.as('GET /locations', {})).body.items.filter(({ partnerId }) => partnerId === site.partnerId)
  expect(there).toHaveLength(1)
})

test('a company that closes at that moment keeps no location, whoever comes first', async () => {
  const { b, transfer } = await offered()
  const closing = { partnerId: idOf(b), reason: 'The business has ended.' }
  await Promise.all([
    b.as('POST /account/closure', closing),
    b.as('POST /transfers/:id/acceptance', { id: transfer.id }),
  ])
  const { items } = (await b.partner('closed')('GET /locations', {})).body
  expect(items.filter(({ status }) => status === 'active')).toEqual([])
})

test('declined or withdrawn, the location is free again', async () => {
  const { a, b, site, transfer } = await offered()
  const no = await b.as('POST /transfers/:id/rejection', { id: transfer.id, reason: 'Not ours.' })
  expect(no.body).toMatchObject({ status: 'rejected', reason: 'Not ours.' })
  const again = (await a.as('POST /transfers', { locationId: site.id, partnerId: idOf(b) })).body
  expect((await a.as('DELETE /transfers/:id', { id: again.id })).body).toMatchObject({ status: 'withdrawn' })
  const closing = { locationId: site.id, partnerId: site.partnerId }
  expect((await a.as('POST /locations/:locationId/closure', closing)).status).toBe(200)
})

import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Grant } from '#kernel/permissions.ts'
import { enrolled } from '#test/newcomer.ts'
import { office } from '#test/office.ts'
import { isPartnerId } from '../identifiers/rules.ts'
import { reachOf } from './rules.ts'

const munich = {
  name: 'Munich office',
  country: 'DE',
  addressLine1: 'Lindenallee 7',
  city: 'München',
  postalCode: '80331',
  contact: {
    firstName: 'Karl',
    lastName: 'Lind',
    email: 'karl.lind@quillon.example',
    phone: '+49 89 12345678',
    language: 'en',
  },
}
const at = (role: Grant['role'], scopeId: string | null): Grant => ({
  role,
  scope: scopeId ? 'location' : 'organisation',
  scopeId,
})

test('added, it has a Partner ID of its own, in its own country', async () => {
  const { as, enrolment } = await enrolled()
  const { status, body } = await as('POST /locations', munich)
  expect([status, body.status, body.headquarters, body.moves]).toEqual([
    200,
    'active',
    false,
    ['change', 'lead', 'transfer', 'close'],
  ])
  expect(isPartnerId(body.partnerId)).toBe(true)
  expect([enrolment.result?.globalId, enrolment.result?.locationId]).not.toContain(body.partnerId)
})

test('every mistake is named at its field, the contact’s as well', async () => {
  const { as } = await enrolled()
  const wrong = {
    ...munich,
    name: '!',
    postalCode: '8033',
    contact: { ...munich.contact, email: 'info@quillon.example' },
  }
  const { status, body } = await as('POST /locations', wrong)
  expect(status).toBe(422)
  expect((body as { fields?: { field: string }[] }).fields?.map(({ field }) => field)).toEqual([
    'name',
    'postalCode',
    'contact.email',
  ])
})

test('changed, it keeps its country and its Partner ID', async () => {
  const { as } = await enrolled()
  const { id, partnerId } = (await as('POST /locations', munich)).body
  const { contact, country: _, ...rest } = munich
  const changed = await as('PUT /locations/:locationId', { locationId: id, ...rest, contact, name: 'Bavaria' })
  expect(changed.body).toMatchObject({ name: 'Bavaria', country: 'DE', partnerId, version: 2 })
  const moved = await as('PUT /locations/:locationId', { locationId: id, ...munich, country: 'FR' })
  expect(moved.body).toMatchObject({ code: 'membership.locationStays' })
})

test('changed by two from the same page, the second is told', async () => {
  const { as } = await enrolled()
  const { id } = (await as('POST /locations', munich)).body
  const change = (name: string) =>
    as('PUT /locations/:locationId', { locationId: id, ...munich, name }, { headers: { 'if-match': '"1"' } })
  expect((await Promise.all([change('One'), change('Two')])).map(({ status }) => status).sort()).toEqual([200, 412])
})

test('closed, it stays closed and its ID names nobody any more', async () => {
  const { as } = await enrolled()
  const { id, partnerId } = (await as('POST /locations', munich)).body
  const close = (typed: string) => as('POST /locations/:locationId/closure', { locationId: id, partnerId: typed })
  expect((await close('2718 2819')).body).toMatchObject({ code: 'closures.idNotTyped' })
  expect((await close(partnerId)).body).toMatchObject({ status: 'closed', moves: [] })
  expect((await close(partnerId)).body).toMatchObject({ code: 'lifecycle.notNow' })
  expect((await as('PUT /locations/:locationId', { locationId: id, ...munich })).body).toMatchObject({
    code: 'lifecycle.notNow',
  })
  expect((await as('GET /identifiers/:id', { id: partnerId })).body.retiredAt).not.toBeNull()
})

test('the headquarters is one of the company’s active locations in its country, and cannot be closed', async () => {
  const { as } = await enrolled()
  const seat = (await as('GET /locations', {})).body.items[0]
  expect(seat?.moves).toEqual(['change'])
  const given = { locationId: seat?.id as never, partnerId: seat?.partnerId ?? '' }
  expect((await as('POST /locations/:locationId/closure', given)).body).toMatchObject({
    code: 'closures.headquartersStay',
  })
  const abroad = (await as('POST /locations', munich)).body
  expect((await as('POST /locations/:locationId/headquarters', { locationId: abroad.id })).body).toMatchObject({
    code: 'membership.headquartersAbroad',
  })
  const home = { ...munich, country: 'GB', addressLine1: '2 Quay', city: 'Bath', postalCode: 'BA1 1UA' }
  const bath = (await as('POST /locations', home)).body
  expect((await as('POST /locations/:locationId/headquarters', { locationId: bath.id })).body.headquarters).toBe(true)
  const seats = (await as('GET /locations', {})).body.items.filter(({ headquarters }) => headquarters)
  expect(seats.map(({ id }) => id)).toEqual([bath.id])
})

describe('who sees which', () => {
  const [here, there] = [newId<'location'>(), newId<'location'>()]
  // biome-ignore format: a table
  test.each<[string, Grant[], 'all' | string[]]>([
    ['an admin sees all',                                        [at('globalAdmin', null)], 'all'],
    ['a plain member sees all',                                  [at('member', null)], 'all'],
    ['whoever has a role at one location sees that one',         [at('member', null), at('referralsUser', here)], [here]],
    ['whoever has roles at two sees both',                       [at('referralsUser', here), at('incentivesUser', there)], [here, there]],
    ['a role of the whole company besides opens all',            [at('referralsUser', here), at('billingAdmin', null)], 'all'],
  ])('%s', (_, grants, sees) => expect(reachOf({ grants })).toEqual(sees))

  test('a role at one location shows that one only, in the list and by itself', async () => {
    const { as, tenantId, everyone } = await enrolled()
    const { id } = (await as('POST /locations', munich)).body
    const seat = (await as('GET /locations', {})).body.items[0]?.id as never
    const local = everyone({ tenantId, grants: [at('member', null), at('referralsUser', id)] })
    expect((await local('GET /locations', {})).body.items.map((one) => one.id)).toEqual([id])
    expect((await local('GET /locations/:locationId', { locationId: seat })).status).toBe(404)
    expect((await local('POST /locations', munich)).status).toBe(403)
  })

  test('another company finds nothing', async () => {
    const { as } = await enrolled()
    const { id } = (await as('POST /locations', munich)).body
    const other = await office()
    expect((await other.as('accountAdmin')('GET /locations/:locationId', { locationId: id })).status).toBe(404)
    expect((await other.as('accountAdmin')('PUT /locations/:locationId', { locationId: id, ...munich })).status).toBe(
      404,
    )
  })
})

describe('an ID in hand', () => {
  test('is malformed, mistyped, not yours, or names a site', async () => {
    const { as, enrolment } = await enrolled()
    const own = enrolment.result?.locationId ?? ''
    const wrong = own.slice(0, 7) + ((Number(own[7]) + 1) % 10)
    const answer = async (id: string) =>
      (await as('GET /identifiers/:id', { id })).body as { code?: string; kind?: string }
    expect((await answer('12-34')).code).toBe('membership.partnerIdMalformed')
    expect((await answer(wrong)).code).toBe('membership.partnerIdMistyped')
    const other = await enrolled()
    expect((await answer(other.enrolment.result?.globalId ?? '')).code).toBe('membership.partnerIdNotYours')
    expect((await answer(`${own.slice(0, 4)} ${own.slice(4)}`)).kind).toBe('location')
    expect((await answer(enrolment.result?.globalId ?? '')).kind).toBe('global')
  })
})

import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Grant } from '#kernel/permissions.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { placed } from '#test/places.ts'

const munich = {
  name: 'Munich office',
  country: 'DE',
  addressLine1: 'Isarstraße 4',
  addressLine2: null,
  city: 'München',
  state: null,
  postalCode: '80469',
  contact: { firstName: 'Lena', lastName: 'Vogt', email: 'lena@hanbit.example', phone: '+4989123456', language: 'en' },
} as const
const at = (scopeId: string): Grant => ({ role: 'referralsUser', scope: 'location', scopeId })
const publisher: Grant = { role: 'developer', scope: 'publisher', scopeId: newId() }

/** A company with a second location that was closed, and the ways a role can be given there. */
async function company() {
  const o = await enrolledOffice({ standings: { network: 'active' } })
  const { member } = await placed(o, [])
  const opened = (await o.as('accountAdmin')('POST /locations', munich)).body
  const close = () =>
    o.as('accountAdmin')('POST /locations/:locationId/closure', { locationId: opened.id, partnerId: opened.partnerId })
  const give = (grants: Grant[], language: 'en' | 'ko' = 'en') =>
    o.as('globalAdmin')('PUT /members/:id/grants', { id: member.id, grants: grants as never }, { language })
  const register = (grants: Grant[]) =>
    o.as('globalAdmin')('POST /apps', { name: 'Referral sync', grants: grants as never })
  return { ...o, second: opened.id, close, give, register }
}

describe('a role at a location', () => {
  test('is given to a member and to an app at the company’s own', async () => {
    const { give, register, second } = await company()
    expect((await give([at(second)])).body.grants).toEqual([at(second)])
    expect((await register([at(second)])).body.grants).toEqual([at(second)])
  })

  test('is refused at one that does not exist, one of another company, and one that is closed', async () => {
    const [here, other] = [await company(), await enrolledOffice({ name: '누리데이터' })]
    await here.close()
    for (const id of [newId(), other.locationId, here.second]) {
      for (const answer of [await here.give([at(id)]), await here.register([at(id)])]) {
        expect(answer).toMatchObject({ status: 422, body: { code: 'access.locationNotHere', field: 'grants.0' } })
      }
    }
  })

  test('is refused at its own field, in the reader’s language, and nothing of the rest is given', async () => {
    const here = await company()
    const answer = await here.give([at(here.locationId), at(newId())], 'ko')
    expect(answer.body).toMatchObject({ code: 'access.locationNotHere', field: 'grants.1' })
    expect(JSON.stringify(answer.body)).toContain('활성 사업장')
    const { items } = (await here.as('globalAdmin')('GET /members', {})).body
    expect(items.flatMap(({ grants }) => grants)).toEqual([])
  })

  test('stays when the location closes, and may be kept or taken, not given again', async () => {
    const { give, close, second, locationId } = await company()
    await give([at(second)])
    await close()
    expect((await give([at(second), at(locationId)])).status).toBe(200)
    expect((await give([at(locationId)])).status).toBe(200)
    expect((await give([at(second)])).status).toBe(422)
  })
})

test('a group holds a role at a location by the same rule, and its people open that location by it', async () => {
  const o = await company()
  const { as, second, close, locationId } = o
  const who = await placed(o, [])
  const admin = as('globalAdmin')
  const put = async (id: string, ...places: string[]) =>
    (await admin('PUT /groups/:id/grants', { id: id as never, grants: places.map(at) as never })).status
  const { id } = (await admin('POST /groups', { name: 'Munich', grants: [at(second)] as never })).body
  await admin('POST /groups/:id/members', { id, memberIds: [who.member.id] })
  const { held } = (await admin('GET /members/:id', { id: who.member.id })).body
  const opened = await as({ ...who.actor, grants: held })('GET /locations/:locationId', { locationId: second })
  expect([held, opened.status]).toEqual([[at(second)], 200])
  expect((await admin('GET /members', { locationId: second })).body.items).toHaveLength(1)
  await close()
  expect([await put(id, second, locationId), await put(id, locationId), await put(id, second)]).toEqual([200, 200, 422])
  expect(await put(id, newId())).toBe(422)
})

test('a role for a publisher account is refused while the company has none', async () => {
  const { give, register, locationId } = await company()
  for (const grant of [publisher, { ...publisher, scopeId: locationId }]) {
    for (const answer of [await give([grant]), await register([grant])]) {
      expect(answer).toMatchObject({ status: 422, body: { code: 'access.publisherNotHere', field: 'grants.0' } })
    }
  }
})

import { describe, expect, test } from 'vitest'
import { accepted, colleague, idOf, merged, placeAt, siteOf, two } from '#test/merging.ts'
import { enrolled } from '#test/newcomer.ts'

describe('an invitation', () => {
  test('sent and withdrawn over and over is refused the sixth time within a day, and to no other company', async () => {
    const [a, b] = await two()
    const invite = () => a.as('POST /merges', { partnerId: idOf(b) })
    for (let n = 0; n < 5; n++) await a.as('DELETE /merges/:id', { id: (await invite()).body.id })
    expect(await invite()).toMatchObject({ status: 429, body: { code: 'merges.invitedOften' } })
    expect(await a.as('POST /merges', { partnerId: idOf(await enrolled()) })).toMatchObject({ status: 200 })
  })

  test('goes by global ID; the ID of a location is refused by name, an unknown and the own one too', async () => {
    const [a, b] = await two()
    const codeOf = async (partnerId: string) =>
      ((await a.as('POST /merges', { partnerId })).body as { code?: string }).code
    expect(await codeOf(siteOf(b))).toBe('merges.locationId')
    expect(await codeOf('27182819')).toBe('merges.unknownId')
    expect(await codeOf(idOf(a))).toBe('merges.ownId')
    expect(await codeOf('12')).toBe('membership.partnerIdMalformed')
  })

  test('shows who proposes nothing but the typed ID until the other side has said yes', async () => {
    const [a, b] = await two()
    const { body } = await a.as('POST /merges', { partnerId: idOf(b), message: 'As agreed.' })
    expect(body).toMatchObject({ side: 'ours', status: 'invited', invitedName: null, moves: ['withdraw'] })
    const preview = await a.as('GET /merges/:id/preview', { id: body.id })
    expect(preview.body.things.every(({ effect }) => effect === null)).toBe(true)
    const theirs = (await b.as('GET /merges/:id', { id: body.id })).body
    expect(theirs).toMatchObject({
      side: 'theirs',
      invitedName: b.company.profile.legalName,
      moves: ['accept', 'reject'],
    })
    await b.as('POST /merges/:id/acceptance', { id: body.id })
    const ours = (await a.as('GET /merges/:id', { id: body.id })).body
    expect(ours).toMatchObject({ invitedName: b.company.profile.legalName, moves: ['confirm', 'withdraw'] })
  })

  test('declined with a reason ends there, and is in the history of both', async () => {
    const [a, b] = await two()
    const { body } = await a.as('POST /merges', { partnerId: idOf(b) })
    await b.as('POST /merges/:id/rejection', { id: body.id, reason: 'We stay on our own.' })
    for (const one of [a, b]) {
      const { items } = (await one.as('GET /merges', {})).body
      expect(items).toMatchObject([{ status: 'rejected', reason: 'We stay on our own.', moves: [] }])
    }
    expect((await a.as('POST /merges/:id/confirmation', { id: body.id })).body).toMatchObject({
      code: 'lifecycle.notNow',
    })
  })

  test('withdrawn, though it was accepted before, says so to both: by whom and when', async () => {
    const [a, b] = await two()
    const { id } = (await a.as('POST /merges', { partnerId: idOf(b) })).body
    await b.as('POST /merges/:id/acceptance', { id })
    await a.as('DELETE /merges/:id', { id })
    for (const one of [a, b]) {
      const { body } = await one.as('GET /merges/:id', { id })
      const by = { withdrawnByName: body.invitedByName, invitedName: b.company.profile.legalName }
      expect(body).toMatchObject({ status: 'withdrawn', ...by, moves: [] })
      expect(String(body.withdrawnAt) >= String(body.answeredAt)).toBe(true)
    }
  })

  test('is each side’s own to move, and nobody else’s to see', async () => {
    const [a, b] = await two()
    const c = await enrolled()
    const { id } = (await a.as('POST /merges', { partnerId: idOf(b) })).body
    expect((await a.as('POST /merges/:id/acceptance', { id })).body).toMatchObject({ code: 'merges.otherSide' })
    expect((await b.as('DELETE /merges/:id', { id })).body).toMatchObject({ code: 'merges.otherSide' })
    expect((await c.as('GET /merges/:id', { id })).status).toBe(404)
    expect((await c.as('GET /merges/:id/preview', { id })).status).toBe(404)
    expect((await c.as('POST /merges/:id/acceptance', { id })).status).toBe(404)
  })

  test('crossing another between the same two is refused, also when both come at once', async () => {
    const [a, b] = await two()
    const both = await Promise.all([
      a.as('POST /merges', { partnerId: idOf(b) }),
      b.as('POST /merges', { partnerId: idOf(a) }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('a merge', () => {
  test('makes the other global ID a location, keeps every Partner ID and links the tenant', async () => {
    const [a, b] = await two()
    await merged(a, b)
    const sites = (await a.as('GET /locations', {})).body.items
    expect(sites.map(({ partnerId }) => partnerId).sort()).toEqual([siteOf(a), idOf(b)].sort())
    const { links } = (await a.as('GET /tenants', {})).body
    expect(links).toMatchObject([{ kind: 'merged', status: 'active', linkedTenantId: b.tenantId, moves: [] }])
    expect(links[0]?.sites.map(({ partnerId }) => partnerId)).toEqual([siteOf(b)])
    expect((await b.as('GET /tenants', {})).body.into).toMatchObject({ tenantId: a.tenantId })
    expect((await b.as('GET /account', {})).body.status).toBe('pending')
  })

  test('says beforehand what becomes of each thing, in both languages', async () => {
    const [a, b] = await two()
    await colleague(b, 'partnerAdmin')
    const id = await accepted(a, b)
    const { things } = (await a.as('GET /merges/:id/preview', { id })).body
    const names = things.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['name', 'globalId', 'locations', 'tenants', 'people', 'selling', 'papers']),
    )
    for (const { title, rule, effect } of things)
      for (const said of [title, rule, effect]) expect(said?.ko).toMatch(/[가-힣]/)
    const people = things.find(({ name }) => name === 'people')
    expect(people?.effect?.en).toMatch(/^2 people of “.+” get their account roles here too, and one person of/)
    expect(things.find(({ name }) => name === 'tenants')?.effect?.en).toMatch(/is linked to the account\. Domains/)
  })

  test('lets account roles reach over, and neither directory nor reseller roles', async () => {
    const [a, b] = await two()
    const [admin, agent] = [await colleague(b, 'partnerAdmin', 'globalAdmin'), await colleague(b, 'adminAgent')]
    await merged(a, b)
    const place = await placeAt(a, admin)
    expect(place).toMatchObject({ status: 'active', guest: true, grants: [{ role: 'partnerAdmin' }] })
    expect(await placeAt(a, agent)).toBeNull()
    const change = await a.as('PUT /members/:id/grants', { id: place?.id as never, grants: [] })
    expect(change.body).toMatchObject({ code: 'visits.ofAnotherTenant' })
  })

  test('of two that want the same company, one is confirmed and the other told', async () => {
    const [a, b] = await two()
    const c = await enrolled()
    const [one, other] = [await accepted(a, b), await accepted(c, b)]
    const both = await Promise.all([
      a.as('POST /merges/:id/confirmation', { id: one }),
      c.as('POST /merges/:id/confirmation', { id: other }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('that closes a ring is refused', async () => {
    const [a, b] = await two()
    const c = await enrolled()
    const [ab, bc] = [await accepted(a, b), await accepted(b, c)]
    await a.as('POST /merges/:id/confirmation', { id: ab })
    const late = await b.as('POST /merges/:id/confirmation', { id: bc })
    expect(late.body).toMatchObject({ code: 'merges.partOfAnother' })
  })

  test('carries along what the other had merged before', async () => {
    const [a, b] = await two()
    const c = await enrolled()
    await merged(b, c)
    await merged(a, b)
    const { links } = (await a.as('GET /tenants', {})).body
    expect(links.map(({ linkedTenantId }) => linkedTenantId).sort()).toEqual([b.tenantId, c.tenantId].sort())
  })
})

import { and, eq, inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { addMember, members } from '#modules/access/index.ts'
import { enrolled } from '#test/newcomer.ts'
import { newPerson } from '#test/places.ts'
import { accounts } from '../accounts/tables.ts'
import { keepAlias } from '../identifiers/commands.ts'
import { aliases, partnerIds } from '../identifiers/tables.ts'
import { locations } from '../locations/tables.ts'

type Company = Awaited<ReturnType<typeof enrolled>>
const idOf = ({ enrolment }: Company) => enrolment.result?.globalId ?? ''
const siteOf = ({ enrolment }: Company) => enrolment.result?.locationId ?? ''
const two = async () => [await enrolled(), await enrolled()] as const

async function accepted(a: Company, b: Company) {
  const { body } = await a.as('POST /merges', { partnerId: idOf(b) })
  await b.as('POST /merges/:id/acceptance', { id: body.id })
  return body.id
}
async function merged(a: Company, b: Company) {
  const id = await accepted(a, b)
  expect((await a.as('POST /merges/:id/confirmation', { id })).status).toBe(200)
  return id
}

/** Everything a merge may touch, without what merely counts writes. */
async function pictureOf(a: Company, ...others: Company[]) {
  const ids = [a, ...others].map(({ tenantId }) => tenantId as Id<'tenant'>)
  const bare = <R extends object>(rows: R[]) =>
    rows.map((row) => JSON.stringify({ ...row, version: 0, updatedAt: 0, searchGrams: 0 })).sort()
  return a.within(async (ctx: Ctx) => {
    const { db } = ctx
    const at = [
      await db.select().from(accounts).where(and(across(ctx, accounts), inArray(accounts.tenantId, ids))),
      await db.select().from(locations).where(and(across(ctx, locations), inArray(locations.tenantId, ids))),
      await db.select().from(aliases).where(and(across(ctx, aliases), inArray(aliases.tenantId, ids))),
      await db.select().from(partnerIds).where(and(across(ctx, partnerIds), inArray(partnerIds.tenantId, ids))),
      await db.select().from(members).where(and(across(ctx, members), inArray(members.tenantId, ids), eq(members.status, 'active'))),
    ] // biome-ignore format: a table
    return at.map((rows) => bare(rows as object[]))
  }, 'network')
}

/** A colleague at a company with these roles. */
async function colleague(at: Company, ...roles: ('partnerAdmin' | 'globalAdmin' | 'adminAgent')[]) {
  const person = await newPerson()
  const grants = roles.map((role) => ({ role, scope: 'organisation', scopeId: null }) as const)
  const ctxOf = <T>(work: (ctx: Ctx) => Promise<T>) =>
    at.within((ctx) => work({ ...ctx, tenantId: at.tenantId }), 'network')
  await ctxOf((ctx) => addMember(ctx, { userId: person.id, grants }))
  return person.id
}
const placeAt = (at: Company, userId: Id<'user'>) =>
  at.within(async (ctx) => {
    const mine = and(across(ctx, members), eq(members.tenantId, at.tenantId), eq(members.userId, userId))
    const [row] = await ctx.db.select().from(members).where(mine)
    return row ?? null
  }, 'network')

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

/** Old IDs of a company and of its first site. */
async function withOldIds(at: Company) {
  const mark = newId().slice(-8).toUpperCase()
  const site = (await at.as('GET /locations', {})).body.items[0]?.id ?? null
  await at.within((ctx) => keepAlias({ ...ctx, tenantId: at.tenantId }, { alias: `OM-${mark}1`, locationId: null }), 'network')
  await at.within((ctx) => keepAlias({ ...ctx, tenantId: at.tenantId }, { alias: `OM-${mark}2`, locationId: site }), 'network')
  return [`OM-${mark}1`, `OM-${mark}2`] as const
} // biome-ignore format: one thought

describe('old IDs', () => {
  const namesOf = async (at: Company, id: string) =>
    ((await at.as('GET /identifiers/:id', { id })).body as { partnerId?: string }).partnerId ?? null

  test('of the company go with its global ID to the location it becomes; those of its sites stay', async () => {
    const [a, b] = await two()
    const [ofCompany, ofSite] = await withOldIds(b)
    await merged(a, b)
    expect([await namesOf(a, ofCompany), await namesOf(b, ofCompany)]).toEqual([idOf(b), null])
    expect([await namesOf(a, ofSite), await namesOf(b, ofSite)]).toEqual([null, siteOf(b)])
  })

  test('find the account that leads, by whichever somebody invites it', async () => {
    const [a, b] = await two()
    const old = await withOldIds(b)
    await merged(a, b)
    for (const partnerId of old) {
      const c = await enrolled()
      await c.as('POST /merges', { partnerId })
      const { items } = (await a.as('GET /merges', {})).body
      expect(items[0]).toMatchObject({ side: 'theirs', name: c.company.profile.legalName })
    }
  })

  test('are in the preview, and come back with the undo', async () => {
    const [a, b] = await two()
    const [ofCompany] = await withOldIds(b)
    const id = await accepted(a, b)
    const { things } = (await a.as('GET /merges/:id/preview', { id })).body
    expect(things.find(({ name }) => name === 'oldIds')?.effect?.en).toMatch(/^One old ID of/)
    await a.as('POST /merges/:id/confirmation', { id })
    await a.as('DELETE /merges/:id/confirmation', { id })
    expect([await namesOf(a, ofCompany), await namesOf(b, ofCompany)]).toEqual([null, idOf(b)])
  })
})

describe('an undo', () => {
  test('puts everything back exactly as it was', async () => {
    const [a, b] = await two()
    const c = await enrolled()
    for (const one of [a, b, c]) await withOldIds(one)
    await colleague(a, 'partnerAdmin')
    await colleague(b, 'partnerAdmin')
    await merged(b, c)
    const before = await pictureOf(a, b, c)
    const id = await merged(a, b)
    expect(await pictureOf(a, b, c)).not.toEqual(before)
    const undone = await a.as('DELETE /merges/:id/confirmation', { id })
    expect(undone.body).toMatchObject({ status: 'undone', moves: [] })
    expect(await pictureOf(a, b, c)).toEqual(before)
    expect((await b.as('GET /tenants', {})).body.links.filter(({ status }) => status === 'active')).toHaveLength(1)
  })

  test('can be followed by the same merge again', async () => {
    const [a, b] = await two()
    const admin = await colleague(b, 'partnerAdmin')
    await a.as('DELETE /merges/:id/confirmation', { id: await merged(a, b) })
    expect(await placeAt(a, admin)).toMatchObject({ status: 'removed', grants: [] })
    await merged(a, b)
    expect(await placeAt(a, admin)).toMatchObject({ status: 'active', grants: [{ role: 'partnerAdmin' }] })
  })

  test('is refused after 30 days', async () => {
    const [a, b] = await two()
    const id = await merged(a, b)
    a.clock.moveTo('2026-04-01T09:00:00Z')
    expect((await a.as('GET /merges/:id', { id })).body.moves).toEqual([])
    expect((await a.as('DELETE /merges/:id/confirmation', { id })).body).toMatchObject({ code: 'merges.undoOver' })
  })

  test('is refused with the cause where the location it made is in use', async () => {
    const [a, b] = await two()
    const id = await merged(a, b)
    const site = (await a.as('GET /locations', {})).body.items.find(({ partnerId }) => partnerId === idOf(b))
    await a.as('POST /locations/:locationId/headquarters', { locationId: site?.id as never })
    const undo = await a.as('DELETE /merges/:id/confirmation', { id })
    expect(undo.body).toMatchObject({ code: 'merges.siteInUse' })
  })

  test('is the proposing side’s, not the other’s', async () => {
    const [a, b] = await two()
    const id = await merged(a, b)
    expect((await b.as('DELETE /merges/:id/confirmation', { id })).body).toMatchObject({ code: 'merges.otherSide' })
  })

  test('stays possible: what it would give back is neither closed nor given to a third company meanwhile', async () => {
    const [[a, b], c] = [await two(), await enrolled()]
    await merged(a, b)
    const site = (await a.as('GET /locations', {})).body.items.find(({ partnerId }) => partnerId === idOf(b))
    const locationId = site?.id as never
    const give = () => a.as('POST /transfers', { locationId, partnerId: idOf(c) })
    expect(await give()).toMatchObject({ status: 409, body: { code: 'merges.mayComeBack' } })
    const close = a.as('POST /locations/:locationId/closure', { locationId, partnerId: idOf(b) })
    expect(await close).toMatchObject({ status: 409, body: { code: 'merges.mayComeBack' } })
    a.clock.moveTo('2026-04-01T09:00:00Z')
    expect(await give()).toMatchObject({ status: 200 })
  })
})

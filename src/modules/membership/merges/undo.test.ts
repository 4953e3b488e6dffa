import { and, eq, inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { members } from '#modules/access/index.ts'
import { type Company, colleague, idOf, merged, placeAt, two, withOldIds } from '#test/merging.ts'
import { enrolled } from '#test/newcomer.ts'
import { accounts } from '../accounts/tables.ts'
import { aliases, partnerIds } from '../identifiers/tables.ts'
import { locations } from '../locations/tables.ts'

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

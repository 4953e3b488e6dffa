import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { keepAlias } from './commands.ts'

/** A company with the old IDs it had in another centre: one of the company, one of its site. */
async function known() {
  const o = await enrolledOffice({ standings: { network: 'active' } })
  const mark = newId().slice(-8).toUpperCase()
  await o.within((ctx) => keepAlias(ctx, { alias: `PM-${mark}1`, locationId: null }))
  await o.within((ctx) => keepAlias(ctx, { alias: `PM-${mark}2`, locationId: o.locationId }))
  return { o, mark }
}

describe('an old ID still finds', () => {
  test('the site it names, and the company, however it is typed', async () => {
    const { o, mark } = await known()
    const look = async (id: string) => (await o.as('globalAdmin')('GET /identifiers/:id', { id })).body
    for (const id of [`PM-${mark}2`, `pm ${mark.toLowerCase()}2`, `ＰＭ－${mark}2`])
      expect(await look(id)).toMatchObject({ kind: 'location', locationId: o.locationId })
    expect(await look(`PM-${mark}1`)).toMatchObject({ kind: 'global', name: '한빛시스템' })
  })

  test('its company alone: another learns nothing of it', async () => {
    const { mark } = await known()
    const other = await enrolledOffice()
    const { body } = await other.as('globalAdmin')('GET /identifiers/:id', { id: `PM-${mark}2` })
    expect(body).toMatchObject({ code: 'membership.partnerIdMalformed' })
  })

  test('the partner in the vendor’s search', async () => {
    const { o, mark } = await known()
    for (const search of [`PM-${mark}2`, `pm${mark}1`]) {
      const { body } = await o.vendor('support')('GET /vendor/partners', { search })
      expect(body.items.map(({ tenantId }) => tenantId)).toEqual([o.tenantId])
    }
  })

  test('whom a merge is proposed to', async () => {
    const { mark } = await known()
    const other = await enrolledOffice({ standings: { network: 'active' } })
    const { body } = await other.as('globalAdmin')('POST /merges', { partnerId: `PM-${mark}2` })
    expect(body).toMatchObject({ status: 'invited' })
  })
})

test('an old ID of one company is no other’s, and kept twice it stays as it is', async () => {
  const { o, mark } = await known()
  await o.within((ctx) => keepAlias(ctx, { alias: `pm${mark}1`, locationId: null }))
  const other = await enrolledOffice()
  await expect(other.within((ctx) => keepAlias(ctx, { alias: `PM-${mark}1`, locationId: null }))).rejects.toThrow()
})

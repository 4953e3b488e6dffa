import { describe, expect, test } from 'vitest'
import { accepted, type Company, idOf, merged, siteOf, two, withOldIds } from '#test/merging.ts'
import { enrolled } from '#test/newcomer.ts'

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

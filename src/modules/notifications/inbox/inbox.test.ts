import { describe, expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/permissions.ts'
import { checksOf, enrolledOffice } from '#test/enrolled.ts'
import { settle } from '#test/hearing.ts'
import { type Office, office } from '#test/office.ts'
import { open } from './commands.ts'

const codes = async (o: Office, role: Role, query: object = { class: 'action' }) =>
  (await o.as(role)('GET /inbox', query)).body.items.map(({ code }) => code)
const accept = async (o: Office) => {
  const { employment, business } = await checksOf(o)
  for (const { id } of [employment, business])
    await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/acceptance', {
      tenantId: o.tenantId,
      id,
    })
  await settle(o)
}

describe('the inbox', () => {
  const full = async () => {
    const o = await enrolledOffice()
    await settle(o)
    await accept(o)
    return o
  }

  test('counts what is open, what is unread and what is mandatory, for each reader', async () => {
    const o = await full()
    const before = (await o.as('globalAdmin')('GET /inbox/count', {})).body
    expect(before).toMatchObject({ actions: 2, mandatory: 0 })
    const [first] = (await o.as('globalAdmin')('GET /inbox', {})).body.items
    await o.as('globalAdmin')('POST /inbox/:id/reading', { id: first?.id as Id<'item'> })
    expect((await o.as('globalAdmin')('GET /inbox/count', {})).body.unread).toBe(before.unread - 1)
    await o.as('globalAdmin')('POST /inbox/readings', {})
    expect((await o.as('globalAdmin')('GET /inbox/count', {})).body.unread).toBe(0)
    expect((await o.as('accountAdmin')('GET /inbox/count', {})).body.unread).toBeGreaterThan(0)
  })

  test('puts the mandatory first, and gives every item once over its pages', async () => {
    const o = await full()
    const says = { title: { en: 'must', ko: '필수' }, body: { en: 'must', ko: '필수' }, link: '/', dueAt: null }
    o.clock.moveTo('2026-03-01T00:00:00Z')
    await o.within((ctx) =>
      open(ctx, {
        kind: 'mandatory',
        workspace: 'membership',
        roles: ['globalAdmin'],
        code: 'must',
        key: 'must',
        ...says,
      }),
    )
    const seen: string[] = []
    let after: string | null = null
    do {
      const query: { limit: number; after?: string } = { limit: 2, ...(after ? { after } : {}) }
      const { body } = await o.as('globalAdmin')('GET /inbox', query)
      seen.push(...body.items.map(({ id, code }) => `${code} ${id}`))
      after = body.next as string | null
    } while (after)
    expect(seen[0]).toMatch(/^must/)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(4)
  })

  test('lets go of what is recommended, keeps what is mandatory, and brings back what was put away', async () => {
    const o = await full()
    const says = { title: { en: 'must', ko: '필수' }, body: { en: 'must', ko: '필수' }, link: '/', dueAt: null }
    const must = await o.within((ctx) =>
      open(ctx, {
        kind: 'mandatory',
        workspace: 'membership',
        roles: ['globalAdmin'],
        code: 'must',
        key: 'must',
        ...says,
      }),
    )
    const refused = await o.as('globalAdmin')('POST /inbox/:id/archive', { id: must?.id as Id<'item'> })
    expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([409, 'inbox.mandatoryStays'])
    const item = (await o.as('globalAdmin')('GET /inbox', { class: 'action' })).body.items.find(
      ({ kind }) => kind === 'recommended',
    )
    const id = item?.id as Id<'item'>
    expect((await o.as('globalAdmin')('POST /inbox/:id/archive', { id })).body.moves).toContain('restore')
    expect(await codes(o, 'globalAdmin', { state: 'archived' })).toEqual([item?.code])
    await o.as('globalAdmin')('DELETE /inbox/:id/archive', { id })
    expect(await codes(o, 'globalAdmin', { state: 'archived' })).toEqual([])
  })

  test('hides an item from who has no role for it, and from another company', async () => {
    const o = await full()
    const [item] = (await o.as('globalAdmin')('GET /inbox', { class: 'action' })).body.items
    const id = item?.id as Id<'item'>
    for (const ask of [o.as('helpdeskAgent'), (await office()).as('globalAdmin')]) {
      expect((await ask('GET /inbox/:id', { id })).status).toBe(404)
      expect((await ask('POST /inbox/:id/archive', { id })).status).toBe(404)
    }
  })

  test('tells the news once, and the latest about a thing only', async () => {
    const o = await full()
    const news = await codes(o, 'globalAdmin', { class: 'notification' })
    expect(news.filter((code) => code === 'news.checkAccepted')).toHaveLength(3)
    expect(news).toEqual(expect.arrayContaining(['news.enrolled', 'news.accountActive']))
  })
})

describe('preferences', () => {
  test('begin with everything wanted, at the address one signs in with', async () => {
    const o = await office()
    const { body } = await o.as('salesAgent')('GET /inbox/preferences', {})
    expect(body).toMatchObject({ address: 'minji@hanbit.example', mailLanguage: null })
    expect(body.workspaces.every(({ mail }) => mail)).toBe(true)
  })

  test('name only workspaces and languages there are', async () => {
    const o = await office()
    const ask = (given: object) =>
      o.as('salesAgent')('PUT /inbox/preferences', { mailLanguage: null, muted: [], ...given })
    expect((await ask({ muted: ['nowhere'] })).status).toBe(400)
    expect((await ask({ mailLanguage: 'xx' })).status).toBe(400)
    expect((await ask({ muted: ['membership'] })).body.workspaces.filter(({ mail }) => !mail)).toMatchObject([
      { workspace: 'membership' },
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { placeOf } from '#kernel/page.ts'
import { familyOf, ruleOf } from '#kernel/permissions.ts'
import type { Route } from '#kernel/route.ts'
import { office } from '#test/office.ts'
import { type Api, routes } from './routes.ts'

/** Every list that goes on, save those below a record of their own. */
const lists = (routes as readonly Route[]).filter(
  ({ endpoint, takes }) => 'after' in takes.properties && !/:(?!tenantId)/.test(endpoint),
)

/** Asks a list to go on from a place, as somebody who may. */
async function from({ endpoint, may }: Route, after: string) {
  const o = await office({ standings: { network: 'active', reseller: 'active', customer: 'active' } })
  const [role = 'globalAdmin'] = ruleOf(may)?.roles ?? []
  const ask = familyOf(role) === 'vendor' ? o.vendor(role) : o.as(role)
  const there = endpoint.includes(':tenantId') ? { tenantId: o.tenantId } : {}
  const { status, body } = await ask(endpoint as keyof Api, { ...there, after } as Api[keyof Api]['takes'])
  return { status, body: body as { code?: string; field?: string } }
}

describe('a list that cannot go on from a place says so', () => {
  test('there are such lists', () => expect(lists.length).toBeGreaterThan(7))
  test.each(lists.map((route) => [route.endpoint, route] as const))('%s', async (_, route) => {
    for (const after of ['x', newId(), placeOf('of', 'another', 'list', 'than', 'this')])
      expect(await from(route, after)).toMatchObject({
        status: 422,
        body: { code: 'page.placeUnknown', field: 'after' },
      })
  })
})

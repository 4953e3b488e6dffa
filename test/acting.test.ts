import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, routes } from '#api/routes.ts'
import {
  actingGrants,
  familyOf,
  ofVendor,
  type Permission,
  permissions,
  type Rule,
  ruleOf,
} from '#kernel/permissions.ts'
import type { Route } from '#kernel/route.ts'
import { actingIn } from './acting.ts'
import { sampleOf } from './guards/samples.ts'
import { type Office, office } from './office.ts'

const all = routes as readonly Route[]
const rules = Object.entries(permissions as Record<string, Rule>)
const OWN = ['DELETE /me/acting', 'PUT /me/language']

/** What the door must say to whoever acts: the code of a refusal, or null where they come past it. */
function refusalOf({ endpoint, may }: Route, writes: boolean): string | null {
  const isLook = endpoint.startsWith('GET ')
  if (isOfAll(may)) return isLook || OWN.includes(endpoint) ? null : 'house.actingOwnMatters'
  if (ofVendor(may)) return 'house.actingDeskClosed'
  const open = ruleOf(may)?.acting
  if (!open) return 'house.actingOwnPeople'
  return isLook ? null : writing(open, writes)
}
const isOfAll = (may: Permission) => may === 'anyone' || may === 'person'
const writing = (open: 'look' | 'change', writes: boolean) =>
  open === 'change' && writes ? null : writes ? 'house.actingOwnPeople' : 'house.actingLooksOnly'

describe.each([
  ['looks', false],
  ['may change things', true],
] as const)('support that %s', (_, writes) => {
  let o: Office
  let acting: Awaited<ReturnType<typeof actingIn>>
  beforeAll(async () => {
    o = await office({ standings: { network: 'active', reseller: 'active' } })
    acting = await actingIn(o, { writes })
  })
  test.each(all.map((route) => [route.endpoint, route] as const))('%s', async (endpoint, route) => {
    const { status, body } = await o.as(acting)(endpoint as keyof Api, sampleOf(route.takes) as never)
    const { code = '', remedy } = body as { code?: string; remedy?: string }
    const wanted = refusalOf(route, writes)
    if (wanted === null) expect({ status: status < 500, shut: /^house\.acting/.test(code) }).toEqual({ status: true, shut: false })
    else expect({ status, code, remedy: Boolean(remedy) }).toEqual({ status: 403, code: wanted, remedy: true })
  })
  test.each(all.map((route) => [route.endpoint, route] as const))('over, nothing but the way out: %s', async (endpoint, route) => {
    const isFree = isOfAll(route.may) && (endpoint.startsWith('GET ') || endpoint === OWN[0])
    if (isFree || !acting.acting) return
    const over = { ...acting, grants: [], standings: {}, acting: { ...acting.acting, over: true } }
    const { body } = await o.as(over)(endpoint as keyof Api, sampleOf(route.takes) as never)
    expect(body).toMatchObject({ code: 'house.actingOver' })
  })
}) // biome-ignore format: few lines

describe('the table of who may', () => {
  const opens = rules.filter(([, { acting }]) => acting)
  test('opens to support nothing that takes a second factor, and nothing of the vendor’s desk', () =>
    expect(opens.filter(([name, { stepUp }]) => stepUp || ofVendor(name as Permission))).toEqual([]))
  test('opens only what the roles of support reach', () => {
    const held = actingGrants.map(({ role }) => role)
    expect(opens.filter(([, { roles }]) => !roles.some((role) => held.includes(role)))).toEqual([])
  })
  test('gives support no role of the directory and none of the vendor', () =>
    expect(actingGrants.filter(({ role }) => ['directory', 'vendor'].includes(familyOf(role)))).toEqual([]))
  test('lets support change little: what is said here, and nothing that signs, buys, decides or is secret', () =>
    expect(opens.flatMap(([name, { acting }]) => (acting === 'change' ? [name] : []))).toEqual([
      ...[
        'account:manage',
        'locations:manage',
        'supportProfile:manage',
        'benefits:assign',
        'tickets:open',
        'files:keep',
      ],
    ]))
})

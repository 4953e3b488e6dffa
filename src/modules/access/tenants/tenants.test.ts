import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { outbox } from '#kernel/outbox.ts'
import { within } from '#kernel/store.ts'
import { addMember } from '#modules/access/index.ts'
import { office } from '#test/office.ts'
import { placed } from '#test/places.ts'
import { createTenant, describeTenant, setStanding } from './commands.ts'

test('me says who I am, where, in which companies, and what opens', async () => {
  const [o, other] = [await office({ name: '한빛 시스템즈' }), await office({ name: 'Nordwind Cloud', country: 'DE' })]
  const { actor } = await placed(o, ['salesAgent'], { name: '김하늘', language: 'ko' })
  await other.within((ctx) => addMember(ctx, { userId: actor.id, grants: [] }))
  const { body } = await o.as(actor)('GET /me', {})
  expect(body).toMatchObject({
    person: { id: actor.id, name: '김하늘', language: 'ko', secondFactor: false },
    tenant: { id: o.tenantId, name: '한빛 시스템즈', kind: 'partner', country: 'KR' },
    tenants: [{ name: 'Nordwind Cloud' }, { name: '한빛 시스템즈' }],
    roles: [{ role: 'salesAgent', scope: 'organisation', scopeId: null }],
    programmes: { network: 'active' },
  })
  expect(body.permissions).toContain('people:read')
  expect(body.blocked).toContainEqual({ permission: 'customers:read', by: 'programme' })
  expect(body.blocked).toContainEqual({ permission: 'roles:grant', by: 'role' })
})

test('a company one was removed from is not among one’s companies', async () => {
  const o = await office()
  const { actor, member } = await placed(o, [])
  await o.as('globalAdmin')('DELETE /members/:id', { id: member.id })
  expect((await o.as(actor)('GET /me', {})).body.tenants).toEqual([])
})

test('a person without a company is somebody all the same', async () => {
  const o = await office()
  const nowhere = { tenantId: '00000000-0000-0000-0000-000000000000' as never, standings: {}, grants: [] }
  expect((await o.as(nowhere)('GET /me', {})).body).toMatchObject({
    tenant: null,
    tenants: [],
    permissions: [],
    programmes: {},
  })
})

test('a stranger is told to sign in', async () => {
  const o = await office()
  expect(await o.stranger('GET /me', {})).toMatchObject({ status: 401 })
})

test('a tenant is made for the network only', async () => {
  const o = await office()
  const make = (reach: 'tenant' | 'network') =>
    o.within((ctx) => createTenant(ctx, { name: 'Blue Harbour', kind: 'partner', country: null }), reach)
  const tenant = await make('network')
  expect(tenant).toMatchObject({ id: tenant.tenantId, kind: 'partner', standings: {}, version: 1 })
  await expect(make('tenant')).rejects.toThrow('Only an operation of the network')
})

test('a guest cannot make a tenant even past our code', async () => {
  const o = await office()
  const { tenants } = await import('./tables.ts')
  const id = newId<'tenant'>()
  const sneak = o.within((ctx) => ctx.db.insert(tenants).values({ tenantId: id, id, name: 'X', kind: 'partner' }))
  await expect(sneak).rejects.toThrow()
})

test('a standing is told once, and set beside the others', async () => {
  const o = await office({ standings: { network: 'active' } })
  const set = () => o.within((ctx) => setStanding(ctx, { programme: 'reseller', state: 'qualified' }))
  await set()
  expect((await set()).standings).toEqual({ network: 'active', reseller: 'qualified' })
  const facts = await o.within((ctx) => ctx.db.select().from(outbox).where(within(ctx, outbox)).orderBy(outbox.id))
  expect(facts.map(({ name }) => name)).toEqual(['tenant.standingChanged'])
})

test('standings of two programmes set at once are both kept', async () => {
  const o = await office({ standings: {} })
  const set = (programme: 'network' | 'reseller') => o.within((ctx) => setStanding(ctx, { programme, state: 'active' }))
  await Promise.all([set('network'), set('reseller')])
  const tenant = await o.within((ctx) => describeTenant(ctx, { name: '한빛' }))
  expect(tenant).toMatchObject({ name: '한빛', standings: { network: 'active', reseller: 'active' } })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { settle } from '#test/hearing.ts'
import { DESK, fed, SUITE } from '#test/licences.ts'
import type { Office } from '#test/office.ts'

const [MAIL, MEETINGS] = SUITE.plans.map(({ id }) => id)
let o: Office
let customer: Awaited<ReturnType<typeof newCustomer>>
beforeEach(async () => {
  o = await enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
  customer = await newCustomer(o)
})
let count = 0
async function user(usageLocation: string | null = 'KR') {
  const userName = `seat${++count}@${customer.domain}`
  const form = { customerId: customer.id, userName, displayName: 'Ada Han', usageLocation }
  return (await o.as('adminAgent')('POST /customers/:customerId/users', form)).body
}
type User = Awaited<ReturnType<typeof user>>
type Wish = { skuId: string; excludedPlans?: string[] }
const change = ({ id: userId }: User, assign: Wish[], remove: string[] = []) =>
  o.as('salesAgent')('PUT /customers/:customerId/users/:userId/licences', {
    customerId: customer.id,
    userId,
    assign,
    remove,
  })
const pools = async () => (await o.as('salesAgent')('GET /customers/:customerId/licences', { customerId: customer.id })).body.items // biome-ignore format: one call

describe('a pool of licences', () => {
  test('is the sum of what feeds it, said twice or once', async () => {
    const other = { sourceId: '0195d000-0000-7000-8000-00000000c002', seats: { active: 2, suspended: 4 } }
    for (const _ of [1, 2]) await fed(o, customer.id, 10)
    await fed(o, customer.id, 0, other)
    expect(await pools()).toMatchObject([{ ...SUITE, active: 12, suspended: 4, consumed: 0, available: 12, condition: 'enabled' }])
    await fed(o, customer.id, 0, { seats: { active: 0, warning: 10 } })
    await fed(o, customer.id, 0, { ...other, seats: { active: 0 } })
    expect(await pools()).toMatchObject([{ active: 0, warning: 10, available: 10, condition: 'warning' }])
  }) // biome-ignore format: one story
})

describe('a user', () => {
  test('is licensed by product, without the services that are left out, and gives it back', async () => {
    await fed(o, customer.id, 3)
    await fed(o, customer.id, 1, { ...DESK, plans: [] })
    const one = await user()
    const { body } = await change(one, [{ skuId: SUITE.skuId.toUpperCase(), excludedPlans: [MEETINGS ?? ''] }, { skuId: DESK.skuId }])
    expect(body.items.map(({ name, group, plans }) => [name, group, plans.map(({ id, enabled }) => [id, enabled])])).toEqual([
      ['Desk', 'group2', []],
      ['Office Suite', 'group1', [[MAIL, true], [MEETINGS, false]]],
    ])
    const again = await change(one, [{ skuId: SUITE.skuId }])
    expect(again.body.items[1]?.plans.every(({ enabled }) => enabled)).toBe(true)
    expect((await pools()).map(({ consumed, available }) => [consumed, available])).toEqual([[1, 0], [1, 2]])
    const shown = await o.as('helpdeskAgent')('GET /customers/:customerId/users/:userId', { customerId: customer.id, userId: one.id })
    expect(shown.body.licences).toEqual(['Desk', 'Office Suite'])
    expect((await change(one, [], [DESK.skuId])).body.items.map(({ name }) => name)).toEqual(['Office Suite'])
    expect((await pools()).map(({ consumed }) => consumed)).toEqual([0, 1])
  }) // biome-ignore format: one story

  test('is not licensed without a usage location, for what is not there, nor for both at once', async () => {
    await fed(o, customer.id, 3)
    await fed(o, customer.id, 3, { ...DESK, plans: [], target: 'tenant' })
    const code = async (given: User, assign: Wish[], remove?: string[]) => ((await change(given, assign, remove)).body as never as { code: string }).code
    const one = await user()
    expect(await code(await user(null), [{ skuId: SUITE.skuId }])).toBe('licences.locationMissing')
    expect(await code(one, [{ skuId: one.id }])).toBe('licences.unknown')
    expect(await code(one, [{ skuId: DESK.skuId }])).toBe('licences.notForUsers')
    expect(await code(one, [{ skuId: SUITE.skuId, excludedPlans: [one.id] }])).toBe('licences.planUnknown')
    expect(await code(one, [{ skuId: SUITE.skuId }], [SUITE.skuId])).toBe('licences.both')
    expect((await pools()).map(({ consumed }) => consumed)).toEqual([0, 0])
  }) // biome-ignore format: one story

  test('gets the last seat alone, however many ask for it at once', async () => {
    await fed(o, customer.id, 1)
    const all: User[] = []
    for (const _ of [1, 2, 3, 4]) all.push(await user())
    const answers = await Promise.all(all.map((one) => change(one, [{ skuId: SUITE.skuId }])))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'licences.noneLeft', field: 'assign.0.skuId' })
    expect(await pools()).toMatchObject([{ consumed: 1, available: 0 }])
  }) // biome-ignore format: one story

  test('who is deleted leaves the seat to others at once, and whoever the company itself removes does as well', async () => {
    await fed(o, customer.id, 2)
    const [one, two] = [await user(), await user()]
    for (const each of [one, two]) await change(each, [{ skuId: SUITE.skuId }])
    await o.as('adminAgent')('DELETE /customers/:customerId/users/:userId', { customerId: customer.id, userId: one.id })
    expect(await pools()).toMatchObject([{ consumed: 1 }])
    expect((await change(one, [{ skuId: SUITE.skuId }])).body).toMatchObject({ code: 'users.deleted' })
    const theirs = o.as({ tenantId: customer.id, standings: { customer: 'active' }, grants: [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }] })
    const { items } = (await theirs('GET /members', { limit: 200 })).body
    await theirs('DELETE /members/:id', { id: items.find(({ userId }) => userId === two.id)?.id as never })
    await settle({ tenantId: customer.id, clock: o.clock })
    expect(await pools()).toMatchObject([{ consumed: 0, available: 2 }])
  }) // biome-ignore format: one story
})

import { describe, expect, test } from 'vitest'
import { type Api, routes } from '#api/routes.ts'
import {
  familyOf,
  type Permission,
  type Programme,
  permissions,
  type Role,
  type Rule,
  roles,
  ruleOf,
} from '#kernel/permissions.ts'
import type { Route } from '#kernel/route.ts'
import { sampleOf } from './guards/samples.ts'
import { office } from './office.ts'

type Problem = { code?: string; who?: unknown[]; remedy?: string }
const all = routes as readonly Route[]
const guarded = all.filter(({ may }) => ruleOf(may) !== undefined)
const named = (list: readonly Route[]) => list.map((route) => [route.endpoint, route] as const)
const input = (route: Route) => sampleOf(route.takes) as Api[keyof Api]['takes']
const standingFor = (rule: Rule | undefined) =>
  rule?.needs
    ? { network: 'active', reseller: 'active', [rule.needs.programme]: rule.needs.in[0] ?? '' }
    : { network: 'active' }
const rolesOf = (permission: Permission): readonly Role[] => ruleOf(permission)?.roles ?? []

/** A role of the same side that may not; of the other side where the whole side may. */
function strangerTo(permission: Permission): Role {
  const allowed = rolesOf(permission)
  const isVendor = allowed.some((role) => familyOf(role) === 'vendor')
  const others = roles.filter((role) => !allowed.includes(role))
  const chosen = others.find((role) => (familyOf(role) === 'vendor') === isVendor) ?? others[0]
  if (!chosen) throw new Error(`Everyone may ${permission}.`)
  return chosen
}

async function call(route: Route, as: Parameters<Awaited<ReturnType<typeof office>>['as']>[0] | null) {
  const o = await office({ standings: standingFor(ruleOf(route.may)) })
  const caller = as === null ? o.stranger : o.as(as)
  const { status, body } = await caller(route.endpoint as keyof Api, input(route))
  return { status, problem: body as Problem }
}

describe('a stranger is asked to sign in', () => {
  test.each(named(all.filter(({ may }) => may !== 'anyone')))('%s', async (_, route) => {
    const { status, problem } = await call(route, null)
    expect({ status, code: problem.code }).toEqual({ status: 401, code: 'house.signInFirst' })
  })
})

describe('who may not is told which role it takes and whom to ask', () => {
  test.each(named(guarded.filter(({ may }) => rolesOf(may).length < roles.length)))('%s', async (_, route) => {
    const { status, problem } = await call(route, strangerTo(route.may))
    expect({ status, code: problem.code }).toEqual({ status: 403, code: 'house.roleMissing' })
    expect(problem.remedy).toContain('Kim Minji')
  })
})

const denials = ['roleMissing', 'programmeMissing', 'customersOnly', 'statusBlocks', 'stepUpNeeded'].map(
  (name) => `house.${name}`,
)

describe('who may comes past the door, and nothing breaks there', () => {
  test.each(named(guarded))('%s', async (_, route) => {
    const { status, problem } = await call(route, rolesOf(route.may)[0] ?? 'member')
    expect(denials).not.toContain(problem.code)
    expect(status).toBeLessThan(500)
  })
})

describe('a programme or a standing that is missing is named', () => {
  const needing = guarded.filter(({ may }) => ruleOf(may)?.needs)
  test.each(named(needing))('%s', async (_, route) => {
    const rule = ruleOf(route.may)
    const programme = rule?.needs?.programme as Programme
    const grants = [{ role: rule?.roles[0] ?? 'member', scope: 'organisation', scopeId: null } as const]
    const without = await call(route, { grants, standings: {} })
    expect(without.problem.code).toBe(programme === 'customer' ? 'house.customersOnly' : 'house.programmeMissing')
    const early = await call(route, { grants, standings: { [programme]: 'elsewhere' } })
    expect(early.problem.code).toBe('house.statusBlocks')
  })
})

describe('what takes a fresh proof is refused without one', () => {
  test.each(named(guarded.filter(({ may }) => ruleOf(may)?.stepUp)))('%s', async (_, route) => {
    const rule = ruleOf(route.may)
    const grants = [{ role: rule?.roles[0] ?? 'member', scope: 'organisation', scopeId: null } as const]
    const { problem } = await call(route, { grants, steppedUp: false, standings: standingFor(rule) })
    expect(problem.code).toBe('house.stepUpNeeded')
  })
})

test('every permission is granted to somebody', () =>
  expect(Object.entries(permissions as Record<string, Rule>).filter(([, { roles }]) => roles.length === 0)).toEqual([]))

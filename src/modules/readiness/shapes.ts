import { Type } from 'typebox'
import { type Purpose, purposes } from '#kernel/condition.ts'
import { IdShape } from '#kernel/id.ts'
import { NamedShape, RequirementShape, shownRequirement } from '#kernel/requirement.ts'
import { view } from '#kernel/route.ts'
import { Nullable, SaidShape } from '#kernel/shapes.ts'
import { saying } from '#kernel/words.ts'
import type { Admin } from '#modules/access/index.ts'
import { steps } from './conditions.ts'
import { nextOf, rolesOf, type Standing, stepsOf } from './rules.ts'

const purpose = Type.Optional(Type.Enum(purposes, { default: 'sell' }))
export const Asked = Type.Object({ purpose })
export const AskedOfPartner = Type.Object({ tenantId: IdShape<'tenant'>(), purpose })

/** Where a company stands with a function: what it needs, in the order it is cleared, and who holds the roles for it. */
export type Readiness = {
  readonly purpose: Purpose
  readonly standings: readonly Standing[]
  readonly holders: readonly Admin[]
  readonly mine: readonly string[]
}

const step = Type.Enum(steps)
export const readiness = view(
  Type.Object({
    purpose: Type.Enum(purposes),
    ready: Type.Boolean(),
    next: Nullable(
      Type.String({ description: 'The condition to clear now; null when none is open, or all wait for others.' }),
    ),
    steps: Type.Array(Type.Object({ step, says: SaidShape, done: Type.Boolean(), current: Type.Boolean() })),
    conditions: Type.Array(
      Type.Object({
        ...RequirementShape.properties,
        step,
        people: Type.Array(Type.Object({ name: Type.String(), email: Type.String() })),
        you: Type.Boolean({ description: 'Whether you are one of them.' }),
        mandatory: Type.Boolean(),
        after: Type.Array(NamedShape, { description: 'What must be cleared before it can be begun with.' }),
      }),
    ),
  }),
  (it: Readiness) => ({
    purpose: it.purpose,
    ready: it.standings.every(({ met }) => met),
    next: nextOf(it.standings)?.condition.name ?? null,
    steps: stepsOf(it.standings).map((one) => ({ ...one, says: saying(`step.${one.step}`) })),
    conditions: it.standings.map((standing) => shown(standing, it)),
  }),
)

const PEOPLE_MAX = 3
function shown(standing: Standing, { standings, holders, mine }: Readiness) {
  const { condition, facts: _, after, ...rest } = standing
  const roles = rolesOf(standing)
  const able = holders.filter((person) => person.roles.some((role) => roles.includes(role)))
  return {
    ...shownRequirement(rest),
    mandatory: condition.mandatory,
    people: able.slice(0, PEOPLE_MAX).map(({ name, email }) => ({ name, email })),
    you: roles.some((role) => mine.includes(role)),
    after: after.map((name) => ({
      name,
      says: standings.find((one) => one.condition.name === name)?.condition.says ?? saying(name),
    })),
  }
}

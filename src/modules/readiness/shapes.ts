import { Type } from 'typebox'
import { type Purpose, purposes } from '#kernel/condition.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Nullable, SaidShape } from '#kernel/shapes.ts'
import { saying, vocabulary } from '#kernel/words.ts'
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
const named = Type.Object({ name: Type.String(), says: SaidShape })
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
        name: Type.String(),
        step,
        says: SaidShape,
        met: Type.Boolean(),
        cause: Nullable(Type.String()),
        sentence: Nullable(SaidShape),
        remedy: Nullable(SaidShape),
        who: Type.Array(named, { description: 'Who can clear it.' }),
        people: Type.Array(Type.Object({ name: Type.String(), email: Type.String() })),
        you: Type.Boolean({ description: 'Whether you are one of them.' }),
        link: Type.String(),
        promisedAt: Nullable(Instant),
        mandatory: Type.Boolean(),
        after: Type.Array(named, { description: 'What must be cleared before it can be begun with.' }),
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
  const { condition, facts: _, who, after, ...rest } = standing
  const roles = rolesOf(standing)
  const able = holders.filter((person) => person.roles.some((role) => roles.includes(role)))
  return {
    ...rest,
    name: condition.name,
    says: condition.says,
    mandatory: condition.mandatory,
    who: who.map((name) => ({ name, says: vocabulary.get(`clearer.${name}`) ?? saying(`role.${name}`) })),
    people: able.slice(0, PEOPLE_MAX).map(({ name, email }) => ({ name, email })),
    you: roles.some((role) => mine.includes(role)),
    after: after.map((name) => ({
      name,
      says: standings.find((one) => one.condition.name === name)?.condition.says ?? saying(name),
    })),
  }
}

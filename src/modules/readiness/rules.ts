/** What a list of conditions says together: what is met, what comes first, what is refused meanwhile. */
import { type Checked, type Condition, unmet } from '#kernel/condition.ts'
import { familyOf, type Role, roles } from '#kernel/permissions.ts'
import type { Clearer, Refusal } from '#kernel/refusal.ts'
import { type Requirement, requirementOf } from '#kernel/requirement.ts'
import { type Step, steps, wayOf } from './conditions.ts'

/** A condition as it stands now. */
export type Standing = Requirement & {
  readonly condition: Condition
  readonly step: Step
  readonly facts: Readonly<Record<string, unknown>>
  readonly link: string
  /** What must be cleared before anybody can begin with this one. */
  readonly after: readonly string[]
}

/** Every condition with its cause in words; one that nobody can begin with yet names what comes before it. */
export function standingsOf(checked: readonly Checked[]): Standing[] {
  const open = checked.flatMap(opensIn)
  return checked.map((one) => {
    const { condition, verdict } = one
    const { step, after } = wayOf(condition.name)
    const before = verdict.met ? [] : after.filter((other) => open.includes(other))
    const { link, ...stands } = requirementOf(one)
    return {
      ...{ ...stands, condition, step, facts: verdict.facts ?? {}, link: link ?? condition.link },
      after: before.map((other) => other.split('.')[0] ?? other),
    }
  })
}
/** What is open, by the condition's name and by its cause too. */
const opensIn = ({ condition: { name }, verdict }: Checked) => (verdict.met ? [] : [name, `${name}.${verdict.cause}`])

/** The condition to clear next: the first that is open and can be begun with. */
export const nextOf = (standings: readonly Standing[]) =>
  standings.find(({ met, after }) => !met && after.length === 0) ?? null

/** The three steps: one is done when all its conditions are met, and the first that is not is where the company stands. */
export function stepsOf(standings: readonly Standing[]) {
  const there = steps.filter((step) => standings.some((one) => one.step === step))
  const undone = there.filter((step) => standings.some((one) => one.step === step && !one.met))
  return there.map((step) => ({ step, done: !undone.includes(step), current: step === undone[0] }))
}

const isRole = (clearer: Clearer): clearer is Role => (roles as readonly string[]).includes(clearer)
/** The roles of the company whose holders can clear it; none where only the vendor or time can. */
export const rolesOf = ({ who }: Pick<Standing, 'who'>): Role[] =>
  who.filter(isRole).filter((role) => familyOf(role) !== 'vendor')

/** The refusal that names the missing step: the first the company can begin to clear, else the first it waits for. */
export function blockedBy(checked: readonly Checked[]): Refusal | null {
  const standings = standingsOf(checked)
  const first = nextOf(standings) ?? standings.find(({ met }) => !met)
  const open = checked.find(({ condition }) => condition === first?.condition)
  return open ? unmet(open) : null
}

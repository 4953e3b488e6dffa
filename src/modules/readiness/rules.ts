/** What a list of conditions says together: what is met, what comes first, what is refused meanwhile. */
import { type Checked, type Condition, unmet } from '#kernel/condition.ts'
import { familyOf, type Role, roles } from '#kernel/permissions.ts'
import type { Clearer, Refusal } from '#kernel/refusal.ts'
import { type Said, spoken } from '#kernel/words.ts'
import { type Step, steps, wayOf } from './conditions.ts'

/** A condition as it stands now. */
export type Standing = {
  readonly condition: Condition
  readonly step: Step
  readonly met: boolean
  readonly cause: string | null
  readonly sentence: Said | null
  readonly remedy: Said | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly who: readonly Clearer[]
  readonly link: string
  readonly promisedAt: Date | null
  /** What must be cleared before anybody can begin with this one. */
  readonly after: readonly string[]
}

/** Every condition with its cause in words; one that nobody can begin with yet names what comes before it. */
export function standingsOf(checked: readonly Checked[]): Standing[] {
  const open = checked.flatMap(opensIn)
  return checked.map(({ condition, verdict }) => {
    const { step, after } = wayOf(condition.name)
    const same = { condition, step, facts: verdict.facts ?? {} }
    if (verdict.met) return { ...same, ...MET, link: condition.link }
    const cause = condition.causes[verdict.cause]
    return {
      ...same,
      met: false,
      cause: verdict.cause,
      sentence: cause ? spoken(cause, same.facts) : condition.says,
      remedy: cause ? spoken(cause.remedy, same.facts) : null,
      who: verdict.who ?? condition.who,
      link: verdict.link ?? condition.link,
      promisedAt: verdict.by ?? null,
      after: after.filter((one) => open.includes(one)).map((one) => one.split('.')[0] ?? one),
    }
  })
}
/** What is open, by the condition's name and by its cause too. */
const opensIn = ({ condition: { name }, verdict }: Checked) => (verdict.met ? [] : [name, `${name}.${verdict.cause}`])
const MET = { met: true, cause: null, sentence: null, remedy: null, who: [], promisedAt: null, after: [] } as const

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

/** Which levels one account holds that was two: all of both, each once (domain.md 1.8). */
import type { Holding } from '../holdings/tables.ts'

type Dated = Pick<Holding, 'anniversary'>
/** Whether one lasts longer than the other; without end is longest. */
const isLater = (other: Dated, ours: Dated) =>
  ours.anniversary !== null && (other.anniversary === null || other.anniversary > ours.anniversary)

export type Joined = {
  /** Held by both, where theirs lasts longer. */
  readonly later: readonly { ours: Holding; other: Holding }[]
  /** Held by the other alone. */
  readonly come: readonly Holding[]
}

/**
 * What comes over and what moves. Of retired levels the proposing company keeps its own with its own anniversary, and gets one
 * only where neither it holds one, nor either of the two a designation, whose anniversary then counts.
 */
export function joined(ours: readonly Holding[], theirs: readonly Holding[]): Joined {
  const isKind = (kind: Holding['kind']) => (one: Holding) => one.kind === kind
  const oldComes = !ours.some(isKind('legacy')) && ![...ours, ...theirs].some(isKind('designation'))
  const brought = theirs.filter((one) => one.source !== 'enrolment' && (one.kind !== 'legacy' || oldComes))
  const same = (other: Holding) => ours.find(({ code }) => code === other.code)
  const later = brought.flatMap((other) => {
    const mine = same(other)
    return mine && isLater(other, mine) ? [{ ours: mine, other }] : []
  })
  return { later, come: brought.filter((other) => !same(other)) }
}

/** A level as the account takes it over: with its dates, without its benefits, which stay with the tenant that has them. */
export function anew({ code, number, kind, name, status, since, periodFrom, ...rest }: Holding) {
  const { anniversary, renewableFrom, graceTo, remindedDays } = rest
  const about = { code, number, kind, name, status, since, periodFrom, anniversary, renewableFrom, graceTo }
  return { ...about, remindedDays, source: 'merge', endedAt: null, reason: null, autoRenew: false } as const
}

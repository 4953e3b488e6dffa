/** Who is enrolled without an order: in a further area, and in a specialisation in odd years (domain.md 1.10, 1.11). */
import type { Said } from '#kernel/words.ts'
import type { Holding } from '../holdings/tables.ts'
import type { Level } from '../levels/tables.ts'

const DAY_MS = 86_400_000
type Dated = Pick<Holding, 'since' | 'anniversary'>

/** The how-manieth anniversary the running period ends with; 0 where the level is without end. */
export function anniversaryNumber(
  { since, anniversary }: Dated,
  { validityDays }: Pick<Level, 'validityDays'>,
): number {
  if (!anniversary || !validityDays) return 0
  return Math.max(1, Math.round((anniversary.getTime() - since.getTime()) / DAY_MS / validityDays))
}

/** Levels whose score alone decides, and that are sold: who holds one already, or a retired level, gets the next by being qualified. */
export const isGivenToQualified = ({ kind, offered, obtained, criteria }: Level) =>
  kind === 'designation' && offered && obtained === 'purchase' && criteria.length > 0 && criteria.every((one) => one.kind === 'score') // biome-ignore format: one thought

type Held = Dated & Pick<Holding, 'kind' | 'source'>
/** Whether a held level goes on by itself while its criteria are met: a specialisation at odd anniversaries, a further area at each. */
export function goesOnByItself(holding: Held, level: Pick<Level, 'validityDays' | 'offered'>): boolean {
  if (!level.offered || !holding.anniversary) return false
  if (holding.kind === 'designation') return holding.source === 'qualified'
  return holding.kind === 'specialisation' && anniversaryNumber(holding, level) % 2 === 1
}

/** Whether what a company holds lets it have a further area: a designation it ordered, or a retired level. */
export const opensFurther = ({ kind, source }: Pick<Holding, 'kind' | 'source'>) =>
  kind === 'legacy' || (kind === 'designation' && source !== 'qualified')

const NOTES = {
  specialisation: {
    en: 'This year it renews itself, without an order, as soon as the renewal opens and every criterion is met. Every second year it is ordered.',
    ko: '올해는 갱신 기간이 시작되고 모든 조건을 충족하면 주문 없이 자동으로 갱신돼요. 두 해에 한 번은 주문해서 갱신해요.',
  },
  ordered: {
    en: 'This year the specialisation is renewed by an order. The year after it renews itself, if every criterion is met.',
    ko: '올해는 주문해서 갱신하는 해예요. 그다음 해에는 모든 조건을 충족하면 자동으로 갱신돼요.',
  },
  further: {
    en: 'It came by being qualified while another level was held. It renews itself, without an order, while both are true.',
    ko: '다른 등급을 보유한 상태에서 자격을 충족해 자동으로 받은 등급이에요. 두 조건이 유지되면 주문 없이 자동으로 갱신돼요.',
  },
} as const satisfies Record<string, Said>

/** What the page says of how a held level is renewed; null where an order is the only way. */
export function noteOf(holding: Held | null, level: Pick<Level, 'validityDays' | 'offered'>): Said | null {
  if (!holding || !level.offered || !holding.anniversary) return null
  if (holding.kind === 'designation') return holding.source === 'qualified' ? NOTES.further : null
  if (holding.kind !== 'specialisation') return null
  return goesOnByItself(holding, level) ? NOTES.specialisation : NOTES.ordered
}

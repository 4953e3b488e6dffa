import { language, listed, say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import { cycleName, termName } from './named.ts'
import type { Subscription } from './queries.ts'

/** What is to be different from the next term on; what is not said stays. */
export type Planned = { title?: string; quantity?: number; term?: string; cycle?: string; endsOn?: string }

/** What is planned for the next term; null where nothing is. */
export const plannedIn = ({ nextTerm }: Subscription): Planned | null => (nextTerm ? readPlan(nextTerm) : null)

/** A plan as the record or its timeline carries it. */
export function readPlan(facts: object): Planned {
  const has = new Map<string, unknown>(Object.entries(facts))
  const [quantity, title] = [has.get('quantity'), inLanguage(has.get('title'))]
  const text = (name: string) => {
    const value = has.get(name)
    return typeof value === 'string' ? { [name]: value } : {}
  }
  return {
    ...(title && { title }),
    ...(typeof quantity === 'number' && { quantity }),
    ...text('term'),
    ...text('cycle'),
    ...text('endsOn'),
  }
}

/** A name told in both languages, in the reader's. */
export function inLanguage(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  return String(Object.entries(value).find(([lang]) => lang === language())?.[1] ?? '')
}

/** "12 seats, one year, charged monthly" */
export const plannedText = ({ title, quantity, term, cycle, endsOn }: Planned): string =>
  listed([
    ...(title ? [title] : []),
    ...(quantity !== undefined ? [say('subscriptions.count', { n: quantity })] : []),
    ...(term ? [termName(term)] : []),
    ...(cycle ? [cycleName(cycle)] : []),
    ...(endsOn ? [say('subscriptions.planned.ends', { day: dayOf(endsOn) })] : []),
  ])

import type { Field } from '../kit/useForm.ts'
import { unitName } from './columns.tsx'
import type { BenefitType } from './queries.ts'

export type Kind = BenefitType['kind']
type Terms = BenefitType['terms']
type Unit = BenefitType['unit']

const UNITS = ['credit', 'licence', 'key', 'subscription', 'incident', 'hour', 'package', 'voucher'] as const
export const unitOptions = () => UNITS.map((value) => ({ value, label: unitName(value) }))

const PEOPLE = ['handoversMax', 'handoverAfterDays', 'oneEach', 'workMail'] as const
// biome-ignore format: a table
const RULES: Readonly<Record<Kind, readonly (keyof Terms)[]>> = {
  credit: PEOPLE, developer: PEOPLE, voucher: ['workMail'], softwareKey: ['activationsMax'],
  advisory: ['atOnceMax', 'unlimited'], support: ['unlimited'], licence: [], marketing: [],
}
/** Whether a rule means something for a kind: the server refuses it where it does not. */
export const rulesOf = (kind: Kind) => (rule: keyof Terms) => RULES[kind].includes(rule)

const text = (value: number | null) => (value === null ? '' : String(value))
const plain: Terms = {
  ...{ handoversMax: null, handoverAfterDays: 0, oneEach: false, workMail: false, lasts: null },
  ...{ activationsMax: null, atOnceMax: null, unlimited: false },
}
const nothing = { en: '', ko: '' }
const fresh = { name: nothing, explains: nothing, worth: null, unit: 'credit', position: 100, terms: plain } as const

/** A benefit as its form holds it. */
export function initialOf(type: BenefitType | null) {
  const { name, explains, worth, unit, position, terms } = type ?? fresh
  return {
    ...{ 'name.en': name.en, 'name.ko': name.ko, 'explains.en': explains.en, 'explains.ko': explains.ko },
    ...{ 'worth.en': (worth ?? nothing).en, 'worth.ko': (worth ?? nothing).ko },
    ...{ unit: unit as string, position: String(position) },
    ...figuresOf(terms),
  }
}

function figuresOf(terms: Terms) {
  const { handoversMax, handoverAfterDays, lasts, activationsMax, atOnceMax, oneEach, workMail, unlimited } = terms
  return {
    ...{ handoversMax: text(handoversMax), handoverAfterDays: text(handoverAfterDays || null) },
    ...{ activationsMax: text(activationsMax), atOnceMax: text(atOnceMax) },
    ...{ lasts: text(lasts?.count ?? null), lastsUnit: unitOf(lasts) },
    ...{ oneEach, workMail, unlimited },
  }
}
const unitOf = (lasts: Terms['lasts']) => (lasts?.from === 'activation' ? 'activation' : (lasts?.unit ?? 'day'))
export type Content = ReturnType<typeof initialOf>
type Named<T> = { [K in keyof Content]: Content[K] extends T ? K : never }[keyof Content]
/** The fields of a benefit's form: what is written, and what is ticked. */
export type Fields = {
  readonly written: (name: Named<string>) => Field<string>
  readonly ticked: (name: Named<boolean>) => Field<boolean>
}

const number = (typed: string) => (typed.trim() === '' ? null : Number(typed))

/** What is sent of it: rules that mean nothing for the kind stay empty. */
export function contentOf(kind: Kind, all: Content) {
  const has = rulesOf(kind)
  const figure = (rule: 'handoversMax' | 'activationsMax' | 'atOnceMax') => (has(rule) ? number(all[rule]) : null)
  const worth = all['worth.en'] || all['worth.ko'] ? { en: all['worth.en'], ko: all['worth.ko'] } : null
  return {
    name: { en: all['name.en'], ko: all['name.ko'] },
    explains: { en: all['explains.en'], ko: all['explains.ko'] },
    worth,
    unit: all.unit as Unit,
    position: Number(all.position) || 0,
    terms: {
      ...{
        handoversMax: figure('handoversMax'),
        activationsMax: figure('activationsMax'),
        atOnceMax: figure('atOnceMax'),
      },
      handoverAfterDays: has('handoverAfterDays') ? (number(all.handoverAfterDays) ?? 0) : 0,
      ...{ oneEach: has('oneEach') && all.oneEach, workMail: has('workMail') && all.workMail },
      unlimited: has('unlimited') && all.unlimited,
      lasts: lastsOf(all),
    },
  }
}

function lastsOf({ lasts, lastsUnit }: Content): Terms['lasts'] {
  const count = number(lasts)
  if (count === null) return null
  if (lastsUnit === 'activation') return { count, unit: 'day', from: 'activation' }
  return { count, unit: lastsUnit === 'month' ? 'month' : 'day', from: 'assignment' }
}

import { language, named, say } from '../kit/say.ts'

/** "one year, charged monthly": for how long, and how it is paid. */
export const planName = ({ term, cycle }: { term: string | null; cycle: string }): string =>
  say('subscriptions.plan', { term: termName(term), cycle: cycleName(cycle) })

export const termName = (term: string | null): string => named(`term.catalog.${term ?? 'none'}`)
export const cycleName = (cycle: string): string => named(`cycle.catalog.${cycle}`)

type Titled = { name: string; title: { en: string; ko: string } }
/** What it is called: as somebody has named it, or by its product in the reader's language. */
export const nameIn = ({ name, title }: Titled): string => (name === title.en ? title[language()] : name)

/** What can be chosen, the shortest first. */
export const TERMS = ['P1M', 'P1Y', 'P3Y'] as const
export const CYCLES = ['monthly', 'annual', 'triennial'] as const
export const isTerm = (text: string) => TERMS.find((one) => one === text)
export const isCycle = (text: string) => CYCLES.find((one) => one === text)
export const termOptions = () => TERMS.map((value) => ({ value, label: termName(value) }))
export const cycleOptions = () => CYCLES.map((value) => ({ value, label: cycleName(value) }))

import { josa } from 'es-hangul'
import { enter } from './register.ts'

/** One sentence in every language of the house. A language left out does not compile. */
export type Said = { readonly en: string; readonly ko: string }
export type Lang = keyof Said
export const languages = ['en', 'ko'] as const satisfies readonly Lang[]

/** The words of states, moves, roles and programmes, by key: one vocabulary, read by refusals, mails, documents and the screen. */
export const vocabulary = new Map<string, Said>()

/** Adds a part's words to the vocabulary. */
export function speak<const W extends Record<string, Said>>(words: W): W {
  for (const [key, said] of Object.entries(words)) enter(vocabulary, key, said)
  return words
}

/** A fact that is itself a word of the house: its key in the vocabulary, translated when a sentence is spoken. */
export type Word = { readonly word: string }
export const word = (key: string): Word => ({ word: key })

/** What the vocabulary says under a key; a key it does not know speaks for itself. */
export const saying = (key: string): Said => vocabulary.get(key) ?? { en: key, ko: key }

type Particle = Parameters<typeof josa.pick>[1]
const PLACE = /\{(\w+)(?::([^}]*)|\|([^}]*))?\}/g

/**
 * Fills a template: `{name}` a fact; `{name:을/를}` a fact with the Korean particle that fits its last sound;
 * `{n|one seat|# seats}` the plural that fits a number, `#` being the number.
 */
export function fill(template: string, facts: Readonly<Record<string, unknown>>, lang: Lang): string {
  if (!template.includes('{')) return template
  return template.replace(PLACE, (place, name: string, particle?: string, forms?: string, at = 0) => {
    const text = textOf(facts[name], lang)
    if (particle) return tied(text, particle) + josa.pick(sounding(text), particle as Particle)
    if (forms !== undefined) return plural(Number(facts[name]), forms.split('|'), lang)
    const next = template.slice(at + place.length)
    return tied(stopped(text, next), next)
  })
}

/** A name that ends in a full stop brings the sentence's own. */
const stopped = (text: string, next: string) => (text.endsWith('.') && next.startsWith('.') ? text.slice(0, -1) : text)

const KOREAN_DAY = /^\d{4}\. \d{1,2}\. \d{1,2}\.$/
/** A Korean day and the syllables written to it stay on one line: no-break spaces within, a word joiner behind. */
const tied = (text: string, next: string) =>
  KOREAN_DAY.test(text) && /^\p{Script=Hangul}/u.test(next) ? `${text.replaceAll(' ', '\u00a0')}\u2060` : text

/** A sentence with its facts, in every language. */
export const spoken = ({ en, ko }: Said, facts: Readonly<Record<string, unknown>>): Said => ({
  en: fill(en, facts, 'en'),
  ko: fill(ko, facts, 'ko'),
})

/** How a language writes days: English puts the day first everywhere, as readers of many countries understand it. */
export const locales: Readonly<Record<Lang, string>> = { en: 'en-GB', ko: 'ko-KR' }

/** A day as letters and papers write it: what they tell is kept as text, so it is put into the reader's words already here. */
export const writtenDay = (date: Date | null, lang: Lang, timeZone = 'UTC') =>
  date ? new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long', timeZone }).format(date) : ''

/** Endings of Latin names, and how a Korean hears them: “Gil” and “example” alike. */
const latin = [
  [/(l|L|le)$/, '을'],
  [/ng$/, '응'],
  [/[mn]$/i, '은'],
  [/[a-z]$/i, '이'],
] as const
/** How a name ends when a Korean reads it aloud: digits by their Sino-Korean names, Latin letters by their usual sound. */
function sounding(text: string): string {
  const heard = text.replace(/[^\p{L}\p{N}]+$/u, '')
  const last = heard.at(-1) ?? ''
  if (/\d/.test(last)) return '영일이삼사오육칠팔구'[Number(last)] ?? last
  return latin.find(([ending]) => ending.test(heard))?.[1] ?? last
}

const isWord = (fact: unknown): fact is Word => typeof fact === 'object' && fact !== null && 'word' in fact
/** A fact that the vendor wrote in every language: a reason, an item of a checklist. */
const isSaid = (fact: unknown): fact is Said =>
  typeof fact === 'object' && fact !== null && 'en' in fact && 'ko' in fact

// Made once: to make one takes a hundred times as long as to use it.
const inEach = <F>(make: (lang: Lang) => F): Readonly<Record<Lang, F>> => ({ en: make('en'), ko: make('ko') })
const dates = inEach((lang) => new Intl.DateTimeFormat(locales[lang], { dateStyle: 'medium', timeZone: 'UTC' }))
const numbers = inEach((lang) => new Intl.NumberFormat(lang))
// A Korean sentence lists names by commas; the “및” of the standard belongs into statutes.
const lists = { en: new Intl.ListFormat('en'), ko: { format: (parts: readonly string[]) => parts.join(', ') } }
const plurals = inEach((lang) => new Intl.PluralRules(lang))

function textOf(fact: unknown, lang: Lang): string {
  if (isWord(fact)) return vocabulary.get(fact.word)?.[lang] ?? fact.word
  if (isSaid(fact)) return fact[lang]
  if (fact instanceof Date) return dates[lang].format(fact)
  if (typeof fact === 'number') return numbers[lang].format(fact)
  if (Array.isArray(fact)) return lists[lang].format(fact.map((one) => textOf(one, lang)))
  return String(fact ?? '')
}

function plural(count: number, forms: string[], lang: Lang): string {
  const one = plurals[lang].select(count) === 'one'
  const form = (one ? forms[0] : forms.at(-1)) ?? ''
  return form.replace('#', numbers[lang].format(count))
}

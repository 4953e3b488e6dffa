import { useSyncExternalStore } from 'react'
import { fill, type Lang, languages, vocabulary } from '#kernel/words.ts'
import type { words as firstWords } from '../words/en/first.ts'
import type { words as restWords } from '../words/en/rest.ts'

type Words = typeof firstWords & typeof restWords
/** Every word of the screen, by where it stands and what it is. A key that is none of these does not compile. */
export type Key = keyof Words

type Bare<Place extends string> = Place extends `${infer Name}:${string}`
  ? Name
  : Place extends `${infer Name}|${string}`
    ? Name
    : Place
type Places<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Bare<Place> | Places<Rest>
  : never
type Facts<K extends Key> = [Places<Words[K]>] extends [never] ? [] : [facts: Record<Places<Words[K]>, unknown>]

/** A word that needs no facts. */
export type Plain = { [K in Key]: [Places<Words[K]>] extends [never] ? K : never }[Key]

type Part<Keys extends PropertyKey> = Record<Lang, () => Promise<{ words: Record<Keys, string> }>>

/** What the first screen says comes alone, so that it is soon there; no language may lack a word of either part. */
const first = {
  en: () => import('../words/en/first.ts'),
  ko: () => import('../words/ko/first.ts'),
} satisfies Part<keyof typeof firstWords>

const rest = {
  en: () => import('../words/en/rest.ts'),
  ko: () => import('../words/ko/rest.ts'),
} satisfies Part<keyof typeof restWords>

let spoken: { lang: Lang; words: Partial<Record<string, string>> } = { lang: 'en', words: {} }
let turning: Lang = 'en'
let whole = false
const hearers = new Set<() => void>()
const hear = (hearer: () => void) => {
  hearers.add(hearer)
  return () => void hearers.delete(hearer)
}

/** The word in the language of the screen, its places filled: `{name}`, `{name:을/를}`, `{n|one seat|# seats}`. */
export const say = <K extends Key>(key: K, ...[facts]: Facts<K>): string =>
  fill(spoken.words[key] ?? key, facts ?? {}, spoken.lang)

/** The word of a key that came from the server (a state, a move, a role), from the vocabulary both sides share. */
export const named = (key: string, otherwise = key.slice(key.lastIndexOf('.') + 1)): string =>
  vocabulary.get(key)?.[spoken.lang] ?? spoken.words[key] ?? otherwise

/** A list as a sentence lists it: "a, b and c"; in Korean by commas alone. */
export const listed = (parts: readonly string[]): string =>
  spoken.lang === 'ko' ? parts.join(', ') : new Intl.ListFormat(spoken.lang).format(parts)

/** The language of the screen, for code that is not drawn: dates, headers, sorting. */
export const language = (): Lang => spoken.lang

/** The language of the screen; what uses it is drawn again when it changes. */
export const useLanguage = (): Lang => useSyncExternalStore(hear, language)

/** Loads a language's words, then speaks it. What is typed into forms stays where it is. */
export async function speak(lang: Lang): Promise<void> {
  turning = lang
  const words = await wordsOf(lang)
  if (turning !== lang) return speak(turning) // turned over meanwhile: whoever waits, waits for that
  spoken = { lang, words: lang === spoken.lang ? { ...spoken.words, ...words } : words }
  document.documentElement.lang = lang
  for (const hearer of hearers) hearer()
}

/** Loads the words that the first screen did without; from now on every language comes whole. */
export function speakWhole(): Promise<void> {
  whole = true
  return speak(turning)
}

async function wordsOf(lang: Lang) {
  const parts = await Promise.all([first[lang](), whole ? rest[lang]() : null])
  return { ...parts[0].words, ...parts[1]?.words }
}

const isLang = (text: string | undefined): text is Lang => languages.some((lang) => lang === text)

/** The language chosen on this device, if one was: a cookie, so that the server's mails and stops speak it too. */
export const chosenLanguage = (): Lang | undefined => {
  const chosen = /(?:^|; )lang=(\w+)/.exec(document.cookie)?.[1]
  return isLang(chosen) ? chosen : undefined
}

export const browserLanguage = (): Lang => navigator.languages.map((tag) => tag.slice(0, 2)).find(isLang) ?? 'en'

const YEAR_SECONDS = 31_536_000

/** Chosen by hand: remembered for a year on this device. */
export const chooseLanguage = (lang: Lang) => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `lang=${lang}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
  return speak(lang)
}

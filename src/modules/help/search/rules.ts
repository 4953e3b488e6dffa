import { isHangul } from '#kernel/nearest.ts'
import { searchable } from '../articles/rules.ts'

/** A word of a search: whichever of its forms stands in an article, the word does. */
export type Term = { readonly word: string; readonly forms: readonly string[] }

const TERMS_MAX = 8

// biome-ignore format: a list
const EMPTY = new Set([
  ...'a an the of to in on for at by and or is are was be do does did how what where who why when which can could i we my our me it this that with not from'.split(' '),
  ...'어떻게 어떡하나요 하나요 해야 하면 되나요 돼요 있나요 있어요 없나요 수 왜 뭐 무엇 무엇인가요 뭔가요 어디 어디서 어디에 누가 언제 우리 내 제 이 그 저 좀 및 또는 그리고 안 못'.split(' '),
])

/** The words a question is searched by; words that say nothing alone are left out, unless there are no others. */
export function termsOf(question: string): Term[] {
  const all = [...new Set(searchable(question).trim().split(' '))].filter(Boolean)
  const telling = all.filter((word) => !EMPTY.has(word))
  return (telling.length ? telling : all).slice(0, TERMS_MAX).map(termOf)
}

export const termOf = (word: string): Term => ({ word, forms: isHangul(word) ? koreanForms(word) : [stemOf(word)] })

// Longest first: what stands glued to a noun, and what a verb or question ends in.
const PARTICLES =
  /(?:에서는|에게서|으로는|이라는|인가요|하려면|하나요|했어요|합니다|해요|되나요|에서|에게|까지|부터|으로|라는|처럼|마다|보다|은|는|이|가|을|를|의|에|로|와|과|도|만)$/u
function koreanForms(word: string): string[] {
  const bare = word.replace(PARTICLES, '')
  return [...bare].length >= 2 && bare !== word ? [word, bare] : [word]
}

/** An English word without its ending: words are found by how they begin. */
export function stemOf(word: string): string {
  const bare = word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ings?|ed|es|s)$/, '')
  const short = /(?:ies|ied)$/.test(word) ? bare.slice(0, -1) : bare
  const single = /([bdgklmnprt])\1$/.test(short) && short !== word ? short.slice(0, -1) : short
  return single.length >= 3 ? single : word
}

/** A text in pieces, those that were looked for marked. */
export type Piece = { readonly text: string; readonly hit: boolean }
const AROUND = 70

/** The part of an article that says what was looked for; empty if it is said nowhere in its text. */
export function excerptOf(plain: string, forms: readonly string[]): Piece[] {
  const sign = signOf(forms)
  const line = sign && plain.split('\n').find((one) => one.search(sign) >= 0)
  if (!line || !sign) return []
  const at = line.search(sign)
  const from = at <= AROUND ? 0 : wordBefore(line, at - AROUND)
  const to = line.length - at <= AROUND * 2 ? line.length : wordBefore(line, at + AROUND * 2)
  const part = `${from > 0 ? '… ' : ''}${line.slice(from, to).trim()}${to < line.length ? ' …' : ''}`
  return piecesOf(part, sign)
}

const wordBefore = (line: string, at: number) => Math.max(0, line.lastIndexOf(' ', at)) || at

function piecesOf(text: string, sign: RegExp): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(sign)) {
    if (index > end) pieces.push({ text: text.slice(end, index), hit: false })
    pieces.push({ text: found, hit: true })
    end = index + found.length
  }
  return end < text.length ? [...pieces, { text: text.slice(end), hit: false }] : pieces
}

/** Finds any of the forms in a written text: a Latin word by its beginning, a Korean one anywhere and however it is spaced. */
function signOf(forms: readonly string[]): RegExp | null {
  const signs = forms.filter(Boolean).map((form) => {
    const letters = [...form].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    return isHangul(form) ? letters.join('\\s?') : `(?<![\\p{L}\\p{N}])${letters.join('')}[\\p{L}\\p{N}]*`
  })
  return signs.length ? new RegExp(signs.join('|'), 'giu') : null
}

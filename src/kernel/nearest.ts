/** Words as they were meant: mistyped by a letter or two, or with the keyboard left in English. */
import { convertQwertyToHangul } from 'es-hangul'

const HANGUL = /\p{Script=Hangul}/u
/** Whether there is anything Korean in a text. */
export const isHangul = (text: string) => HANGUL.test(text)

/** A Korean word typed with the keyboard left in English: rPwjd is 계정. Null where it makes no word. */
export function typedBlind(word: string): string | null {
  if (!/^[a-z]{4,}$/i.test(word)) return null
  const made = convertQwertyToHangul(word)
  return /^[가-힣]{2,}$/u.test(made) ? made : null
}

/** The known word that was most likely meant; null if none is near. Korean is compared by its letters, not its syllables. */
export function nearest(word: string, known: readonly string[]): string | null {
  const wanted = lettersOf(word)
  const most = mistakesAllowed(wanted.length, isHangul(word))
  const length = [...word].length
  const judged = known.flatMap((one) => {
    const head = isHangul(word) ? [...one].slice(0, length).join('') : one
    const mistakes = distance(wanted, lettersOf(head), most)
    return mistakes <= most ? [{ head, mistakes }] : []
  })
  judged.sort((a, b) => a.mistakes - b.mistakes || (a.head < b.head ? -1 : 1))
  return judged[0]?.head ?? null
}

const lettersOf = (word: string) => [...word.normalize('NFD')]
/** One slip in a short word, two in a long one; the first letters of a very short word are all it has. */
function mistakesAllowed(letters: number, korean: boolean): number {
  if (letters < 4) return 0
  return letters >= (korean ? 7 : 8) ? 2 : 1
}

/** How many letters were left out, added, mistaken or turned around between two words; past `most` it only says that it is more. */
export function distance(one: readonly string[], other: readonly string[], most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, n) => n)
  for (const at of one.keys()) {
    const now = nextRow(one, other, at, { before, last })
    before = last
    last = now
  }
  return last[other.length] ?? 0
}

/** The mistakes from one letter more of the first word to each beginning of the other. */
function nextRow(
  one: readonly string[],
  other: readonly string[],
  at: number,
  rows: Record<'before' | 'last', number[]>,
) {
  const now = [at + 1]
  for (const [j, there] of other.entries()) {
    const isTurned = one[at] === other[j - 1] && there === one[at - 1]
    const turned = isTurned ? cell(rows.before, j - 1) + 1 : Number.POSITIVE_INFINITY
    const mistaken = cell(rows.last, j) + (one[at] === there ? 0 : 1)
    now.push(Math.min(cell(rows.last, j + 1) + 1, cell(now, j) + 1, mistaken, turned))
  }
  return now
}
const cell = (row: readonly number[], at: number) => row[at] ?? Number.POSITIVE_INFINITY

/** The words of a text as searches compare them: small letters, one form, nothing but letters and digits. */
export const wordsOf = (text: string): string[] =>
  text.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean) // biome-ignore format: one thought

const HANGUL = /\p{Script=Hangul}/u
export const isHangul = (text: string) => HANGUL.test(text)

/** How a text is kept to be searched: a space before each word, and its Korean words once more without any. */
export function searchable(text: string): string {
  const words = wordsOf(text)
  const korean = words.filter(isHangul)
  const glued = korean.length > 1 ? ` ${korean.join('')}` : ''
  return ` ${words.join(' ')}${glued}`
}

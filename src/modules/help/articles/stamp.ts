import { split } from './front.ts'
import { hashOfBody, originalOf, type Source } from './rules.ts'

const FIELD = /^original:.*$/m

/** The translations whose stamp is not the present original's, each with the text it would have. */
export const stampsDue = (sources: readonly Source[]): Source[] =>
  sources.flatMap((source) => {
    const original = originalOf(source, sources)
    const theirs = original && split(original.text)
    if (!theirs || !split(source.text)) return []
    const text = stamped(source.text, hashOfBody(theirs.body))
    return text === source.text ? [] : [{ ...source, text }]
  })

/** The field in the front matter, put there if it is missing. */
function stamped(text: string, hash: string): string {
  const line = `original: '${hash}'`
  const end = text.indexOf('\n---', 3)
  const [front, rest] = [text.slice(0, end), text.slice(end)]
  return FIELD.test(front) ? front.replace(FIELD, line) + rest : `${front}\n${line}${rest}`
}

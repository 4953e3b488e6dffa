/** Answers that are the same for everybody, kept in this process for as long as nobody writes to the catalogue. */
import type { Ctx } from '#kernel/context.ts'
import { statement } from '#kernel/prepared.ts'

const edition = statement('select id from catalog_edition')

/**
 * A place for answers of one kind: to a question that says all it depends on, of the edition this transaction sees; asked for once.
 * So many rows it holds in all, and what was asked for longest ago goes first; an answer that alone is a tenth of them is not kept.
 */
export function keeper<Answer>({ rowsMax, rowsOf }: { readonly rowsMax: number; readonly rowsOf: (answer: Answer) => number }) {
  const answers = new Map<string, Answer>()
  let held = 0
  const weigh = (answer: Answer) => 1 + rowsOf(answer)
  const drop = (key: string) => {
    const known = answers.get(key)
    if (known === undefined) return
    answers.delete(key)
    held -= weigh(known)
  }
  function keep(key: string, answer: Answer) {
    drop(key)
    answers.set(key, answer) // what was asked for last comes last
    held += weigh(answer)
    for (const eldest of answers.keys()) {
      if (held <= rowsMax) break
      drop(eldest)
    }
  }
  return async ({ db }: Pick<Ctx, 'db'>, question: object, ask: () => Promise<Answer>): Promise<Answer> => {
    const [now] = await edition<{ id: string }>(db, [])
    const key = `${now?.id} ${JSON.stringify(question)}`
    const answer = answers.get(key) ?? (await ask())
    if (weigh(answer) <= rowsMax / 10) keep(key, answer)
    return answer
  }
} // biome-ignore format: one thought

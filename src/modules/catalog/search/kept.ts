/** Answers that are the same for everybody, kept in this process for as long as nobody writes to the catalogue. */
import type { Ctx } from '#kernel/context.ts'
import { statement } from '#kernel/prepared.ts'
import type { Found } from './shapes.ts'

const KEPT_MAX = 200
const answers = new Map<string, Found>()
const edition = statement('select id from catalog_edition')

/** The answer to a question that says all it depends on, of the edition this transaction sees; asked for once. */
export async function keptAnswer({ db }: Pick<Ctx, 'db'>, question: object, ask: () => Promise<Found>): Promise<Found> {
  const [now] = await edition<{ id: string }>(db, [])
  const key = `${now?.id} ${JSON.stringify(question)}`
  const answer = answers.get(key) ?? (await ask())
  answers.delete(key) // what was asked for last comes last
  answers.set(key, answer)
  const [eldest] = answers.keys()
  if (answers.size > KEPT_MAX && eldest !== undefined) answers.delete(eldest)
  return answer
}

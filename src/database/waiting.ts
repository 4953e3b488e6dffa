/** What lies between drizzle and a connection: rows that wait go with the next statement that is said, and what is said last with the end. */
import type pg from 'pg'
import { type Rows, together } from '#kernel/many.ts'

type Said = string | { readonly text?: string }
/** A connection of which some rows wait to be written. */
export type Patient = {
  query: (...asked: unknown[]) => unknown
  /** A transaction begins, in these words: from now on nothing that is said waits for the answer to what was said before. */
  readonly begin: (text: string) => Promise<unknown>
  /** What is said next is a stream, and has the connection to itself. */
  readonly alone: () => Promise<void>
  readonly later: (rows: Rows) => void
  /** Said before the end, after all rows; nobody asks what it answers. */
  readonly last: (asked: object) => void
  /** Writes what waits, and that was all. */
  readonly commit: () => Promise<unknown>
  /** Whatever waits was of a transaction that is taken back. */
  readonly forget: () => void
}

const BACK = /^\s*rollback/i
export function patient(client: pg.PoolClient): Patient {
  let waiting: Rows[] = []
  let lasts: object[] = []
  const hold = holder(client)
  const say = (...asked: unknown[]): unknown => {
    hold()
    return Reflect.apply(client.query, client, asked)
  }
  const written = (): Promise<unknown> => {
    const rows = together(waiting)
    waiting = []
    return say(rows) as Promise<unknown>
  }
  const self: Patient = {
    query: (...asked) => {
      const [first] = asked as [Said]
      if (waiting.length > 0 && BACK.test(typeof first === 'string' ? first : (first.text ?? ''))) waiting = []
      if (waiting.length === 0) return say(...asked)
      return inOrder(written(), say(...asked) as Promise<unknown>)
    },
    begin: (text) => {
      atOnce(client, true)
      return say(text) as Promise<unknown>
    },
    alone: async () => {
      await self.query('select') // whatever was said before is answered
      atOnce(client, false)
    },
    later: (rows) => void waiting.push(rows),
    last: (asked) => void lasts.push(asked),
    commit: () => {
      const all = waiting.length > 0 ? [written()] : []
      all.push(...[...lasts, 'commit'].map((one) => say(one) as Promise<unknown>))
      lasts = []
      return all.reduce(inOrder, Promise.resolve())
    },
    forget: () => {
      waiting = []
      lasts = []
    },
  }
  return self
}

/** What is said in one turn of the process leaves in one piece: the database is woken once. */
function holder({ connection: { stream } }: pg.PoolClient): () => void {
  let isHeld = false
  const letGo = () => {
    isHeld = false
    stream.uncork()
  }
  return () => {
    if (isHeld) return
    isHeld = true
    stream.cork()
    process.nextTick(letGo)
  }
}

/** Whether the driver sends what is asked without waiting for the answer before. */
const atOnce = (client: pg.PoolClient, pipeline: boolean) => void Object.assign(client, { pipeline })

/** Both are on their way; what is wrong with the first is told, not that the second came too late for it. */
function inOrder<T>(first: Promise<unknown>, second: Promise<T>): Promise<T> {
  second.catch(() => {})
  return first.then(() => second)
}

/** What lies between drizzle and a connection: rows that wait go with the next statement that is said. */
import type pg from 'pg'
import { type Rows, together } from '#kernel/many.ts'

type Said = string | { readonly text?: string }
/** A connection of which some rows wait to be written. */
export type Patient = {
  query: (...asked: unknown[]) => unknown
  readonly later: (rows: Rows) => void
  /** Writes what waits. */
  readonly settle: () => Promise<void>
  /** Whatever waits was of a transaction that is taken back. */
  readonly forget: () => void
}

const BACK = /^\s*rollback/i
export function patient(client: pg.PoolClient): Patient {
  let waiting: Rows[] = []
  const say = (...asked: unknown[]): unknown => Reflect.apply(client.query, client, asked)
  const written = (): Promise<unknown> => {
    const rows = together(waiting)
    waiting = []
    return self.query(rows) as Promise<unknown>
  }
  const self: Patient = {
    query: (...asked) => {
      const [first] = asked as [Said]
      if (waiting.length > 0 && BACK.test(typeof first === 'string' ? first : (first.text ?? ''))) waiting = []
      if (waiting.length === 0) return say(...asked)
      return inOrder(written(), say(...asked))
    },
    later: (rows) => void waiting.push(rows),
    settle: async () => {
      if (waiting.length > 0) await written()
    },
    forget: () => {
      waiting = []
    },
  }
  return self
}

/** Both are on their way; what is wrong with the first is told, not that the second came too late for it. A stream is answered as it is. */
function inOrder(first: Promise<unknown>, second: unknown): unknown {
  if (!(second instanceof Promise)) {
    first.catch(() => {}) // the stream fails with it
    return second
  }
  second.catch(() => {})
  return first.then(() => second)
}

/** Work whose connection goes away in the middle. */
import type { Ctx } from '#kernel/context.ts'
import type { Office } from './office.ts'

type Client = { query: (...asked: unknown[]) => unknown }
/** The connection is gone at this statement; only what rolls the transaction back comes through. */
async function cutOff<T>({ db }: Ctx, at: number, work: () => Promise<T>): Promise<T> {
  const { $client: client } = db as unknown as { $client: Client } // drizzle has no word for it
  const query = client.query
  let count = 0
  client.query = (...asked) => {
    if (++count >= at) throw new Error('cut off')
    return query.apply(client, asked)
  }
  try {
    return await work()
  } finally {
    client.query = query
  }
}

const MOST = 300
/** Tries the work with its first statement cut off, then its second, until it comes through; `between` looks now and then at what the others left. Answers how many there were. */
export async function cutEverywhere(o: Office, work: (ctx: Ctx) => Promise<unknown>, between: () => Promise<unknown>, reach?: 'network'): Promise<number> {
  for (let at = 1; at < MOST; at++) {
    const isDone = await o.within((ctx) => cutOff(ctx, at, () => work(ctx)).then(() => true), reach).catch((error: Error) => {
      if (!String(error.cause ?? error).includes('cut off')) throw error
      return false
    })
    if (isDone) return at - 1
    if (at % 5 === 0) await between()
  }
  throw new Error('It never came through.')
} // biome-ignore format: one thought

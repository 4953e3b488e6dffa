/** Writes down the SQL the product sends for each piece of work, statement for statement, and what it answers. */
import { tmpdir } from 'node:os'
import Fastify, { type InjectOptions } from 'fastify'
import pg from 'pg'
import { identifier } from '../src/api/identify.ts'
import { mountRest } from '../src/api/rest.ts'
import { routes } from '../src/api/routes.ts'
import { type Connection, openDatabase } from '../src/database/open.ts'
import type { Route } from '../src/kernel/route.ts'
import { vaultOf } from '../src/kernel/vault.ts'
import { openDns } from '../src/modules/access/index.ts'
import { folderAt } from '../src/modules/files/index.ts'
import { noGateway } from '../src/modules/levels/index.ts'
import { localRegistry } from '../src/modules/membership/index.ts'
import type { Person } from './people.ts'
import type { Call, Work } from './work.ts'

export type Statement = {
  readonly text: string
  readonly values: readonly unknown[]
  readonly name?: string
  readonly rowMode?: 'array'
}
/** One request: what it said to the database, and what it answered, with the schema that answer is written by. */
export type Recorded = {
  readonly call: Call
  readonly statements: Statement[]
  readonly schema: object
  readonly answer: unknown
}
export type Recording = Readonly<Record<string, Recorded[]>>

type Query = { text: string; values?: unknown[]; name?: string; rowMode?: 'array' }
type Client = { query: (...given: unknown[]) => unknown }

/** Hears every statement of this process while it listens. */
function listenIn() {
  const heard: Statement[] = []
  const prototype = pg.Client.prototype as unknown as Client // its overloads say nothing here
  const { query } = prototype
  prototype.query = function spied(this: Client, ...given: unknown[]) {
    const [first, second] = given as [string | Query, unknown]
    const said: Query = typeof first === 'string' ? { text: first } : first
    const values = Array.isArray(second) ? second : (said.values ?? [])
    const { text, name, rowMode } = said
    heard.push({ text, values: [...values], ...(name && { name }), ...(rowMode && { rowMode }) })
    return query.apply(this, given)
  }
  return heard
}

/** The product's own API on a Fastify of its own, without worker and log: only requests speak to the database. */
async function openQuietly(door: Connection, secret: string) {
  const database = openDatabase(door)
  const app = Fastify()
  const clock = () => new Date()
  const prove = async () => {}
  const publicUrl = 'http://localhost:8080'
  await mountRest(app, routes, {
    ...{ transact: database.transact, clock, ports, wake: () => {}, admins: async () => [], ratePerMinute: 1_000_000 },
    identify: identifier({ pool: database.pool, secret, publicUrl, clock, prove }),
  })
  return { app, database }
}

/** No work that is recorded asks the world. */
const ports = {
  contents: folderAt(tmpdir()),
  dns: openDns([]),
  registry: localRegistry,
  vault: vaultOf(''),
  gateway: noGateway,
  publicUrl: '',
  limits: { documentBytesMax: 0, importBytesMax: 0 },
}

const schemaOf = ({ method, path }: Call) =>
  (routes as readonly Route[]).find(({ endpoint }) => endpoint === `${method} ${path.split('?')[0]}`)?.gives.schema ??
  {}

/** Does each work once as its person, and tells what it took. The first time warms up, so that nothing is recorded that a connection asks once. */
export async function record(
  door: Connection,
  secret: string,
  asked: readonly { work: Work; by: Person; warmUpBy: Person }[],
) {
  const heard = listenIn()
  const { app, database } = await openQuietly(door, secret)
  const recording: Record<string, Recorded[]> = {}
  for (const { work, by, warmUpBy } of asked) {
    for (const person of [warmUpBy, by]) recording[work.name] = await recorded(work, person)
  }
  await app.close()
  await database.close()
  return recording as Recording

  async function recorded(work: Work, { cookie, ...rest }: Person): Promise<Recorded[]> {
    const done: Recorded[] = []
    for (const call of work.calls({ cookie, ...rest })) {
      heard.length = 0
      const { method, path, body } = call
      const request: InjectOptions = {
        method,
        url: `/rest${path}`,
        headers: { cookie },
        ...(body && { payload: body }),
      }
      const response = await app.inject(request)
      if (response.statusCode !== 200) throw new Error(`${method} ${path}: ${response.statusCode} ${response.body}`)
      done.push({ call, statements: [...heard], schema: schemaOf(call), answer: response.json() })
    }
    return done
  }
}

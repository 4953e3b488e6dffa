/** Writes down the SQL the product sends for each piece of work, statement for statement, and what it answers. */
import { tmpdir } from 'node:os'
import Fastify, { type InjectOptions } from 'fastify'
import pg from 'pg'
import { identifier } from '../src/api/identify.ts'
import { mountRest } from '../src/api/rest.ts'
import { routes } from '../src/api/routes.ts'
import { audiencesFrom } from '../src/api/tokens/audiences.ts'
import { bearerOf, type Tokens } from '../src/api/tokens/bearer.ts'
import { openKeys } from '../src/api/tokens/keys.ts'
import { mountV1 } from '../src/api/v1/v1.ts'
import { settings } from '../src/config.ts'
import { type Connection, type Database, openDatabase } from '../src/database/open.ts'
import type { Route } from '../src/kernel/route.ts'
import { vaultOf } from '../src/kernel/vault.ts'
import { openDns } from '../src/modules/access/index.ts'
import { folderAt } from '../src/modules/files/index.ts'
import { noGateway } from '../src/modules/levels/index.ts'
import { localRegistry } from '../src/modules/membership/index.ts'
import type { Person } from './people.ts'
import type { Call, Task } from './work.ts'

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
  /** Ids that it named the time before as well: whatever is new each time is not among them. */
  readonly known: readonly string[]
  readonly schema: object
  readonly answer: unknown
}
export type Recording = Readonly<Record<string, Recorded[]>>

type Query = { text: string; values?: unknown[]; name?: string; rowMode?: 'array' }
type Client = { query: (...given: unknown[]) => unknown }

/** A sum travels as text: JSON has no word for a bigint. */
const inDigits = (value: unknown) => (typeof value === 'bigint' ? String(value) : value)

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
    heard.push({ text, values: values.map(inDigits), ...(name && { name }), ...(rowMode && { rowMode }) })
    return query.apply(this, given)
  }
  return heard
}

/** The product's own API on a Fastify of its own, without worker and log: only requests speak to the database. */
async function openQuietly(door: Connection, secret: string) {
  const database = openDatabase(door)
  const app = Fastify({ routerOptions: { caseSensitive: false } })
  const clock = () => new Date()
  const prove = async () => {}
  await mountRest(app, routes, {
    ...{ transact: database.transact, clock, ports, wake: () => {}, admins: async () => [], ratePerMinute: 1_000_000 },
    identify: identifier({ pool: database.pool, secret, publicUrl: PUBLIC_URL, clock, prove }),
  })
  const tokens = tokensOf(database, secret)
  const house = { transact: database.transact, clock, ports, wake: () => {}, admins: async () => [] }
  await mountV1(app, { ...house, ratePerMinute: 1_000_000, bearer: (token) => bearerOf(tokens, token) })
  return { app, database }
}

/** Where the product says it lies, whichever port it was given: its tokens name it. */
export const PUBLIC_URL = 'http://localhost:8080'
/** What a product of that secret makes and reads tokens with. */
export function tokensOf({ pool, transact }: Database, secret: string): Tokens {
  const [clock, { TOKEN_AUDIENCES, TOKEN_AUDIENCES_RETIRED }] = [() => new Date(), settings]
  const said = { TOKEN_AUDIENCES: TOKEN_AUDIENCES.default, TOKEN_AUDIENCES_RETIRED: TOKEN_AUDIENCES_RETIRED.default }
  const keys = openKeys({ transact, clock, vault: vaultOf(secret) })
  return { pool, clock, keys, publicUrl: PUBLIC_URL, audiences: audiencesFrom({ ...said, PUBLIC_URL }) }
}

/** No work that is recorded asks the world. */
const ports = {
  contents: folderAt(tmpdir()),
  dns: openDns([]),
  registry: localRegistry,
  vault: vaultOf(''),
  calls: async () => ({ silence: 'unreachable' as const }),
  callsAbroad: async () => ({ silence: 'unreachable' as const }),
  near: { calls: false, callsAbroad: false },
  gateway: noGateway,
  publicUrl: PUBLIC_URL,
  limits: { documentBytesMax: 0, importBytesMax: 0 },
}

/** What an endpoint is called at, with anything where it names something. */
const addressOf = ({ endpoint }: Route) => new RegExp(`^${endpoint.replace(' ', ' /rest').replace(/:\w+/g, '[^/]+')}$`)
const schemaOf = ({ method, path }: Call) =>
  (routes as readonly Route[]).find((one) => addressOf(one).test(`${method} ${path.split('?')[0]}`))?.gives.schema ?? {}

export type Asked = { readonly work: Task; readonly by: Person; readonly warmUpBy: Person }
/** Does each work once as its person, and tells what it took. The first time warms up, so that nothing is recorded that a connection asks once. */
export async function record(door: Connection, secret: string, asked: readonly Asked[]) {
  const heard = listenIn()
  const { app, database } = await openQuietly(door, secret)
  const recording: Record<string, Recorded[]> = {}
  for (const { work, by, warmUpBy } of asked) {
    const before = idsIn(await recorded(work, warmUpBy, new Set()))
    recording[work.name] = await recorded(work, by, before)
  }
  await app.close()
  await database.close()
  return recording as Recording

  async function recorded(work: Task, person: Person, before: ReadonlySet<string>): Promise<Recorded[]> {
    const done: Recorded[] = []
    for (const call of work.calls(person)) {
      heard.length = 0
      const { method, path, body, headers: own } = call
      const asking = person.bearer ? { authorization: `Bearer ${person.bearer}` } : { cookie: person.cookie }
      const request: InjectOptions = {
        method,
        url: path,
        headers: { ...asking, ...own },
        ...(body && { payload: body }),
      }
      const response = await app.inject(request)
      if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.statusCode} ${response.body}`)
      const statements = [...heard]
      const known = [...idsIn([{ statements }])].filter((id) => before.has(id))
      done.push({ call, statements, known, schema: schemaOf(call), answer: response.json() })
    }
    return done
  }
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
/** Every id that is named in what was said. */
export const idsIn = (requests: readonly Pick<Recorded, 'statements'>[]): ReadonlySet<string> =>
  new Set(JSON.stringify(requests.map(({ statements }) => statements)).match(UUID))

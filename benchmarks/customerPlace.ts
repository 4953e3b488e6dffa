/** Databases of customers at three stands of growth, and who asks of them. */
import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { accessToken } from '../src/api/tokens/signing.ts'
import { as, migrate } from '../src/database/migrate.ts'
import { type Connection, openDatabase } from '../src/database/open.ts'
import { inTenant } from '../src/kernel/context.ts'
import { type Id, newId } from '../src/kernel/id.ts'
import { apps } from '../src/modules/access/apps/tables.ts'
import { createTenant, hashOfSecret } from '../src/modules/access/index.ts'
import { prepareQueues } from '../src/worker/queues.ts'
import { inNetworkOf } from '../src/worker/worker.ts'
import { FIRST, grow, partnerAt, partners, type Stand } from './customerSeed.ts'
import type { Reader } from './customerWork.ts'
import { type Person, signedIn } from './people.ts'
import { tokensOf } from './record.ts'

const AUDIENCE = 'https://api.partnercenter.microsoft.com'

/** From ten partners to all of them, by two equal steps: the stands at which it is measured. */
export function standsUpTo(whole: Stand, each: number): Stand[] {
  const few = { partners: FIRST.partners, customers: FIRST.partners * each }
  const between = (name: keyof Stand) => Math.round(Math.sqrt(few[name] * whole[name]))
  return [few, { partners: between('partners'), customers: between('customers') }, whole]
}

export type Place = {
  readonly stand: Stand
  /** By its owner. */
  readonly database: Connection
}
export type Places = { readonly places: readonly Place[]; readonly people: Readonly<Record<Reader, Person>> }

/** What else there is: how it is called, how many customers each of the first partners has, and what grows with them. */
export type Growing = {
  readonly name: string
  readonly each: number
  readonly grown: (client: pg.Client, from: Stand, to: Stand) => Promise<void>
}
const CUSTOMERS: Growing = { name: 'bench_customers', each: FIRST.each, grown: async () => {} }

/** One database that grows; at each stand before the last a copy of it is put by. */
export async function customerPlaces(server: Connection, secret: string, whole: Stand, { name, each, grown }: Growing = CUSTOMERS): Promise<Places> {
  const database = await fresh(server, name)
  await migrate(database, secret)
  await prepareQueues(database)
  const stands = standsUpTo(whole, each)
  const places: Place[] = []
  let client = await opened(database)
  await partners(client, whole.partners)
  const large = { tenantId: await partnerAt(client, (stands[1]?.partners ?? 0) + 1), role: 'adminAgent' } as const
  const first = { tenantId: await partnerAt(client, 1), role: 'adminAgent' } as const
  const agent = await signedIn(client, secret, 1, first)
  const people = { agent, large: await signedIn(client, secret, 2, large), app: await appOf(database, secret, agent, first.tenantId) }
  await vendor(database, secret)
  for (const [at, stand] of stands.entries()) {
    const before = stands[at - 1] ?? { partners: 0, customers: 0 }
    await grow(client, before, stand, at === stands.length - 1)
    await grown(client, before, stand)
    if (at === stands.length - 1) places.push({ stand, database })
    else {
      await client.query('create table bench_company as select * from company')
      await client.end() // nobody may look on while a copy is made
      places.push({ stand, database: await fresh(server, `${name}_${at}`, database.database) })
      client = await opened(database)
      await client.query('create temp table company as select * from bench_company; drop table bench_company; analyze company')
    }
  }
  await client.end()
  return { places, people }
} // biome-ignore format: one story

/** A database of its own, empty or a copy. */
export async function fresh(server: Connection, name: string, template?: string): Promise<Connection> {
  const client = await opened(server)
  await client.query(`create database ${name}${template ? ` template ${template} strategy file_copy` : ''}`)
  await client.end()
  return { ...server, database: name }
}

async function opened(database: Connection): Promise<pg.Client> {
  const client = new pg.Client(database)
  client.on('error', () => {}) // the server may be stopped before whoever asks
  await client.connect()
  return client
}

const inside = async <T>(database: Connection, secret: string, work: (door: ReturnType<typeof openDatabase>) => Promise<T>) => {
  const door = openDatabase(as('door', database, secret), 2)
  const done = await work(door)
  await door.close()
  return done
} // biome-ignore format: one thought

const vendor = (database: Connection, secret: string) =>
  inside(database, secret, (door) =>
    inNetworkOf({ ...door, clock: () => new Date() })((ctx) =>
      createTenant(ctx, { name: 'Polaris Works', kind: 'vendor', country: 'GB' }),
    ),
  )

/** An app of that company, with a token for itself alone. */
export const appOf = (database: Connection, secret: string, agent: Person, company: string) =>
  inside(database, secret, async (door): Promise<Person> => {
    const tenantId = company as Id<'tenant'>
    const [id, clientId, now] = [newId<'app'>(), randomUUID(), new Date()]
    const dated = { createdAt: now, updatedAt: now, secretAt: now, secretExpiresAt: new Date(now.getTime() + 1e10) }
    const grants = [{ role: 'adminAgent', scope: 'organisation', scopeId: null }] as const
    const secretHash = hashOfSecret(randomBytes(32).toString('base64url'))
    await inNetworkOf({ ...door, clock: () => now })((ctx) =>
      inTenant(ctx, tenantId)
        .db.insert(apps)
        .values({ id, tenantId, clientId, name: 'Order sync', status: 'active', ...dated, grants: [...grants], secretHash }),
    )
    const about = { tenantId, app: { id, clientId, hasSecret: true }, person: null }
    return { ...agent, bearer: await accessToken(tokensOf(door, secret), about, AUDIENCE) }
  }) // biome-ignore format: one story

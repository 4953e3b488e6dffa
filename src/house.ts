import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Admins } from '#api/authorize.ts'
import { identifier } from '#api/identify.ts'
import { importUploads } from '#api/imports.ts'
import { prover } from '#api/people/prove.ts'
import { mountPeople, openPeople } from '#api/people.ts'
import { mountRest } from '#api/rest.ts'
import { routes } from '#api/routes.ts'
import { directoryOf } from '#api/scim/identify.ts'
import { mountScim } from '#api/scim/scim.ts'
import { openServer } from '#api/server.ts'
import { audiencesFrom } from '#api/tokens/audiences.ts'
import { bearerOf } from '#api/tokens/bearer.ts'
import { openKeys } from '#api/tokens/keys.ts'
import { mountTokens } from '#api/tokens/tokens.ts'
import { uploads } from '#api/uploads.ts'
import { mountV1 } from '#api/v1/v1.ts'
import type { Config } from '#config'
import { as, migrate } from '#database/migrate.ts'
import { type Connection, type Database, openDatabase } from '#database/open.ts'
import { type Owned, openOwner } from '#database/owner.ts'
import { demoDns } from '#demo/dns.ts'
import { mailbox } from '#demo/mailbox.ts'
import { openCalls } from '#kernel/calls.ts'
import type { Ctx } from '#kernel/context.ts'
import type { Ports } from '#kernel/outside.ts'
import type { Role } from '#kernel/permissions.ts'
import { vaultOf } from '#kernel/vault.ts'
import { admins, openDns } from '#modules/access/index.ts'
import { folderAt } from '#modules/files/index.ts'
import { keepShipped, sourcesIn } from '#modules/help/index.ts'
import { noGateway, testGateway } from '#modules/levels/index.ts'
import { localRegistry } from '#modules/membership/index.ts'
import { type Deliver, mailer, smtp } from '#worker/mail.ts'
import { prepareQueues } from '#worker/queues.ts'
import { houseContext, inNetworkOf, startWorker } from '#worker/worker.ts'

/** The running product: everything `main` starts, and how it is closed again. */
export type House = {
  readonly app: FastifyInstance
  readonly database: Database
  /** Runs work of the house itself across the network, in one transaction. */
  readonly inNetwork: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}
type Closers = (() => Promise<unknown>)[]
/** The clock everybody reads, and the database if it is open already. */
type Given = { readonly clock?: () => Date; readonly owned?: Owned }

/** Opens the house in order: database, migrations, door, people, worker, server. What was opened is closed if a later step fails. */
export async function openHouse(config: Config, { clock = () => new Date(), owned }: Given = {}): Promise<House> {
  const closers: Closers = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
    const { app, database } = await open(config, clock, closers, owned ?? (await openOwner(config)))
    return { app, database, inNetwork: inNetworkOf({ ...database, clock }), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function open(config: Config, clock: () => Date, closers: Closers, { owner, secret, stop }: Owned) {
  closers.push(stop)
  await migrate(owner, secret)
  await prepareQueues(owner)
  const door = as('door', owner, secret)
  const database = openDatabase(door)
  closers.push(database.close)
  const ports = portsOf(config, database, secret)

  let isOpen = false
  const app = await openServer(config, async () => isOpen && (await answers(database)), clock())
  const { transact } = database
  const deliver = mailer(deliveryOf(config, database, clock), { from: config.MAIL_FROM, publicUrl: config.PUBLIC_URL })
  const worker = await startWorker({ connection: door, transact, clock, ports, log: app.log, deliver })
  closers.push(worker.stop)
  const people = await serve(app, config, {
    database,
    ports,
    clock,
    secret,
    porter: as('porter', owner, secret),
    wake: worker.wake,
  })
  closers.push(people.close, () => app.close())
  if (config.demo) {
    const { openDemo } = await import('#demo/demo.ts') // its cast and its pages are no part of production
    await openDemo(app, { transact, clock, people, config, vault: ports.vault })
  }
  await bringHelp(database, clock)
  await app.listen({ port: config.PORT, host: config.HOST })
  isOpen = true
  return { app, database }
}

/** The help articles of the repository: what changed since the last start is read anew. */
async function bringHelp({ transact }: Database, clock: () => Date) {
  const sources = await sourcesIn()
  await inNetworkOf({ transact, clock })((ctx) => keepShipped(ctx, sources))
}

const MEGABYTE = 1_048_576
/** The ways out of the house: the one place where they are chosen. Invented domains have a name server of their own. */
const portsOf = (
  { DATA_DIR, DNS_SERVERS, PUBLIC_URL, UPLOAD_MB_MAX, IMPORT_MB_MAX, CALLS_NEAR, demo }: Config,
  { transact }: Database,
  secret: string,
): Ports => ({
  contents: folderAt(join(DATA_DIR, 'files')),
  dns: demo ? demoDns(transact) : openDns(DNS_SERVERS ? DNS_SERVERS.split(',').map((one) => one.trim()) : undefined),
  registry: localRegistry,
  vault: vaultOf(secret),
  calls: openCalls({ near: CALLS_NEAR }),
  callsAbroad: openCalls({ near: false }),
  near: { calls: CALLS_NEAR, callsAbroad: false },
  gateway: demo ? testGateway : noGateway,
  publicUrl: PUBLIC_URL,
  limits: { documentBytesMax: UPLOAD_MB_MAX * MEGABYTE, importBytesMax: IMPORT_MB_MAX * MEGABYTE },
})

type Serving = {
  database: Database
  ports: Ports
  clock: () => Date
  secret: string
  porter: Connection
  wake: () => void
}

/** Puts the sign-in door and our own API on the server. */
async function serve(app: FastifyInstance, config: Config, { database, ports, clock, secret, porter, wake }: Serving) {
  const { pool, transact } = database
  const publicUrl = config.PUBLIC_URL
  const people = openPeople({ connection: porter, secret, publicUrl, transact, clock, wake })
  const prove = prover({ people, transact, clock })
  const house = {
    ...{ transact, clock, wake, ports },
    identify: identifier({ pool, secret, publicUrl, clock, prove }),
    admins: adminsFrom(database, clock),
  }
  await mountPeople(app, { people, publicUrl, transact, clock, wake, ratePerMinute: config.DOOR_RATE_PER_MINUTE })
  const more = async (rest: FastifyInstance) => {
    await uploads(house, config.UPLOAD_MB_MAX * MEGABYTE)(rest)
    await importUploads(house, config.IMPORT_MB_MAX * MEGABYTE)(rest)
  }
  const ratePerMinute = config.RATE_PER_MINUTE
  await mountRest(app, routes, { ...house, ratePerMinute, more })
  await mountScim(app, { ...house, identify: directoryOf({ pool, clock }), ratePerMinute, publicUrl })
  const keys = openKeys({ transact, clock, vault: ports.vault })
  const tokens = { pool, clock, keys, publicUrl, audiences: audiencesFrom(config) }
  await mountTokens(app, tokens, { house, ratePerMinute: config.TOKEN_RATE_PER_MINUTE })
  await mountV1(app, { ...house, ratePerMinute, bearer: (token) => bearerOf(tokens, token) })
  return people
}

/** Whom a denial names: up to three admins of the company, by name and address. */
const adminsFrom =
  ({ transact }: Database, clock: () => Date): Admins =>
  (tenantId, roles) =>
    transact({ reach: 'tenant', tenantId }, async (db) => {
      const found = await admins(houseContext(db, clock(), tenantId, 'tenant'), roles as Role[])
      return found.map(({ name, email }) => `${name} <${email}>`)
    })

const answers = ({ pool }: Database) => pool.query('select 1').then(() => true, () => false) // biome-ignore format: one thought

/** Mail goes into the demo's mailbox, to the mail server of the settings, or waits in its queue until there is one. */
function deliveryOf({ demo, SMTP_URL }: Config, { transact }: Database, clock: () => Date): Deliver {
  if (demo) return mailbox(transact, clock)
  if (SMTP_URL) return smtp(SMTP_URL)
  return async () => {
    throw new Error('There is no mail server yet: set SMTP_URL. The mail waits.')
  }
}

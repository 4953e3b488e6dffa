/** Tokens for an app alone, a second: ten connections at the token endpoint, beside a bare server that looks the app up and signs. */
import { randomBytes, randomUUID } from 'node:crypto'
import http from 'node:http'
import pg from 'pg'
import { as, migrate } from '../src/database/migrate.ts'
import { type Connection, openDatabase } from '../src/database/open.ts'
import { inTenant } from '../src/kernel/context.ts'
import { newId } from '../src/kernel/id.ts'
import { apps } from '../src/modules/access/apps/tables.ts'
import { createTenant, hashOfSecret } from '../src/modules/access/index.ts'
import { prepareQueues } from '../src/worker/queues.ts'
import { inNetworkOf } from '../src/worker/worker.ts'
import { start } from './processes.ts'
import { type Figure, median } from './report.ts'

const [CONNECTIONS, ROUNDS, SECONDS] = [10, 5, 2]
/** The tokens of issue 4, and as every read of the house. */
const [RATE_MIN, RATIO_MIN] = [500, 0.6]

type App = { readonly tenantId: string; readonly clientId: string; readonly secret: string }
const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS })

function fetchOne(url: string, { tenantId, clientId, secret }: App): Promise<void> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret }
  const body = new URLSearchParams(form).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((done, failed) => {
    const request = http.request(`${url}/${tenantId}/oauth2/v2.0/token`, { agent, method: 'POST', headers }, (response) => {
      response.resume().on('end', () => (response.statusCode === 200 ? done() : failed(new Error(`${response.statusCode}`))))
    })
    request.on('error', failed)
    request.end(body)
  })
} // biome-ignore format: one thought

async function rate(url: string, app: App): Promise<number> {
  const began = performance.now()
  let done = 0
  const worker = async () => {
    for (; performance.now() - began < SECONDS * 1000; done++) await fetchOne(url, app)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  return (done * 1000) / (performance.now() - began)
}

/** A company with an app, on a database of its own. */
async function prepared(own: Connection, secret: string): Promise<App> {
  await migrate(own, secret)
  await prepareQueues(own)
  const door = openDatabase(as('door', own, secret), 2)
  const app = { clientId: randomUUID(), secret: randomBytes(32).toString('base64url') }
  const tenantId = await inNetworkOf({ ...door, clock: () => new Date() })(async (ctx) => {
    const { id } = await createTenant(ctx, { name: 'Quillon', kind: 'partner', country: 'GB' })
    const { db, now } = inTenant(ctx, id)
    const dated = { createdAt: now, updatedAt: now, secretAt: now, secretExpiresAt: new Date(now.getTime() + 1e10) }
    const about = { id: newId<'app'>(), tenantId: id, name: 'Order sync', status: 'active', grants: [] } as const
    await db.insert(apps).values({ ...about, ...dated, grants: [], clientId: app.clientId, secretHash: hashOfSecret(app.secret) }) // biome-ignore format: one statement
    return id
  })
  await door.close()
  return { ...app, tenantId }
}

/** The two in turn, so that a noisy minute touches both; the first round warms up. */
async function inTurn(product: string, floor: string, app: App) {
  const rates = { product: [] as number[], floor: [] as number[] }
  for (let round = 0; round <= ROUNDS; round++) {
    const turns = [['product', product] as const, ['floor', floor] as const]
    for (const [who, url] of round % 2 ? turns : turns.reverse()) rates[who].push(await rate(url, app))
  }
  return { product: median(rates.product.slice(1)), floor: median(rates.floor.slice(1)) }
}

type Starting = { readonly secret: string; readonly dataDir: string; readonly serve: string }
/** `serve` is the word of the production start. */
export async function tokenFigures(server: Connection, { secret, dataDir, serve }: Starting): Promise<Figure[]> {
  const admin = new pg.Client(server)
  await admin.connect()
  await admin.query('create database bench_tokens')
  await admin.end()
  const own = { ...server, database: 'bench_tokens' }
  const app = await prepared(own, secret)
  const { user = '', host = '' } = own
  const url = `postgres://${user}@localhost/bench_tokens?host=${encodeURIComponent(host)}`
  const settings = {
    SECRET: secret,
    DATA_DIR: dataDir,
    DATABASE_URL: url,
    TOKEN_RATE_PER_MINUTE: '999999999',
    LOG_LEVEL: 'warn',
  }
  const product = await start(serve, settings)
  const bare = { FLOOR_DATABASE: JSON.stringify(as('door', own, secret)) }
  const floor = await start(serve.replace('dist-server/main.js', 'benchmarks/tokenFloor.ts'), bare)
  const found = await inTurn(product.url, floor.url, app)
  await Promise.all([product.stop(), floor.stop()])
  return figuresOf(found)
}

function figuresOf({ product, floor }: { product: number; floor: number }): Figure[] {
  const shown = { product: product.toFixed(0), floor: floor.toFixed(0), ratio: (product / floor).toFixed(2) }
  const name = 'token for an app (a second)'
  return [
    { name, ...shown, goal: `≥ ${RATIO_MIN} × floor`, met: product / floor >= RATIO_MIN },
    { name, product: shown.product, floor: '', ratio: '', goal: `≥ ${RATE_MIN}`, met: product >= RATE_MIN },
  ]
}

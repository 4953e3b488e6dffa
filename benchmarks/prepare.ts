/** Everything that must be there before anything is measured: a server, the network, people, and the floor's copy of it all. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { as, migrate } from '../src/database/migrate.ts'
import { type Connection, openDatabase } from '../src/database/open.ts'
import { inTenant } from '../src/kernel/context.ts'
import type { Id } from '../src/kernel/id.ts'
import { createTenant } from '../src/modules/access/index.ts'
import { publishModel } from '../src/modules/agreements/index.ts'
import { prepareQueues } from '../src/worker/queues.ts'
import { inNetworkOf } from '../src/worker/worker.ts'
import { fill } from './network.ts'
import { type Person, signedIn } from './people.ts'
import { type Recording, record } from './record.ts'
import { works } from './work.ts'

export type Prepared = {
  /** The product's database and the floor's, by their owner. */
  readonly product: Connection
  readonly floor: Connection
  readonly staff: Person
  readonly partner: Person
  readonly newcomers: readonly Person[]
  readonly recording: Recording
  readonly recordedBy: Person
}

export async function prepare(
  server: Connection,
  secret: string,
  { partners, newcomers }: { partners: number; newcomers: number },
): Promise<Prepared> {
  const product = await fresh(server, 'bench_product')
  await migrate(product, secret)
  await prepareQueues(product)
  const client = new pg.Client(product)
  await client.connect()
  await fill(client, partners)
  const vendorId = await vendor(as('door', product, secret))
  const { rows } = await client.query<{ id: string }>(
    "select tenant_id as id from accounts where status = 'active' order by id limit 1",
  )
  const staff = await signedIn(client, secret, 1, { tenantId: vendorId, role: 'partnerManager' })
  const partner = await signedIn(client, secret, 2, { tenantId: rows[0]?.id ?? '', role: 'globalAdmin' })
  const people: Person[] = []
  for (let n = 0; n < newcomers + 2; n++) people.push(await signedIn(client, secret, 3 + n))
  await client.end()
  const [warmUpBy = staff, recordedBy = staff, ...rest] = people
  const doers = { staff, partner, newcomer: recordedBy }
  const asked = works.map((work) => ({
    work,
    by: doers[work.by],
    warmUpBy: work.by === 'newcomer' ? warmUpBy : doers[work.by],
  }))
  const recording = await record(as('door', product, secret), secret, asked)
  const floor = await fresh(server, 'bench_floor', 'bench_product')
  return { product, floor, staff, partner, newcomers: rest, recording, recordedBy }
}

/** A vendor and its agreement in the region of everybody here. */
async function vendor(door: Connection): Promise<Id<'tenant'>> {
  const { transact, close } = openDatabase(door)
  const id = randomUUID() as Id<'tenant'>
  const begun = new Date('2025-01-01T00:00:00Z')
  await inNetworkOf({ transact, clock: () => new Date() })(async (ctx) => {
    await createTenant(ctx, { id, name: 'Polaris Works', kind: 'vendor', country: 'GB' })
    await publishModel(inTenant(ctx, id), {
      region: 'europe',
      number: 1,
      effectiveFrom: begun,
      acceptBy: null,
      publishedAt: begun,
    })
  })
  await close()
  return id
}

async function fresh(server: Connection, name: string, template?: string): Promise<Connection> {
  const client = new pg.Client(server)
  await client.connect()
  await client.query(`create database ${name}${template ? ` template ${template}` : ''}`)
  await client.end()
  return { ...server, database: name }
}

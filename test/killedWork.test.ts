import { spawn } from 'node:child_process'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { listeners } from '#worker/listeners.ts'
import { runJob } from '#worker/worker.ts'
import { customerForm } from './customer.ts'
import { served } from './customers.ts'
import { testDatabase } from './database.ts'
import { enrolledOffice } from './enrolled.ts'
import { hire } from './hearing.ts'
import type { Office } from './office.ts'
import { ports } from './ports.ts'
import { ended, PATIENT } from './process.ts'
import { until } from './wire.ts'

const { owner, door, transact } = await testDatabase()
const [client, holder] = [new pg.Client(owner), new pg.Client(owner)]
const query = async <R extends object>(text: string, values: unknown[] = []) =>
  (await client.query<R>(text, values)).rows
beforeAll(() => Promise.all([client.connect(), holder.connect()]))
afterAll(() => Promise.all([client.end(), holder.end()]))

async function partner() {
  const o = await enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
  await hire(o, 'adminAgent')
  return o
}

/** Lets a process of its own do the work until it stands in the midst of a batch, at a line somebody holds; then kills it. */
async function killedAt(o: Office, name: string, [hold, ...values]: [string, ...unknown[]]) {
  await holder.query('begin')
  expect((await holder.query(hold, values)).rowCount).toBe(1)
  const { PATH = '', HOME = '' } = process.env
  const WORK = JSON.stringify({ door, name, now: o.clock() })
  const child = spawn('node', ['test/workingChild.ts'], { env: { PATH, HOME, WORK }, stdio: 'ignore' })
  const waits = () =>
    query("select 1 as one from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
  expect(await until(waits, (rows) => rows.length > 0, 600)).toHaveLength(1)
  await ended(child, 'SIGKILL')
  expect(child.signalCode).toBe('SIGKILL')
  await holder.query('rollback')
  expect(await until(waits, (rows) => rows.length === 0)).toEqual([])
}

/** The job as the next worker does it, some minutes later, until what was asked is done. */
async function resumed<S extends { status: string }>(o: Office, name: string, look: () => Promise<S>) {
  const job = listeners.jobs.find((one) => one.name === name)
  if (!job) throw new Error(`There is no job ${name}.`)
  o.clock.moveTo(new Date(o.clock().getTime() + 10 * 60_000))
  return until(
    async () => {
      await runJob({ transact, clock: o.clock, ports }, job)
      return look()
    },
    ({ status }) => status !== 'running',
  )
}

test(
  'a worker killed in the midst of a file of customers is followed by another, and no customer is there twice',
  PATIENT,
  async () => {
    const o = await partner()
    const agent = o.as('adminAgent')
    const { id } = (await agent('POST /customer-sheets', { name: 'customers.csv' })).body
    const rows = Array.from({ length: 600 }, () => customerForm() as never)
    await agent('POST /customer-sheets/:id/lines', { id, first: 2, rows })
    await agent('POST /customer-sheets/:id/making', { id })
    const job = 'customers.makeFromSheets'
    await killedAt(o, job, ['select line from customer_sheet_rows where sheet_id = $1 and line = 550 for update', id])
    const look = async () => (await agent('GET /customer-sheets/:id', { id })).body
    expect(await look()).toMatchObject({ status: 'running', made: 500, ready: 100, tries: 1 })
    expect(await resumed(o, job, look)).toMatchObject({ status: 'done', made: 600, wrong: 0 })
    const made =
      'select count(*)::int as rows, count(distinct domain)::int as domains from relationships where tenant_id = $1'
    expect(await query(made, [o.tenantId])).toEqual([{ rows: 600, domains: 600 }])
  },
)

test(
  'a worker killed while many are asked for access is followed by another, and nobody is asked twice',
  PATIENT,
  async () => {
    const o = await partner()
    const agent = o.as('adminAgent')
    const customerIds: Id<'tenant'>[] = []
    for (let n = 0; n < 30; n++) customerIds.push((await served(o, { name: `Quillon ${n}` })).tenantId)
    const wanted = { kind: 'ask', name: 'Helpdesk', roles: ['userAdmin'], days: 100, customerIds }
    const { id } = (await agent('POST /delegation-runs', wanted as never)).body
    const job = 'relationships.workOnMany'
    await killedAt(o, job, ['select line from delegation_run_lines where run_id = $1 and line = 28 for update', id])
    const look = async () => (await agent('GET /delegation-runs/:id', { id })).body
    expect(await look()).toMatchObject({ status: 'running', done: 25, ready: 5, tries: 1 })
    expect(await resumed(o, job, look)).toMatchObject({ status: 'done', done: 30, failed: 0 })
    const asked =
      'select count(*)::int as rows, count(distinct customer_id)::int as customers from delegations where tenant_id = $1'
    expect(await query(asked, [o.tenantId])).toEqual([{ rows: 30, customers: 30 }])
    const letters =
      "select count(*)::int as letters from outbox where tenant_id = any($1) and name = 'mail.wanted' and facts->>'letter' like 'delegations.asked%'"
    expect(await query(letters, [[o.tenantId, ...customerIds]])).toEqual([{ letters: 31 }])
  },
)

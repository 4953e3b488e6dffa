/** A worker as a process of its own, which does one job again and again until somebody kills it. */
import { openDatabase } from '#database/open.ts'
import { listeners } from '#worker/listeners.ts'
import { runJob } from '#worker/worker.ts'
import { ports } from './ports.ts'

const { door, name, now } = JSON.parse(process.env.WORK ?? '{}') as {
  door: Parameters<typeof openDatabase>[0]
  name: string
  now: string
} // as its test writes it
const job = listeners.jobs.find((one) => one.name === name)
if (!job) throw new Error(`There is no job ${name}.`)
const { transact } = openDatabase(door, 4)
for (;;) await runJob({ transact, clock: () => new Date(now), ports }, job)

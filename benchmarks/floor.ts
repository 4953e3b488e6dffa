/**
 * The floor: a bare Fastify that says to the database what the product says, answers what it answers, and does nothing
 * else. Started by run.ts; what was recorded comes in a file, where the database is in the environment.
 */
import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import pg from 'pg'
import type { Person } from './people.ts'
import type { Recorded, Recording } from './record.ts'
import { type Query, replayer } from './replay.ts'

type Given = { readonly recording: Recording; readonly recordedBy: Person; readonly people: readonly Person[] }
const { FLOOR_FILE = '', FLOOR_DATABASE = '', PORT = '' } = process.env
const { recording, recordedBy, people }: Given = JSON.parse(readFileSync(FLOOR_FILE, 'utf8'))
const pool = new pg.Pool({ ...JSON.parse(FLOOR_DATABASE), max: 10 }) // as many as the product has
pool.on('error', () => {}) // the server may be stopped first

async function say(queries: readonly Query[]) {
  const client = await pool.connect()
  try {
    for (const query of queries) await client.query(query as string)
  } finally {
    client.release()
  }
}

const app = Fastify()
type Reply = { readonly queries: (asking: Person) => Query[]; readonly answer: unknown }
const replies = new Map<string, Reply>()
const served = new Set<string>()

function serve({ call: { method, path }, schema, answer }: Recorded, queries: Reply['queries']) {
  replies.set(`${method} ${path}`, { queries, answer })
  const url = path.split('?')[0] ?? ''
  if (served.has(`${method} ${url}`)) return
  served.add(`${method} ${url}`)
  app.route({
    ...{ method, url, schema: { response: { 200: schema } } },
    handler: async (request) => {
      const reply = replies.get(`${method} ${request.url}`)
      const asking = people[Number(request.headers['x-person'])]
      if (!reply || !asking) throw new Error('Nothing like this was recorded.')
      await say(reply.queries(asking))
      return reply.answer
    },
  })
}

for (const requests of Object.values(recording)) {
  const replays = replayer(requests, recordedBy)
  requests.forEach((one, n) => {
    const queries = replays[n]
    if (queries) serve(one, queries)
  })
}
app.get('/readyz', async () => ({ status: 'ready' }))
await app.listen({ port: Number(PORT), host: '127.0.0.1' })
process.on('SIGTERM', async () => {
  await app.close()
  await pool.end()
})

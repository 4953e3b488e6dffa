/** A file of 100,000 customers, as the page sends it: in pieces that are looked at, then made by the job while it is watched. */
import http from 'node:http'
import type { Person } from './people.ts'
import { type Running, rssMb } from './processes.ts'
import type { Figure } from './report.ts'

const [SECONDS_MAX, RSS_MB_MAX, PIECE, LOOK_MS] = [60, 300, 1_000, 500]

const lineOf = (n: number) => ({
  ...{ companyName: n % 2 ? `Quillon Ridge ${n} Ltd` : `가람 시스템 ${n}`, domainPrefix: `sheet${n}`, country: n % 3 ? 'GB' : 'DE' },
  ...{ addressLine1: `${n} Harbour Row`, city: 'Bristol', postalCode: n % 3 ? 'BS1 4ND' : '10115' },
  ...{ phone: n % 3 ? `020 7946 0${100 + (n % 900)}` : `030 23125${100 + (n % 900)}`, firstName: 'Rosa', lastName: 'Harding' },
  ...{ email: `rosa@quillon${n}.example`, tags: n % 4 ? '' : 'north; key account' },
}) // biome-ignore format: one record

type Sheet = { readonly id: string; readonly status: string; readonly made: number }
type Call = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: object }

function ask(url: string, { cookie }: Person, { method, path, body }: Call): Promise<Sheet> {
  const payload = body && JSON.stringify(body)
  const headers = { cookie, ...(payload && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }) }
  return new Promise((done, failed) => {
    const request = http.request(`${url}/rest${path}`, { method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => (response.statusCode === 200 ? done(JSON.parse(text)) : failed(new Error(`${path}: ${text}`))))
    })
    request.on('error', failed)
    request.end(payload)
  })
} // biome-ignore format: one thought

/** How long it took to look at all the lines, and to make them. */
async function sheetMade(url: string, agent: Person, lines: number) {
  const began = performance.now()
  const { id } = await ask(url, agent, { method: 'POST', path: '/customer-sheets', body: { name: 'customers.csv' } })
  for (let at = 0; at < lines; at += PIECE) {
    const rows = Array.from({ length: Math.min(PIECE, lines - at) }, (_, n) => lineOf(at + n))
    await ask(url, agent, { method: 'POST', path: `/customer-sheets/${id}/lines`, body: { first: at + 1, rows } })
  }
  const read = performance.now()
  let now = await ask(url, agent, { method: 'POST', path: `/customer-sheets/${id}/making`, body: {} })
  while (now.status === 'running') {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    now = await ask(url, agent, { method: 'GET', path: `/customer-sheets/${id}` })
  }
  if (now.made !== lines) throw new Error(`${now.made} customers were made, not ${lines}`)
  const made = performance.now()
  return { read: (read - began) / 1000, made: (made - read) / 1000 }
}

/** By a product that runs, on whatever customers there are already. */
export async function sheetFigures({ url, pid }: Running, agent: Person, lines: number): Promise<Figure[]> {
  let highest = 0
  const watch = setInterval(() => {
    highest = Math.max(highest, rssMb(pid))
  }, 200)
  const { read, made } = await sheetMade(url, agent, lines)
  clearInterval(watch)
  const [whole, plain] = [read + made, { floor: '', ratio: '' }]
  const name = `file of ${lines} customers: looked at ${read.toFixed(1)}, made ${made.toFixed(1)}`
  return [
    { name, product: `${whole.toFixed(1)} s`, ...plain, goal: `≤ ${SECONDS_MAX} s`, met: whole <= SECONDS_MAX },
    { name: 'memory of the server meanwhile, at most', product: `${highest.toFixed(0)} MB`, ...plain, goal: `≤ ${RSS_MB_MAX} MB`, met: highest <= RSS_MB_MAX },
  ]
} // biome-ignore format: a table

/** Connections that ask as fast as they are answered: ten, unless it is said otherwise. */
import http from 'node:http'
import type { Person } from './people.ts'
import type { Call, Task } from './work.ts'

export const CONNECTIONS = 10
/** Somebody who asks, and which of the floor's people that is. */
export type Asking = { readonly person: Person; readonly number: number }

const agent = new http.Agent({ keepAlive: true })

function ask(url: string, { method, path, body, headers: own }: Call, { person, number }: Asking): Promise<void> {
  const payload = body ? JSON.stringify(body) : undefined
  const headers = {
    ...{
      ...(person.bearer ? { authorization: `Bearer ${person.bearer}` } : { cookie: person.cookie }),
      'x-person': String(number),
    },
    ...own,
    ...(payload && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
  }
  return new Promise((done, failed) => {
    const request = http.request(`${url}${path}`, { agent, method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        if (response.statusCode !== 200) text += chunk
      })
      response.on('end', () =>
        (response.statusCode ?? 500) < 300 ? done() : failed(new Error(`${method} ${path}: ${text}`)),
      )
    })
    request.on('error', failed)
    request.end(payload)
  })
}

async function doOne(url: string, work: Task, asking: Asking) {
  for (const call of work.calls(asking.person)) await ask(url, call, asking)
}

/** How many were done a second, over a time, and how long 95 and 99 of 100 took at most, in milliseconds. */
export async function paceOver(url: string, work: Task, asking: Asking, seconds: number, clients = CONNECTIONS) {
  const began = performance.now()
  const end = began + seconds * 1000
  const took: number[] = []
  const worker = async () => {
    for (let since = performance.now(); since < end; since = performance.now()) {
      await doOne(url, work, asking)
      took.push(performance.now() - since)
    }
  }
  await Promise.all(Array.from({ length: clients }, worker))
  const whole = performance.now() - began
  took.sort((a, b) => a - b)
  const slowest = (part: number) => took[Math.floor(took.length * part)] ?? whole
  return { rate: (took.length * 1000) / whole, p95: slowest(0.95), p99: slowest(0.99) }
}

/** The rate alone. */
export const rateOver = async (...given: Parameters<typeof paceOver>): Promise<number> =>
  (await paceOver(...given)).rate

/** How many were done a second, one for each of these people. */
export async function rateOf(url: string, work: Task, all: readonly Asking[]): Promise<number> {
  const began = performance.now()
  const waiting = [...all]
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await doOne(url, work, next)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  return (all.length * 1000) / (performance.now() - began)
}

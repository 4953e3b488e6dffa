/** Ten connections that ask as fast as they are answered. */
import http from 'node:http'
import type { Person } from './people.ts'
import type { Call, Work } from './work.ts'

export const CONNECTIONS = 10
/** Somebody who asks, and which of the floor's people that is. */
export type Asking = { readonly person: Person; readonly number: number }

const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS })

function ask(url: string, { method, path, body }: Call, { person, number }: Asking): Promise<void> {
  const payload = body ? JSON.stringify(body) : undefined
  const headers = {
    ...{ cookie: person.cookie, 'x-person': String(number) },
    ...(payload && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
  }
  return new Promise((done, failed) => {
    const request = http.request(`${url}/rest${path}`, { agent, method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        if (response.statusCode !== 200) text += chunk
      })
      response.on('end', () => (response.statusCode === 200 ? done() : failed(new Error(`${method} ${path}: ${text}`))))
    })
    request.on('error', failed)
    request.end(payload)
  })
}

async function doOne(url: string, work: Work, asking: Asking) {
  for (const call of work.calls(asking.person)) await ask(url, call, asking)
}

/** How many were done a second, over a time. */
export async function rateOver(url: string, work: Work, asking: Asking, seconds: number): Promise<number> {
  const began = performance.now()
  const end = began + seconds * 1000
  let done = 0
  const worker = async () => {
    while (performance.now() < end) {
      await doOne(url, work, asking)
      done++
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  return (done * 1000) / (performance.now() - began)
}

/** How many were done a second, one for each of these people. */
export async function rateOf(url: string, work: Work, all: readonly Asking[]): Promise<number> {
  const began = performance.now()
  const waiting = [...all]
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await doOne(url, work, next)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  return (all.length * 1000) / (performance.now() - began)
}

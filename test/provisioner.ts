/** The vendor's systems as they may be: a real server that does as it is told, and keeps what it was asked. */
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { job } from '#kernel/job.ts'
import type { Ports } from '#kernel/outside.ts'
import { tellVendor } from '#modules/subscriptions/provisioning/commands/asking.ts'
import { provision } from '#modules/subscriptions/provisioning/commands/handing.ts'
import { runJob } from '#worker/worker.ts'
import { testDatabase } from './database.ts'
import type { Office } from './office.ts'
import { ports } from './ports.ts'

type Body = { id: string; generation: number; action: string; subscriptionId: string; shall: Record<string, unknown>; was: Record<string, unknown> | null } // biome-ignore format: one shape
export type Asked = { readonly body: Body; readonly text: string; readonly headers: IncomingHttpHeaders }
/** What it answers; null is nothing, ever. */
type Doing = (asked: Asked) => { readonly status: number; readonly body?: unknown } | null
export const done = ({ body: { id, generation } }: Asked) => ({ status: 200, body: { id, generation, state: 'done' } })

export async function simulated() {
  const asked: Asked[] = []
  let doing: Doing = done
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const piece of request) text += piece
    const one = { body: JSON.parse(text), text, headers: request.headers }
    asked.push(one)
    const answer = doing(one)
    if (!answer) return
    response.writeHead(answer.status).end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/guildhall`,
    asked,
    does: (what: Doing) => { doing = what },
    /** What it was asked since the last look. */
    heard: () => asked.splice(0),
    close: () => { server.closeAllConnections(); server.close() },
  } // biome-ignore format: one thought
}

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex')
/** Written from docs/provisioner.md, not from our code. */
export function isOurs({ headers, text }: Asked, secret: string): boolean {
  const [, at, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['guildhall-signature'])) ?? []
  return signature === hmac(secret, `${at}.${text}`)
}
export function signed<A extends { id: string; generation: number; state: 'done' | 'failed'; reason?: string; activationLink?: string }>(secret: string, answer: A) {
  const { id, generation, state, activationLink = '', reason = '' } = answer
  return { ...answer, signature: hmac(secret, `${id}\n${generation}\n${state}\n${activationLink}\n${reason}`) }
} // biome-ignore format: one line

/** The jobs come by, until nothing is due. Nobody here waits ten seconds for one who never answers. */
export async function handOn({ clock }: Pick<Office, 'clock'>, neverAnswered = '(nobody)', between = async () => {}) {
  const calls: Ports['calls'] = (call) => ports.calls(call.body.includes(neverAnswered) ? { ...call, withinMs: 100 } : call) // biome-ignore format: one thought
  const hand = { transact: (await testDatabase()).transact, clock, ports: { ...ports, calls } }
  await runJob(hand, job('tests.handOn', '* * * * *', provision))
  await between()
  await runJob(hand, job('tests.tellVendor', '* * * * *', tellVendor))
}

/** Such systems, called by the whole network from now on; whoever opens them takes them away again. */
export async function calledFor(o: Office) {
  await handOn(o) // what others have left
  const vendor = await simulated()
  const { body } = await o.vendor('owner')('PUT /vendor/provisioner', { url: vendor.url })
  const leave = async () => {
    await o.vendor('owner')('DELETE /vendor/provisioner', {})
    await handOn(o)
    vendor.close()
  }
  return { ...vendor, secret: body.secret ?? '', leave }
}

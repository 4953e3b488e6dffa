import { type LookupAddress, lookup } from 'node:dns'
import { type IncomingMessage, request as plainly, type RequestOptions } from 'node:http'
import { request as overTls } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** One call of somebody's server: what is posted, and how long its answer is waited for. */
export type Call = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly withinMs: number
}
/** Why there is no answer: nobody there, not in time, longer than anybody reads, or at an address that is not called. */
export const silences = ['unreachable', 'slow', 'tooLong', 'shut'] as const
export type Silence = (typeof silences)[number]
export type Answered = { readonly status: number; readonly body: string } | { readonly silence: Silence }

declare module '#kernel/outside.ts' {
  interface Ports {
    /** Posts to an address that the vendor has entered. It never throws and follows no one elsewhere. */
    readonly calls: (call: Call) => Promise<Answered>
    /** The same for what a company has entered: never to this machine or its network, whatever the vendor's systems may. */
    readonly callsAbroad: (call: Call) => Promise<Answered>
    /** Whether that may be this machine or its network: of what the vendor has entered, of what companies have. */
    readonly near: { readonly calls: boolean; readonly callsAbroad: boolean }
  }
}

const URL_MAX = 2_000
const NEAR: readonly string[] = ['localhost', '127.0.0.1', '[::1]']
/** An address as it is kept, or null where none is called: https, or plain http on the same machine; no name and password in it. */
export function callable(written: string): string | null {
  const text = written.trim()
  if (text.length > URL_MAX || !URL.canParse(text)) return null
  const url = new URL(text)
  const isShut = url.protocol !== 'https:' && !(url.protocol === 'http:' && NEAR.includes(url.hostname))
  return isShut || url.username || url.password || url.hash ? null : url.href
}

// biome-ignore format: a table
const NOT_OF_THE_WORLD = {
  ipv4: ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24',
         '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  /** Of IPv6 whatever is not handed out to the world, and what hides an address of IPv4 in it. */
  ipv6: ['::/3', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '4000::/2', '8000::/1'],
} as const
const shut = Object.fromEntries(
  Object.entries(NOT_OF_THE_WORLD).map(([family, nets]) => {
    const list = new BlockList()
    for (const [net = '', bits = ''] of nets.map((one) => one.split('/')))
      list.addSubnet(net, Number(bits), family as 'ipv4')
    return [family, list]
  }),
)
/** An address anybody in the world may call: not this machine, not the network it stands in. */
export function isOfTheWorld(address: string): boolean {
  const family = isIP(address) === 4 ? 'ipv4' : 'ipv6'
  return isIP(address) !== 0 && shut[family]?.check(address, family) === false
}

/** Whether an address names this machine or its network outright; what any other name stands for is known when it is called. */
export function isNear(url: string): boolean {
  const host = hostOf(new URL(url)).replace(/\.$/, '')
  return isIP(host) === 0 ? /(^|\.)localhost$/.test(host) : !isOfTheWorld(host)
}

class Shut extends Error {}
type Names = (name: string, options: { readonly all: true }, done: (error: Error | null, found?: LookupAddress[]) => void) => void // biome-ignore format: one line
/** Looks a name up once, and lets through only addresses of the world: what was looked at is what is called. */
const worldly =
  (names: Names): LookupFunction =>
  (name, options, done) =>
    names(name, { ...options, all: true }, (error, found = []) => {
      const wrong = error ?? wrongWith(found)
      const { address = '', family = 4 } = found[0] ?? {}
      return options.all || wrong ? done(wrong, found) : done(null, address, family)
    })
function wrongWith(found: readonly LookupAddress[]): Error | null {
  if (found.length === 0) return new Error('a name without an address')
  return found.every(({ address }) => isOfTheWorld(address)) ? null : new Shut()
}

const ANSWER_MAX = 65_536
type Way = { readonly near: boolean; readonly names?: Names }
/** The calls of the house; near addresses only where whoever runs it has allowed them. */
export function openCalls({ near, names = lookup }: Way) {
  const lookedUp = near ? {} : { lookup: worldly(names) }
  return async (call: Call): Promise<Answered> => {
    const url = new URL(call.url)
    if (!near && isNear(call.url)) return { silence: 'shut' }
    const signal = AbortSignal.timeout(call.withinMs)
    return post(url, call, { signal, agent: false, ...lookedUp }).catch((error) => ({ silence: why(error, signal) }))
  }
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1')
function why(error: unknown, { aborted }: AbortSignal): Silence {
  if (error instanceof Shut) return 'shut'
  return aborted ? 'slow' : 'unreachable'
}

function post(url: URL, { headers, body }: Call, options: RequestOptions): Promise<Answered> {
  const ask = url.protocol === 'https:' ? overTls : plainly
  const sent = { ...headers, 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((answer, fail) => {
    const request = ask(url, { ...options, method: 'POST', headers: sent }, (response) => {
      read(response).then((text) => {
        const { statusCode: status = 0 } = response
        answer(text === null ? { silence: 'tooLong' } : { status, body: text })
      }, fail)
    })
    request.on('error', fail)
    request.end(body)
  })
}

async function read(response: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of response as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > ANSWER_MAX) {
      response.destroy()
      return null
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString()
}

import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { openDns } from './dns.ts'

const NO_SUCH_NAME = 3
const SERVER_FAILED = 2

/** A real name server on loopback that knows two names: just enough of RFC 1035 to be asked for TXT. */
const server = createSocket('udp4')
server.on('message', (asked, { port, address }) => {
  const question = asked.subarray(12, asked.indexOf(0, 12) + 5)
  const name = labelsOf(question)
  const answer = name === 'long.example' ? txt(['guildhall-', 'proof=abc']) : null
  const code = answer ? 0 : name === 'broken.example' ? SERVER_FAILED : NO_SUCH_NAME
  const head = Buffer.from([asked[0] ?? 0, asked[1] ?? 0, 0x81, 0x80 | code, 0, 1, 0, answer ? 1 : 0, 0, 0, 0, 0])
  server.send(Buffer.concat([head, question, answer ?? Buffer.alloc(0)]), port, address)
})

function labelsOf(question: Buffer) {
  const labels: string[] = []
  for (let at = 0; question[at]; at += (question[at] ?? 0) + 1)
    labels.push(question.toString('latin1', at + 1, at + 1 + (question[at] ?? 0)))
  return labels.join('.').toLowerCase()
}

/** One TXT record in several pieces, for the name asked (a pointer to byte 12). */
function txt(pieces: string[]) {
  const text = Buffer.concat(pieces.map((piece) => Buffer.from([piece.length, ...Buffer.from(piece)])))
  return Buffer.concat([Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, text.length]), text])
}

server.bind(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
afterAll(() => void server.close())

const { txt: lookUp } = openDns([`127.0.0.1:${port}`])

test('a record in several pieces is put together', async () =>
  expect(await lookUp('long.example')).toEqual(['guildhall-proof=abc']))
test('a name that does not exist has no records', async () => expect(await lookUp('nobody.example')).toEqual([]))
test('a name server that fails has said nothing', async () => expect(await lookUp('broken.example')).toBeNull())

import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { ended, freePort, housing, PATIENT, type Run, ready, send } from './process.ts'
import { until } from './wire.ts'

const { run, end, clear } = housing()
afterEach(end)
afterAll(clear)

type Answer = { status: number; text: string }
/** A request whose body arrives in two parts: in flight from the moment the server says “continue” until the rest is sent. */
async function trickled({ port }: Run, path: string, headers: Record<string, string>, body: Buffer) {
  const request = http.request({
    ...{ host: '127.0.0.1', port, path: `/rest${path}`, method: 'POST' },
    headers: { 'content-length': String(body.length), expect: '100-continue', ...headers },
  })
  const answer = new Promise<Answer>((done, failed) => {
    request.on('error', failed)
    request.on('response', (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => { text += chunk }) // biome-ignore format: one thought
      response.on('end', () => done({ status: response.statusCode ?? 0, text }))
    })
  })
  const half = Math.floor(body.length / 2)
  await new Promise<void>((done) => request.on('continue', done))
  request.write(body.subarray(0, half))
  return { answer, sendTheRest: () => request.end(body.subarray(half)) }
}
/** Asked once it is stopping: nobody new is let in. */
const isClosed = ({ url }: Run) =>
  until(
    () => fetch(`${url}/healthz`, { headers: { connection: 'close' } }).then(({ ok }) => !ok, () => true), // biome-ignore format: one thought
    (closed) => closed,
  )

const origin = (port: number) => `http://localhost:${port}`
const owner = { name: 'Seo Yuna', email: 'yuna@polaris.example', password: 'quiet river over stones' }

/** Founds the vendor and signs its owner in; answers the cookie. */
async function signedIn(first: Run) {
  const tokenIn = async () => /One-time token:\s+(\S+)/.exec(first.said())?.[1]
  const token = await until(tokenIn, Boolean) // it is said a moment after the first answer
  const vendor = { company: 'Polaris Works', country: 'KR', language: 'ko', ...owner, token }
  expect((await send(first.url, '/founding', vendor, 'key-founded')).status).toBe(200)
  const response = await fetch(`${first.url}/rest/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: origin(first.port) },
    body: JSON.stringify({ email: owner.email, password: owner.password }),
  })
  return response.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ') // biome-ignore format: one thought
}

const PDF = Buffer.concat([Buffer.from('%PDF-1.4\n1 0 obj\n'), Buffer.alloc(200_000, 'a\n'), Buffer.from('\n%%EOF\n')])
const form = Buffer.concat([
  Buffer.from('--cut\r\ncontent-disposition: form-data; name="file"; filename="register.pdf"\r\n\r\n'),
  ...[PDF, Buffer.from('\r\n--cut--\r\n')],
])

describe('asked to stop, the process', PATIENT, () => {
  test('answers what is in flight, lets nobody new in, and ends with 0', async () => {
    const first = run({}, await freePort())
    expect(await ready(first)).toBe(200)
    const cookie = await signedIn(first)
    const multipart = { 'content-type': 'multipart/form-data; boundary=cut', cookie, origin: origin(first.port) }
    const upload = await trickled(first, '/files', multipart, form)
    const email = 'person@kestrel-mail.example'
    const json = { 'content-type': 'application/json', 'idempotency-key': 'in-flight-at-the-end' }
    const body = Buffer.from(JSON.stringify({ email, language: 'en' }))
    const signUp = await trickled(first, '/sign-ups', json, body)
    const over = ended(first.child, 'SIGTERM')
    expect(await isClosed(first)).toBe(true)
    upload.sendTheRest()
    signUp.sendTheRest()
    const [file, started] = [await upload.answer, await signUp.answer]
    expect([file.status, started.status]).toEqual([200, 200])
    expect(await over).toBe(0)

    const again = run({}, first.port)
    expect(await ready(again)).toBe(200)
    const kept = await send(again.url, '/sign-ups', { email, language: 'en' }, 'in-flight-at-the-end')
    expect(await kept.text()).toBe(started.text)
    const { id } = JSON.parse(file.text) as { id: string }
    const content = await fetch(`${again.url}/rest/files/${id}/content`, { headers: { cookie } })
    expect(Buffer.from(await content.arrayBuffer()).equals(PDF)).toBe(true)
  })

  test('finishes the letter it is handing over, and sends none twice', async () => {
    const got: string[] = []
    let handOver: (() => void) | undefined
    const mail = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        let text = ''
        stream.on('data', (chunk: Buffer) => { text += chunk }) // biome-ignore format: one thought
        stream.on('end', () => {
          got.push(text)
          handOver = done // the mail server takes its time: until then the letter is not delivered
        })
      },
    })
    await new Promise<void>((done) => mail.listen(0, '127.0.0.1', done))
    const SMTP_URL = `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`
    const first = run({ SMTP_URL }, await freePort())
    expect(await ready(first)).toBe(200)
    const email = 'slow@kestrel-mail.example'
    expect((await send(first.url, '/sign-ups', { email, language: 'en' }, 'a-letter-in-flight')).status).toBe(200)
    const isMine = () => got.filter((text) => text.includes(email)).length
    await until(async () => isMine(), (count) => count > 0) // biome-ignore format: one thought
    const over = ended(first.child, 'SIGTERM')
    expect(await isClosed(first)).toBe(true)
    handOver?.()
    expect(await over).toBe(0)

    const again = run({ SMTP_URL }, await freePort())
    expect(await ready(again)).toBe(200)
    const other = 'next@kestrel-mail.example'
    await send(again.url, '/sign-ups', { email: other, language: 'en' }, 'the-letter-after-it')
    await until(async () => got.some((text) => text.includes(other)), Boolean) // biome-ignore format: one thought
    handOver?.()
    expect(isMine()).toBe(1)
    await end()
    await new Promise<void>((done) => mail.close(done))
  })
})

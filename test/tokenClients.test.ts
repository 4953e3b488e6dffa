import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls from 'node:tls'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Portal, portal } from './browser/house.ts'

let open: Portal
const folder = mkdtempSync(join(tmpdir(), 'guildhall-client-'))
beforeAll(async () => {
  open = await portal({ env: { TLS: 'true', PUBLIC_URL: '' } })
}, 240_000)
afterAll(async () => {
  await open?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The certificate the server shows, as a file. */
const shown = () =>
  new Promise<tls.PeerCertificate>((done, failed) => {
    const port = Number(new URL(open.url).port)
    const socket = tls.connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      done(socket.getPeerCertificate())
      socket.end()
    })
    socket.on('error', failed)
  })

test('programs with the usual libraries fetch every kind of token over TLS, and the API knows each', async () => {
  const { raw, subjectaltname } = await shown()
  expect(subjectaltname).toContain('DNS:localhost')
  const path = join(folder, 'certificate.pem')
  writeFileSync(path, `-----BEGIN CERTIFICATE-----\n${raw.toString('base64')}\n-----END CERTIFICATE-----\n`)
  const env = { ...process.env, ADDRESS: open.url.replace('http:', 'https:'), NODE_EXTRA_CA_CERTS: path }
  const { stdout } = await promisify(execFile)('node', ['test/tokenClient.ts'], { env, timeout: 120_000 })
  const got = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}')
  expect(got).toMatchObject({
    answers: { itself: 200, identity: 200, byCode: 200, silently: 200, byDevice: 200 },
    account: { tenantId: got.tenantId, username: got.admin },
  })
  expect(got.refused).toContain('AADSTS7000215')
}, 240_000) // biome-ignore format: a slow test

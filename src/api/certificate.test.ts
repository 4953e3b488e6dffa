import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addDays } from '#kernel/time.ts'
import { certificateIn } from './certificate.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'guildhall-tls-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
const now = new Date('2026-11-22T09:00:00Z')
const at = (day: number, publicUrl = 'https://localhost:8080') => certificateIn({ dataDir, publicUrl, now: addDays(now, day) }) // biome-ignore format: one call

test('a certificate is for this machine and the address people use, its key for its owner alone', async () => {
  const { cert, path } = await at(0, 'https://partners.aurora.example')
  const made = new X509Certificate(cert)
  for (const host of ['localhost', 'partners.aurora.example']) expect(made.checkHost(host)).toBe(host)
  for (const ip of ['127.0.0.1', '::1']) expect(made.checkIP(ip)).toBe(ip)
  expect(made.verify(made.publicKey)).toBe(true)
  expect(statSync(join(path, '..', 'key.pem')).mode & 0o077).toBe(0)
})

test('it is kept from start to start, and made anew before it runs out, for another host, or when it is broken', async () => {
  const first = await at(0)
  expect((await at(330)).cert).toBe(first.cert)
  const second = await at(340)
  expect(second.cert).not.toBe(first.cert)
  const third = await at(340, 'https://elsewhere.example')
  expect(new X509Certificate(third.cert).checkHost('elsewhere.example')).toBe('elsewhere.example')
  writeFileSync(third.path, 'half a certifi')
  expect(new X509Certificate((await at(340)).cert).checkHost('localhost')).toBe('localhost')
})

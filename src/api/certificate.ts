import { createPrivateKey, X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { addDays } from '#kernel/time.ts'

/** What a server over TLS shows, and where a client finds the certificate to trust. */
export type Certificate = { readonly cert: string; readonly key: string; readonly path: string }
type Given = { readonly dataDir: string; readonly publicUrl: string; readonly now: Date }

const DAYS = 365
/** One that runs out sooner is made anew at the start. */
const DAYS_LEFT = 30

/** The installation's own certificate, signed by itself: for this machine and the address people use, kept in the data folder. */
export async function certificateIn({ dataDir, publicUrl, now }: Given): Promise<Certificate> {
  const folder = join(resolve(dataDir), 'tls')
  const [path, keyPath] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const hosts = [...new Set(['localhost', '127.0.0.1', '::1', new URL(publicUrl).hostname.replace(/^\[|\]$/g, '')])]
  if (existsSync(path) && existsSync(keyPath)) {
    const kept = { cert: readFileSync(path, 'utf8'), key: readFileSync(keyPath, 'utf8'), path }
    if (serves(kept, hosts, now)) return kept
  }
  const { cert, key } = await selfSigned(hosts, now)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  keep(keyPath, key, 0o600)
  keep(path, cert, 0o644)
  return { cert, key, path }
}

/** In one piece or not at all. */
function keep(path: string, text: string, mode: number) {
  writeFileSync(`${path}.${process.pid}`, text, { mode })
  renameSync(`${path}.${process.pid}`, path)
}

/** It is whole, belongs to its key, is for all these hosts, and will be for a while. */
function serves({ cert, key }: Certificate, hosts: readonly string[], now: Date): boolean {
  try {
    const made = new X509Certificate(cert)
    const isFor = (host: string) => (isIP(host) ? made.checkIP(host) : made.checkHost(host)) !== undefined
    return (
      made.checkPrivateKey(createPrivateKey(key)) &&
      new Date(made.validTo) > addDays(now, DAYS_LEFT) &&
      hosts.every(isFor)
    )
  } catch {
    return false // half a file, or another's
  }
}

async function selfSigned(hosts: readonly string[], now: Date) {
  const x509 = await import('@peculiar/x509') // loaded by whoever starts with TLS alone
  const signingAlgorithm = { name: 'ECDSA', hash: 'SHA-256' }
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const names = hosts.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value }) as const)
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Guildhall',
    notBefore: addDays(now, -1),
    notAfter: addDays(now, DAYS),
    signingAlgorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true), // clients are told to trust it as they trust an authority
      new x509.SubjectAlternativeNameExtension(names),
    ],
  })
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64')
  const lines = key.match(/.{1,64}/g)?.join('\n') ?? ''
  return { cert: made.toString('pem'), key: `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n` }
}

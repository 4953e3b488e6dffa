import { type Id, newId } from '#kernel/id.ts'
import { addDays } from '#kernel/time.ts'
import type { Vault } from '#kernel/vault.ts'
import type { WebhookKey } from './tables.ts'

/** How long a key signs before another takes its place; its certificate outlives it, for what is read late. */
const SIGNING_DAYS = 365
const PROVING_DAYS = 800
export const isWorn = ({ madeAt }: Pick<WebhookKey, 'madeAt'>, now: Date) => addDays(madeAt, SIGNING_DAYS) <= now

const pem = (label: string, bytes: ArrayBuffer) =>
  `-----BEGIN ${label}-----\n${Buffer.from(bytes).toString('base64').match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END ${label}-----\n` // biome-ignore format: one line

/** A new key with a certificate signed by itself. It takes a tenth of a second: never inside a transaction. */
export async function newKey(vault: Vault, now: Date): Promise<WebhookKey> {
  const x509 = await import('@peculiar/x509') // loaded when it is made, once a year
  const signingAlgorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const algorithm = { ...signingAlgorithm, modulusLength: 2_048, publicExponent: new Uint8Array([1, 0, 1]) }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Guildhall webhooks',
    notBefore: addDays(now, -1),
    notAfter: addDays(now, PROVING_DAYS),
    signingAlgorithm,
    keys,
  })
  const privateKey = pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  const id: Id<'webhookKey'> = newId()
  return { id, certificate: certificate.toString('pem'), privateKeySealed: vault.seal(privateKey), madeAt: now }
}

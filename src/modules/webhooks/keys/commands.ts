import { sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Outside } from '#kernel/outside.ts'
import { addDays } from '#kernel/time.ts'
import type { Vault } from '#kernel/vault.ts'
import { newest } from './queries.ts'
import { isWorn, provesUntil } from './rules.ts'
import { webhookKeys as k, type WebhookKey } from './tables.ts'

/** What signs, where its certificate lies, and the address below which resources are named. */
export type Signer = { readonly privateKey: string; readonly certificateUrl: string; readonly publicUrl: string }

/** The key that signs now; the first is made when it is first needed. */
export async function signerOf({ look, ports: { vault, publicUrl }, now }: Outside): Promise<Signer> {
  const there = await look(newest)
  const key = there && !isWorn(there, now) ? there : await newKey(vault, now).then((made) => look((ctx) => keepFirst(ctx, made))) // biome-ignore format: one thought
  return { privateKey: vault.open(key.privateKeySealed), certificateUrl: `${publicUrl}/rest/webhook-certificates/${key.id}`, publicUrl } // biome-ignore format: one record
}

/** Of two that were made at once the first stays. */
async function keepFirst(ctx: Ctx, made: WebhookKey): Promise<WebhookKey> {
  await ctx.db.execute(sql`lock table ${k} in exclusive mode`)
  const there = await newest(ctx)
  if (there && !isWorn(there, ctx.now)) return there
  await ctx.db.insert(k).values(made)
  return made
}

const pem = (label: string, bytes: ArrayBuffer) =>
  `-----BEGIN ${label}-----\n${Buffer.from(bytes).toString('base64').match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END ${label}-----\n` // biome-ignore format: one line

/** A new key with a certificate signed by itself. It takes a tenth of a second: never inside a transaction. */
async function newKey(vault: Vault, now: Date): Promise<WebhookKey> {
  const x509 = await import('@peculiar/x509') // loaded when it is made, once a year
  const signingAlgorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const algorithm = { ...signingAlgorithm, modulusLength: 2_048, publicExponent: new Uint8Array([1, 0, 1]) }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Guildhall webhooks',
    notBefore: addDays(now, -1),
    notAfter: provesUntil(now),
    signingAlgorithm,
    keys,
  })
  const privateKey = pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  const id: Id<'webhookKey'> = newId()
  return { id, certificate: certificate.toString('pem'), privateKeySealed: vault.seal(privateKey), madeAt: now }
}

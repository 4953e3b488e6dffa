import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { Vault } from '#kernel/vault.ts'
import type { PublicKey, TokenKey } from './tables.ts'

/** How long a key signs before another takes its place. */
export const SIGNING_DAYS = 90
/** How long a retired key still proves what it signed: longer than any token lives. */
export const PROVING_DAYS = 1

/** A key as it is kept. */
export type Keeping = Pick<TokenKey, 'publicKey' | 'privateKeySealed'>

/** A new pair for RS256, its private half sealed at once. It takes a tenth of a second: never inside a transaction. */
export async function newPair(vault: Vault): Promise<Keeping> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
  const privateKeySealed = vault.seal(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  return { publicKey: { kty: 'RSA', n, e } satisfies PublicKey, privateKeySealed }
}

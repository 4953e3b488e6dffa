import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps what must not lie open in the database: sealed with a key that comes from the installation's secret. */
export type Vault = {
  readonly seal: (text: string) => string
  readonly open: (sealed: string) => string
  /** The same text has the same mark, and nobody without the secret can tell which text it was. */
  readonly mark: (text: string) => string
}

declare module '#kernel/outside.ts' {
  interface Ports {
    readonly vault: Vault
  }
}

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM, a fresh nonce a text; the wrong secret or a changed letter does not open. */
export function vaultOf(secret: string): Vault {
  const [key, hmacKey] = [keyFrom(secret, 'seal'), createSecretKey(keyFrom(secret, 'mark'))]
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, key, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString()
    },
    mark: (text) => createHmac('sha256', hmacKey).update(text).digest('hex'),
  }
}

const keyFrom = (secret: string, use: string) =>
  Buffer.from(hkdfSync('sha256', secret, 'guildhall', `vault ${use}`, 32))

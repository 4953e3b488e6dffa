/**
 * The evidence of a signature: what was agreed, by whom, for which company, when and from where, bound by one hash and one
 * signature. Pure: the same code makes it, and checks it offline years later.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { type Static, Type } from 'typebox'
import { factors } from '#kernel/permissions.ts'
import { Nullable } from '#kernel/shapes.ts'
import { hashOf } from '../agreements/hash.ts'

/** The form written now. The first one named the proof in a sentence of its own, without its time and kind; it is still read. */
export const FORMAT = 'guildhall-evidence/2'
export const FIRST_FORMAT = 'guildhall-evidence/1'
const text = Type.String()
const TextProof = Type.Object({ language: text, title: text, sha256: text, binding: Type.Boolean() })

export const Evidence = Type.Object({
  format: text,
  acceptance: Type.Object({
    id: text,
    at: text,
    address: text,
    /** What the signer read and confirmed, word for word. */
    statement: text,
    /** How the signer had proven who they are just before: by which second factor, and when. */
    proof: Type.Union([Type.Object({ at: text, by: Type.Enum(factors) }), text]),
  }),
  agreement: Type.Object({ region: text, number: Type.Integer(), effectiveFrom: text, texts: Type.Array(TextProof) }),
  company: Type.Object({ name: text, country: text, globalId: text, locationId: text, tenantId: text }),
  signer: Type.Object({ id: text, name: text, email: text, title: text, role: text }),
  /** The company's audit chain as it stood when the evidence was sealed. */
  audit: Nullable(Type.Object({ number: Type.Integer(), hash: text })),
  /** The hash of the company's evidence before this one: one missing link shows. */
  previous: Nullable(text),
  sealedAt: text,
})
export type Evidence = Static<typeof Evidence>

export const Seal = Type.Object({ algorithm: text, hash: text, signature: text, publicKey: text, keyId: text })
export type Seal = Static<typeof Seal>

/** Everything needed to check a signature without asking anybody: the evidence, the texts it speaks of, the seal. */
export const Pack = Type.Object({
  evidence: Evidence,
  texts: Type.Array(Type.Object({ language: text, title: text, text })),
  seal: Seal,
})
export type Pack = Static<typeof Pack>

/** One writing for one value: keys sorted, no blanks. What is signed is this. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
}

const sha256 = (given: string | Buffer) => createHash('sha256').update(given).digest('hex')
export const evidenceHash = (evidence: unknown) => sha256(canonical(evidence))

export type KeyPair = { readonly publicKey: string; readonly privateKey: string }
/** A pair of Ed25519 keys, as base64 of their DER. */
export function newKeys(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  }
}

/** The name of a key: what is compared with the one the vendor publishes. */
export const keyIdOf = (publicKey: string) => sha256(Buffer.from(publicKey, 'base64')).slice(0, 32)

export function sealed(evidence: Evidence, { publicKey, privateKey }: KeyPair): Seal {
  const hash = evidenceHash(evidence)
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' })
  const signature = sign(null, Buffer.from(hash), key).toString('base64')
  return { algorithm: 'Ed25519', hash, signature, publicKey, keyId: keyIdOf(publicKey) }
}

/** What a check found: each thing that must hold, and whether it does. */
export const checks = ['format', 'texts', 'hash', 'signature', 'key', 'chain'] as const
export type Check = (typeof checks)[number]
export type Finding = { readonly check: Check; readonly holds: boolean }

/** Checks a pack against itself and, where one is at hand, against the vendor's own key; without it that check is left out. */
export function examine({ evidence, texts, seal }: Pack, trusted: string | null): Finding[] {
  const proofOf = (language: string) => evidence.agreement.texts.find((one) => one.language === language)
  const isTrue = (one: Pack['texts'][number]) => {
    const proof = proofOf(one.language)
    return proof?.title === one.title && proof.sha256 === hashOf(one)
  }
  const findings: Finding[] = [
    { check: 'format', holds: isKnown(evidence) && seal.algorithm === 'Ed25519' },
    { check: 'texts', holds: texts.length === evidence.agreement.texts.length && texts.every(isTrue) },
    { check: 'hash', holds: evidenceHash(evidence) === seal.hash },
    { check: 'signature', holds: seal.keyId === keyIdOf(seal.publicKey) && isSigned(seal) },
  ]
  return trusted === null
    ? findings
    : [...findings, { check: 'key', holds: keyIdOf(trusted) === keyIdOf(seal.publicKey) }]
}

const isKnown = ({ format, acceptance: { proof } }: Evidence) =>
  format === (typeof proof === 'string' ? FIRST_FORMAT : FORMAT)

function isSigned({ hash, signature, publicKey }: Seal): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    return verify(null, Buffer.from(hash), key, Buffer.from(signature, 'base64'))
  } catch {
    return false // what is no key has signed nothing
  }
}

import { createHash } from 'node:crypto'
import type { Id } from '#kernel/id.ts'

const SEED = 'guildhall demo network'
const hash = (what: string) => createHash('sha256').update(`${SEED}: ${what}`).digest()

/** An ID that is the same in every demo: what access.json names. */
export function seededId<Kind extends string>(what: string): Id<Kind> {
  const hex = hash(what).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  ) as Id<Kind> // a UUID of version 8: made by a rule of our own
}

/** A secret that is the same in every demo, and therefore none: nothing of the demo exists in production. */
export const seededSecret = (what: string) => hash(what).toString('base64url')

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** A secret of 32 letters, as authenticator apps take it. */
export const seededLetters = (what: string) => [...hash(what)].map((byte) => LETTERS[byte % 32]).join('')

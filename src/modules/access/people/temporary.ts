/** Passwords the house makes up: shown once, good for one first sign-in, at which their owner chooses another (domain.md 5.4). */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { addDays } from '#kernel/time.ts'

const MARK = 'temporary'
/** For how long one may lie in a letter before it opens nothing. */
export const TEMPORARY_DAYS = 30
/** No sign that looks like another, for it may be read aloud. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP = 4

/** Sixteen signs by chance, about 79 bits, such as `k7mw-4hq2-…`. */
export const newTemporary = () =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  ).join('-')

/** What is kept of it. It is nobody's own word and cannot be guessed, so a plain hash does: thousands may be made at once. */
export const sealTemporary = (password: string, until: Date) => `${MARK}$${until.getTime()}$${hashOf(password)}`
export const temporaryUntil = (now: Date) => addDays(now, TEMPORARY_DAYS)

export const isTemporary = (sealed: string) => sealed.startsWith(`${MARK}$`)

/** Whether this is the temporary password that was sealed; one whose days are over fits nobody. */
export function fitsTemporary(password: string, sealed: string, now: Date): boolean {
  const [mark, until, hash = ''] = sealed.split('$')
  const [given, kept] = [Buffer.from(hashOf(password)), Buffer.from(hash)]
  return mark === MARK && now.getTime() < Number(until) && given.length === kept.length && timingSafeEqual(given, kept)
}

/** Capitals, blanks and missing hyphens are the hand's, not another password. */
const hashOf = (password: string) =>
  createHash('sha256').update(password.toLowerCase().replace(/[\s-]/g, '')).digest('hex')

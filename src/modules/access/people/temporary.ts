/** Passwords the house makes up: shown once, good for one first sign-in, at which their owner chooses another (domain.md 5.4). */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import { type SQL, sql } from 'drizzle-orm'
import { addDays } from '#kernel/time.ts'

const MARK = 'temporary'
/** The mark of one made up for a directory that its own people had taken over: whoever opened it gets no way back in by that. */
const LATER = 'later'
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
export const sealTemporary = (password: string, until: Date) => marked(hashOf(password), until)
/** What is kept of one that somebody thought up, sealed as their own would be: it may be guessed, so it is slow to try. */
export const marked = (sealed: string, until: Date) => `${MARK}$${until.getTime()}$${sealed}`
export const temporaryUntil = (now: Date) => addDays(now, TEMPORARY_DAYS)

/** The same, of a directory taken over before. */
export const sealedLater = (sealed: string) =>
  sealed.startsWith(`${MARK}$`) ? LATER + sealed.slice(MARK.length) : sealed

const isMark = (mark: string | undefined) => mark === MARK || mark === LATER
export const isTemporary = (sealed: string) => isMark(sealed.split('$', 1)[0])

/** The same in the database: whether a way to sign in is somebody's own, or was made in a directory that was taken over by then. */
export const isOwnWay = ({ provider, password }: { provider: SQL; password: SQL }) =>
  sql`(${provider} <> 'credential' or ${password} not like ${`${MARK}$%`})`

/** Whether this is the temporary password that was sealed; one whose days are over fits nobody. */
export async function fitsTemporary(password: string, sealed: string, now: Date): Promise<boolean> {
  const [mark, until, ...rest] = sealed.split('$')
  if (!isMark(mark) || now.getTime() >= Number(until)) return false
  const kept = rest.join('$')
  if (kept.startsWith('$argon2')) return verify(kept, password)
  const [given, hash] = [Buffer.from(hashOf(password)), Buffer.from(kept)]
  return given.length === hash.length && timingSafeEqual(given, hash)
}

/** Capitals, blanks and missing hyphens are the hand's, not another password. */
const hashOf = (password: string) =>
  createHash('sha256').update(password.toLowerCase().replace(/[\s-]/g, '')).digest('hex')

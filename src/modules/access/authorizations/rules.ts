/** Where an app may lead a person back to, what opens what a person allowed, and until when. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { Refusals } from '#kernel/refusal.ts'
import { addDays, addMinutes } from '#kernel/time.ts'
import { refuse } from './refusals.ts'
import type { Authorization } from './tables.ts'

const CODE_MINUTES = 10
const DEVICE_MINUTES = 15
const REFRESH_DAYS = 90
/** Seconds a device waits between two questions. */
export const POLL_SECONDS = 5
/** A use within the hour after the last is not written down again. */
const NOTED_MS = 3_600_000

export const codeUntil = (now: Date) => addMinutes(now, CODE_MINUTES)
export const deviceUntil = (now: Date) => addMinutes(now, DEVICE_MINUTES)
export const DEVICE_SECONDS = DEVICE_MINUTES * 60
/** A refresh token runs out ninety days after it was used last. */
export const refreshUntil = (now: Date) => addDays(now, REFRESH_DAYS)
export const isNoted = (usedAt: Date | null, now: Date) =>
  usedAt !== null && now.getTime() - usedAt.getTime() < NOTED_MS

/** What opens something: 256 bits of chance, of which only the hash is kept. */
export const newSecret = () => randomBytes(32).toString('base64url')
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** No vowels, which make words, and no letters that are taken for digits. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'
const USER_CODE = 9
/** What a person types for a device: nine letters, easy to read aloud. */
export const newUserCode = () => Array.from({ length: USER_CODE }, () => LETTERS[randomInt(LETTERS.length)]).join('')
export const typed = (userCode: string) => userCode.normalize('NFKC').toUpperCase().replace(/[^A-Z]/g, '') // biome-ignore format: one thought

const URIS_MAX = 20
const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?(\/[^\s#]*)?$/i
const SECURE = /^https:\/\/[^\s/?#@]+(\/[^\s#]*)?$/i

/** The addresses of an app, as they are kept: over TLS, or on the person's own machine. */
export function keptUris(given: readonly string[]): string[] {
  const uris = [...new Set(given.map((one) => one.trim()))]
  const flaws = uris.flatMap((uri, at) => (isUri(uri) ? [] : [refuse.addressUnfit({ uri: uri.slice(0, 200) }, { field: `redirectUris.${at}` })])) // biome-ignore format: one thought
  if (flaws.length) throw new Refusals(flaws)
  if (uris.length > URIS_MAX) throw refuse.addressesTooMany({ most: URIS_MAX }, { field: 'redirectUris' })
  return uris
}
const isUri = (uri: string) => (SECURE.test(uri) || LOOPBACK.test(uri)) && URL.canParse(uri)

/** To the letter; on the person's own machine on whichever port the app got (RFC 8252, 7.3). */
export const leadsBack = (registered: readonly string[], uri: string) =>
  registered.some((one) => one === uri || (LOOPBACK.test(one) && LOOPBACK.test(uri) && portless(one) === portless(uri)))
const portless = (uri: string) => {
  const { hostname, pathname, search } = new URL(uri)
  return `${hostname}${pathname}${search}`
}

type Led = {
  readonly redirectUri: string
  readonly fragment: boolean
  readonly facts: Readonly<Record<string, string | undefined>>
}
/** The address with what it is told. */
export function leadingBack({ redirectUri, fragment, facts }: Led): string {
  const address = new URL(redirectUri)
  const told = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  if (fragment) address.hash = new URLSearchParams(told).toString()
  else for (const [name, value] of told) address.searchParams.append(name ?? '', value ?? '')
  return address.href
}

type Bringing = { redirectUri: string | null; verifier: string | null; bySecret: boolean }
/** The browser's code comes from the app that asked for it, with what it asked with: its secret, or at least its verifier. */
export function mustFit(kept: Authorization, { redirectUri, verifier, bySecret }: Bringing) {
  if (kept.redirectUri !== redirectUri) throw refuse.ledElsewhere()
  if (kept.challenge === null && !bySecret) throw refuse.challengeNeeded()
  if (kept.challenge === null && verifier !== null) throw refuse.verifierWrong() // somebody took the challenge out (RFC 9700, 2.1.1)
  if (kept.challenge === null) return
  const hashed = createHash('sha256')
    .update(verifier ?? '')
    .digest()
  const wanted = Buffer.from(kept.challenge, 'base64url')
  if (hashed.length !== wanted.length || !timingSafeEqual(hashed, wanted)) throw refuse.verifierWrong()
}

/** A device may ask again once it has waited. */
export const asksTooSoon = (polledAt: Date | null, now: Date) =>
  polledAt !== null && now.getTime() - polledAt.getTime() < (POLL_SECONDS - 1) * 1_000

/** People of the benchmark, signed in: so that no password is hashed while something is measured. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { COOKIES } from '../src/api/people/cookies.ts'
import type { Role } from '../src/kernel/permissions.ts'

export type Person = {
  readonly userId: string
  readonly sessionId: string
  readonly token: string
  readonly cookie: string
  /** The access token of an app, where it is an app that asks. */
  readonly bearer?: string
  /** Ten letters that stand in the name and the domain of the company this person enrols, and in nobody else's. */
  readonly mark: string
  readonly registrationId: string
}
type Place = { readonly tenantId: string; readonly role: Role }

/** Ten letters of a number. */
export const marked = (n: number) => [...String(1e9 + n)].map((digit) => 'bcdfghklmn'[Number(digit)]).join('')

/** Signed in as the house signs people in: a row of a session, and a cookie with its signature. */
export async function signedIn(client: pg.Client, secret: string, n: number, place?: Place): Promise<Person> {
  const [userId, sessionId, token] = [randomUUID(), randomUUID(), randomBytes(24).toString('hex')]
  const mark = marked(n)
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  const cookie = `${COOKIES}.session_token=${encodeURIComponent(`${token}.${signature}`)}`
  await client.query(
    'insert into auth.users (id, name, email, email_verified, language) values ($1, $2, $3, true, $4)',
    [userId, 'Rosa Harding', `rosa.harding@${mark}.example`, 'en'],
  )
  await client.query(
    `insert into auth.sessions (id, expires_at, token, updated_at, user_id) values ($1, now() + interval '7 days', $2, now(), $3)`,
    [sessionId, token, userId],
  )
  if (place) await seat(client, userId, place)
  return { userId, sessionId, token, cookie, mark, registrationId: String(30_000_000 + n) }
}

const seat = (client: pg.Client, userId: string, { tenantId, role }: Place) =>
  client.query(`insert into members (tenant_id, id, user_id, status, own_grants) values ($1, $2, $3, 'active', $4)`, [
    tenantId,
    randomUUID(),
    userId,
    JSON.stringify([{ role, scope: 'organisation', scopeId: null }]),
  ])

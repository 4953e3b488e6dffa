import type { FastifyRequest } from 'fastify'
import type { Lang } from '#kernel/words.ts'
import {
  acceptPassword,
  endAppsOf,
  fitsTemporary,
  forgetTries,
  giveBack,
  isFirstUse,
  isFresh,
  refuse,
  type Tried,
  takeTry,
} from '#modules/access/door.ts'
import type { People } from '../people.ts'
import type { Doorway } from './door.ts'
import type { Office } from './post.ts'
import { signOnFor } from './signOn.ts'
import { strangerContext } from './stranger.ts'

export type Seat = {
  readonly user: { id: string; email: string; language: Lang; twoFactorEnabled?: boolean | null | undefined }
  readonly sessionId: string
  readonly steppedUpAt: Date | null
  /** At work inside a partner, by a support session. */
  readonly isActing: boolean
}
/** One call at the door. A step may change the body before the library reads it. */
export type Visit = Office & {
  readonly people: People
  readonly publicUrl: string
  readonly privateIssuers?: readonly string[]
  readonly request: FastifyRequest
  readonly seat: Seat | null
  readonly body: Record<string, unknown>
  readonly now: Date
}
type Answer = Record<string, unknown> | null
/** What is checked before the library is asked, and what follows when it said yes. */
type Step = (visit: Visit) => Promise<((answer: Answer) => Promise<void>) | undefined>

const mailIn = ({ body }: Visit) => String(body.email ?? '').trim().toLowerCase().slice(0, 320) // biome-ignore format: one thought

/** Each wrong password counts, for the address tried and for the place it is tried from, whether there is such an account or not. */
const signIn: Step = async (visit) => {
  const { transact, now, request } = visit
  const mail: Tried = { kind: 'mail', what: mailIn(visit) }
  const address: Tried = { kind: 'address', what: request.ip }
  await transact({ reach: 'network' }, async (db) => {
    await takeTry({ db, now }, mail)
    await takeTry({ db, now }, address)
  })
  const forgive = () =>
    transact({ reach: 'network' }, async (db) => {
      await forgetTries({ db, now }, mail)
      await giveBack({ db, now }, address)
    })
  if (await isFirst(visit)) {
    await forgive()
    throw refuse.passwordTemporary({}, { link: '/first-password' })
  }
  return forgive
}

/** Signs in with a temporary password: it opens nothing but the choice of another. */
async function isFirst(visit: Visit): Promise<boolean> {
  const { rows } = await visit.people.pool.query<{ sealed: string }>(
    `select a.password as sealed from users u join accounts a on a.user_id = u.id
     where u.email = $1 and a.provider_id = 'credential' and a.password ~ '^(temporary|later)[$]'`,
    [mailIn(visit)],
  )
  const [account] = rows // one a person
  return account !== undefined && fitsTemporary(String(visit.body.password ?? ''), account.sealed, visit.now)
}

const askForLetter: Step = async (visit) => {
  const { transact, now } = visit
  await transact({ reach: 'network' }, (db) => takeTry({ db, now }, { kind: 'letter', what: mailIn(visit) }))
  return undefined
}

const newPassword: Step = async ({ body, seat }) => {
  acceptPassword(String(body.newPassword ?? ''), seat?.user.email)
  return undefined
}

/** Whoever has a second factor proves it before changing how they get in. */
const proven: Step = async ({ seat, now }) => {
  if (seat?.user.twoFactorEnabled && !isFresh(seat.steppedUpAt, now))
    throw refuse.proveFirst({}, { link: '/account/security' })
  return undefined
}

const changePassword: Step = async (visit) => {
  await proven(visit)
  visit.body.revokeOtherSessions = true
  await newPassword(visit)
  return sameWork(visit)
}

/** A changed password ends every session and every app in one’s name, and begins one: at work for the same company, and as proven as before. */
const sameWork: Step = async ({ seat, people, transact, now }) => {
  const kept = await people.pool.query<{ active_tenant_id: string | null; at: Date | null; by: string | null }>(
    'select active_tenant_id, stepped_up_at as at, stepped_up_by as by from sessions where id = $1',
    [seat?.sessionId],
  )
  const [was] = kept.rows
  if (!seat || !was) return undefined
  return async () => {
    await people.pool.query(
      'update sessions set active_tenant_id = $1, stepped_up_at = $2, stepped_up_by = $3 where user_id = $4',
      [was.active_tenant_id, was.at, was.by, seat.user.id],
    )
    await transact({ reach: 'network' }, (db) => endAppsOf(strangerContext({ db, now }), seat.user.id))
  }
}

/** A code typed with a session is counted for the person; without one the library counts it for the challenge. */
const codeOfApp: Step = async (visit) => {
  const { transact, now, seat, body } = visit
  const tried: Tried | null = seat && { kind: 'proof', what: seat.user.id }
  if (tried) await transact({ reach: 'network' }, (db) => takeTry({ db, now }, tried))
  delete visit.body.trustDevice // every sign-in asks for the second factor
  return async (answer) => {
    const userId = seat?.user.id ?? idIn(answer?.user)
    await transact({ reach: 'network' }, async (db) => {
      const isFirst = await isFirstUse({ db, now }, `${userId}:${String(body.code)}`)
      if (!isFirst && !seat) throw refuse.codeUsed({}, { field: 'code' })
      if (tried) await forgetTries({ db, now }, tried)
    })
  }
}

const idIn = (user: unknown) => (typeof user === 'object' && user !== null && 'id' in user ? String(user.id) : '')

/** A passkey of the same person takes the place of the session they had, with the company they worked for. */
const passkey: Step =
  async ({ seat, people }) =>
  async (answer) => {
    const session = answer?.session
    if (!seat || idIn(answer?.user) !== seat.user.id) return
    await people.pool.query(
      `with old as (delete from sessions where id = $1 returning active_tenant_id)
     update sessions set active_tenant_id = (select active_tenant_id from old) where id = $2`,
      [seat.sessionId, idIn(session)],
    )
  }

const signOn: Step = async (visit) => {
  const providerId = await signOnFor(visit, mailIn(visit))
  const { callbackURL = '/', errorCallbackURL = '/sign-in', email } = visit.body
  for (const name of Object.keys(visit.body)) delete visit.body[name]
  Object.assign(visit.body, { providerId, callbackURL, errorCallbackURL, loginHint: email })
  return undefined
}

// biome-ignore format: a table
export const steps: Partial<Record<Doorway, Step>> = {
  'POST /sign-in/email':                     signIn,
  'POST /request-password-reset':            askForLetter,
  'POST /reset-password':                    newPassword,
  'POST /change-password':                   changePassword,
  'POST /two-factor/verify-totp':            codeOfApp,
  'POST /two-factor/verify-backup-code':     codeOfApp,
  'POST /two-factor/disable':                proven,
  'POST /two-factor/generate-backup-codes':  proven,
  'GET /passkey/generate-register-options':  proven,
  'POST /passkey/delete-passkey':            proven,
  'POST /passkey/verify-authentication':     passkey,
  'POST /sign-in/sso':                       signOn,
}

import type { Doorway } from '../../../src/api/people/door.ts'
import { language } from './say.ts'
import { send } from './send.ts'

/** What the door of the people answers, where the screen reads it. */
type Answers = {
  'POST /sign-in/email': { twoFactorRedirect?: boolean }
  'POST /sign-in/sso': { url: string }
  'POST /two-factor/enable': { totpURI: string; backupCodes: string[] }
  'POST /two-factor/generate-backup-codes': { backupCodes: string[] }
  'GET /passkey/list-user-passkeys': Passkey[]
  'GET /passkey/generate-register-options': PublicKeyCredentialCreationOptionsJSON
  'GET /passkey/generate-authenticate-options': PublicKeyCredentialRequestOptionsJSON
}

/** A device's key that opens the door without a password. */
export type Passkey = { id: string; name?: string | null; createdAt: string; backedUp: boolean }
export type Opened<D extends Doorway> = D extends keyof Answers ? Answers[D] : unknown
export type { Doorway }

/** Passes through a doorway of `/rest/auth`: signing in and out, and all that changes how one signs in. */
export async function door<D extends Doorway>(doorway: D, body: object = {}): Promise<Opened<D>> {
  const [method = 'GET', path] = doorway.split(' ')
  const response = await send(`/rest/auth${path}`, {
    method,
    headers: { 'accept-language': language(), ...(method !== 'GET' && { 'content-type': 'application/json' }) },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  })
  return response.json()
}

import { door } from './door.ts'
import { Problem } from './problem.ts'
import { say } from './say.ts'

/** Whether this browser, on this page, can make and use passkeys. */
export const knowsPasskeys = (): boolean =>
  'PublicKeyCredential' in globalThis && 'parseRequestOptionsFromJSON' in PublicKeyCredential

/** The device was asked and said no: closed by its owner, out of time, or no key of this place on it. */
const declined = (error: unknown) =>
  new Problem({
    status: 0,
    code: error instanceof Error && error.name === 'InvalidStateError' ? 'web.passkeyKnown' : 'web.passkeyDeclined',
    title: say(
      error instanceof Error && error.name === 'InvalidStateError' ? 'kit.passkey.known' : 'kit.passkey.declined',
    ),
    remedy: say('kit.passkey.declined.remedy'),
  })

const jsonOf = (credential: Credential | null): unknown => {
  if (credential instanceof PublicKeyCredential) return credential.toJSON()
  throw declined(null)
}
const refused = (error: unknown): never => {
  throw error instanceof Problem ? error : declined(error)
}

/** Signs in by a passkey of this device; used while signed in, it proves the session anew. */
export async function signByPasskey(): Promise<void> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    await door('GET /passkey/generate-authenticate-options'),
  )
  const response = await navigator.credentials.get({ publicKey }).then(jsonOf, refused)
  await door('POST /passkey/verify-authentication', { response })
}

/** Makes a passkey on this device and leaves its public half at the door. */
export async function makePasskey(name: string): Promise<void> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    await door('GET /passkey/generate-register-options'),
  )
  const response = await navigator.credentials.create({ publicKey }).then(jsonOf, refused)
  await door('POST /passkey/verify-registration', { response, name })
}

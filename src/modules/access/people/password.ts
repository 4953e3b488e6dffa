import { hash, verify } from '@node-rs/argon2'
import { COMMON } from './commonPasswords.ts'
import { refuse } from './rules.ts'
import { isTemporary, marked, temporaryUntil } from './temporary.ts'

/** How long a password is, in characters. */
export const LEAST = 12
export const MOST = 200
/** Argon2id at the strength OWASP names: 19 MiB, two passes; about 12 ms. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** At the least, where its owner chooses another at the first sign-in. */
const LEAST_GIVEN = 8
/** What is kept instead of a password, or of a code sent by mail. */
export const seal = (secret: string) => hash(secret, STRENGTH)
/** A temporary password fits nowhere but where its owner gives it back for one of their own. */
export const fits = async (secret: string, sealed: string) => !isTemporary(sealed) && verify(sealed, secret)

/** A password is long, not on the list every guesser tries first, and not the owner's own address. */
export function acceptPassword(password: string, email = '', least = LEAST): string {
  const plain = password.normalize('NFKC').toLowerCase()
  if ([...password].length < least) throw refuse.passwordShort({ least }, { field: 'password' })
  if (password.length > MOST) throw refuse.passwordLong({ most: MOST }, { field: 'password' })
  if (isGuessable(plain)) throw refuse.passwordCommon({}, { field: 'password' })
  if (isOwn(plain, email.toLowerCase())) throw refuse.passwordOwn({}, { field: 'password' })
  return password
}

/** What is left without the parts of one's own address is hardly a word. */
function isOwn(plain: string, email: string) {
  const parts = [email, ...email.split(/[@.]/)].filter((part) => part.length > 2)
  const rest = parts.reduce((text, part) => text.replaceAll(part, ''), plain).replace(/[^\p{L}]/gu, '')
  return parts.some((part) => plain.includes(part)) && rest.length < 6
}

/** A known word stays a known word with digits and signs around it; so does one sign, or one short group, over and over. */
function isGuessable(plain: string) {
  const core = plain.replace(/^[\W\d_]+|[\W\d_]+$/g, '')
  if (COMMON.has(plain) || COMMON.has(core)) return true
  return /^(.{1,4})\1+.{0,3}$/.test(plain) || new Set(plain).size < 5
}

/** What is kept of a password somebody else gave a person: to be changed at the first sign-in, or to stay. */
export async function sealGiven({ password, isFinal }: GivenPassword, email: string, now: Date): Promise<string> {
  const sealed = await seal(acceptPassword(password, email, isFinal ? LEAST : LEAST_GIVEN))
  return isFinal ? sealed : marked(sealed, temporaryUntil(now))
}
type GivenPassword = { readonly password: string; readonly isFinal: boolean }

import { hash, verify } from '@node-rs/argon2'
import { COMMON } from './commonPasswords.ts'
import { refuse } from './rules.ts'

const LEAST = 12
const MOST = 200
/** Argon2id at the strength OWASP names: 19 MiB, two passes; about 12 ms. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** What is kept instead of a password, or of a code sent by mail. */
export const seal = (secret: string) => hash(secret, STRENGTH)
export const fits = (secret: string, sealed: string) => verify(sealed, secret)

/** A password is long, not on the list every guesser tries first, and not the owner's own address. */
export function acceptPassword(password: string, email = ''): string {
  const plain = password.normalize('NFKC').toLowerCase()
  if ([...password].length < LEAST) throw refuse.passwordShort({ least: LEAST }, { field: 'password' })
  if (password.length > MOST) throw refuse.passwordLong({ most: MOST }, { field: 'password' })
  if (isGuessable(plain)) throw refuse.passwordCommon({}, { field: 'password' })
  const [local = '', domain = ''] = email.toLowerCase().split('@')
  const own = [local, domain.split('.')[0] ?? ''].filter((part) => part.length > 3)
  const rest = own.reduce((text, part) => text.replaceAll(part, ''), plain).replace(/[\W\d_]/g, '')
  if (own.some((part) => plain.includes(part)) && rest.length < 6) throw refuse.passwordOwn({}, { field: 'password' })
  return password
}

/** A known word stays a known word with digits and signs around it; so does one sign, or one short group, over and over. */
function isGuessable(plain: string) {
  const core = plain.replace(/^[\W\d_]+|[\W\d_]+$/g, '')
  if (COMMON.has(plain) || COMMON.has(core)) return true
  return /^(.{1,4})\1+.{0,3}$/.test(plain) || new Set(plain).size < 5
}

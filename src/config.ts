/**
 * Every setting: its name in the environment, what it means, its default, and how its text is read.
 * `docs/reference/settings.md` and `guildhall settings` are written from here.
 */
type Reader<T> = (text: string) => T | Problem
type Problem = { readonly problem: string }
type Setting<T> = { readonly says: string; readonly read: Reader<T>; readonly default: T; readonly secret?: true }

const text: Reader<string> = (given) => given
const port: Reader<number> = (given) =>
  /^\d{1,5}$/.test(given) && Number(given) < 65_536 ? Number(given) : { problem: 'a port is a number from 0 to 65535' }
const count: Reader<number> = (given) =>
  /^[1-9]\d{0,8}$/.test(given) ? Number(given) : { problem: 'a whole number from 1 is wanted here' }
const yes: Reader<boolean> = (given) =>
  ['1', 'true', 'yes'].includes(given) || (!['0', 'false', 'no'].includes(given) && { problem: 'say true or false' })
const oneOf =
  <const T extends string>(...values: T[]): Reader<T> =>
  (given) =>
    values.find((one) => one === given) ?? { problem: `one of ${values.join(', ')} is wanted here` }
const url =
  (...schemes: string[]): Reader<string> =>
  (given) =>
    URL.canParse(given) && schemes.includes(new URL(given).protocol.slice(0, -1))
      ? given
      : { problem: `an address that begins with ${schemes.map((one) => `${one}://`).join(' or ')} is wanted here` }
const long =
  (least: number): Reader<string> =>
  (given) =>
    given.length >= least ? given : { problem: `at least ${least} characters are wanted here` }

const setting = <T>(says: string, read: Reader<T>, fallback: T, secret?: true): Setting<T> => ({
  says,
  read,
  default: fallback,
  ...(secret && { secret }),
})

// biome-ignore format: a table
export const settings = {
  PORT:            setting('The port it listens on.', port, 8080),
  HOST:            setting('The address it listens on; 0.0.0.0 for every one.', text, '127.0.0.1'),
  PUBLIC_URL:      setting('The address people use; links in mails and passkeys are made with it. Default: http://localhost:PORT, or https with TLS.', url('http', 'https'), ''),
  TLS:             setting('Serve over TLS with a certificate of its own, signed by itself; `npm start -- --tls` sets it. Clients that insist on https trust the file it prints.', yes, false),
  DATA_DIR:        setting('The folder of the embedded database, files and keys.', text, './data'),
  DATABASE_URL:    setting('Your own PostgreSQL 15 or newer, as a user who may create roles; without it the embedded one runs in DATA_DIR.', url('postgres', 'postgresql'), '', true),
  SECRET:          setting('Signs sessions and links; 32 characters or more. Without it one is made and kept in DATA_DIR.', long(32), '', true),
  SMTP_URL:        setting('Where mail is handed over: smtp://user:password@host:port. Without it (outside the demo) mail waits.', url('smtp', 'smtps'), '', true),
  MAIL_FROM:       setting('The sender of every mail.', text, 'Guildhall <no-reply@localhost>'),
  DNS_SERVERS:     setting('Name servers asked for domain proofs, with commas between; the machine\'s own by default.', text, ''),
  CALLS_NEAR:      setting('The vendor\'s own systems may lie on this machine or in its network; without it only addresses of the world are called, as for the webhooks of partners always.', yes, false),
  LOG_LEVEL:       setting('How much is logged.', oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'), 'info'),
  TRUST_PROXY:     setting('Take the caller\'s address from X-Forwarded-For: only behind a proxy of your own.', yes, false),
  RATE_PER_MINUTE: setting('Requests a minute for one signed-in person or app; an address nobody has signed in from may send a fifth of it.', count, 600),
  DOOR_RATE_PER_MINUTE: setting('Requests a minute from one address to the sign-in door (/rest/auth); people behind one office address share it.', count, 300),
  TOKEN_AUDIENCES: setting('For whom access tokens are made out, with commas between; this installation\'s own address always is one.', text, 'https://api.partnercenter.microsoft.com,https://api.partner.microsoft.com,20e940b3-4c77-4b0b-9a53-9e16a1b010a7'),
  TOKEN_AUDIENCES_RETIRED: setting('Audiences that older clients still ask for: they get a token, and the API tells them to ask for another.', text, 'https://graph.windows.net'),
  TOKEN_RATE_PER_MINUTE: setting('Requests a minute from one address to the token endpoints.', count, 3_000),
  IMPORT_MB_MAX:   setting('The largest file of the old centre that may be imported, in megabytes.', count, 100),
  UPLOAD_MB_MAX:   setting('The largest file that may be attached, in megabytes.', count, 10),
} as const satisfies Record<string, Setting<never> | Setting<string> | Setting<number> | Setting<boolean>>

type Values = { [K in keyof typeof settings]: (typeof settings)[K] extends Setting<infer T> ? T : never }
export type Config = Values & { readonly demo: boolean }

export class ConfigError extends Error {}

/** Reads the environment; every problem is listed at once, in one error. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, demo: boolean): Config {
  const problems: string[] = []
  const read = ([name, { read, default: fallback }]: [string, Setting<unknown>]) => {
    const given = env[name]?.trim()
    if (!given) return [name, fallback]
    const value = read(given)
    if (typeof value === 'object' && value !== null) problems.push(`${name}: ${(value as Problem).problem}`)
    return [name, value]
  }
  const values = Object.fromEntries(Object.entries(settings as Record<string, Setting<unknown>>).map(read)) as Values
  if (problems.length)
    throw new ConfigError(`These settings cannot be used:\n${problems.map((p) => `  ${p}`).join('\n')}`)
  return { ...values, PUBLIC_URL: values.PUBLIC_URL || `http${values.TLS ? 's' : ''}://localhost:${values.PORT}`, demo }
}

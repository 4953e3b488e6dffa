import type { DirectoryNamed as Named, DirectoryPerson as Person } from '#modules/access/index.ts'
import type { Names } from './filter.ts'
import { flagOf, READ_ONLY, recordOf, type Step, said, textOf, wordOf } from './patch.ts'
import { refuse } from './refusals.ts'

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'

/** What users are searched by. */
export const names: Names = {
  id: 'id',
  userName: 'userName',
  externalId: 'externalId',
  displayName: 'displayName',
  'name.formatted': 'displayName',
  active: 'active',
  emails: 'email',
  'emails.value': 'email',
  'meta.lastModified': 'updatedAt',
}

type Says = Partial<{ -readonly [K in keyof Named]: Named[K] }>
type Read = (value: unknown, into: Says) => void
const text = (name: 'displayName' | 'formatted' | 'givenName' | 'familyName' | 'externalId', wire: string): Read =>
  (value, into) => { into[name] = value === null || value === '' ? null : textOf(value, wire) } // biome-ignore format: one thought
/** A name nobody can read names nobody. */
function legible(userName: string): string {
  if (userName.trim() === '') throw refuse.valueUnfit({ attribute: 'userName' }, { field: 'userName' })
  return userName
}
const address: Read = (value, into) => {
  into.email = textOf(value, 'emails')
}

/** What of a user is kept here, by the wire's name in small letters. */
// biome-ignore format: a table
const attributes: Readonly<Record<string, Read>> = {
  username:            (value, into) => { into.userName = legible(textOf(value, 'userName')) },
  externalid:          text('externalId', 'externalId'),
  displayname:         text('displayName', 'displayName'),
  name:                (value, into) => { for (const [part, one] of Object.entries(recordOf(value ?? {}))) attributes[`name.${part.toLowerCase()}`]?.(one, into) },
  'name.formatted':    text('formatted', 'name.formatted'),
  'name.givenname':    text('givenName', 'name.givenName'),
  'name.familyname':   text('familyName', 'name.familyName'),
  active:              (value, into) => { into.active = flagOf(value, 'active') },
  emails:              (value, into) => { const one = chosen(value); if (one !== undefined) address(one, into) },
  'emails.value':      address,
  preferredlanguage:   (value, into) => { into.language = /^ko\b/i.test(wordOf(value)) ? 'ko' : 'en' },
  roles:               (value) => { if (Array.isArray(value) ? value.length > 0 : value) throw refuse.rolesNotGiven({}, { field: 'roles' }) },
}
/** The rest of the core schema, and what every directory sends besides: taken in, and not kept. A password least of all. */
const unkept =
  /^(password|nickname|profileurl|title|usertype|locale|timezone|phonenumbers|ims|photos|addresses|entitlements|x509certificates|name\.(middlename|honorificprefix|honorificsuffix)|urn)\b/

/** The one address of several that stands for the person: the primary one, the one for work, or the first. */
function chosen(value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string') return value
  const all = (Array.isArray(value) ? value : [value]).map(recordOf)
  const one = all.find(({ primary }) => wordOf(primary).toLowerCase() === 'true') ?? all.find(({ type }) => wordOf(type).toLowerCase() === 'work') ?? all[0] // biome-ignore format: one thought
  return one?.value
}

/** A whole user (POST, PUT): unknown attributes are passed over, as RFC 7643 asks. */
export function wholeOf(body: unknown): Says {
  const { schemas, ...rest } = recordOf(body)
  if (!said(schemas, USER)) throw refuse.schemaMissing({ schema: USER }, { field: 'schemas' })
  const says: Says = {}
  for (const [name, value] of Object.entries(rest)) {
    const wire = name.toLowerCase()
    if (Object.hasOwn(attributes, wire)) attributes[wire]?.(value, says)
  }
  return says
}

/** A whole user put in the place of the one before: what is not said of them is no longer so. */
export const replacementOf = (body: unknown): Says => {
  const cleared: Says = { externalId: null, givenName: null, familyName: null }
  const says = wholeOf(body)
  if (says.userName === undefined) throw refuse.valueUnfit({ attribute: 'userName' }, { field: 'userName' })
  return { ...cleared, ...says }
}

/** What the steps of a patch say of a user, the later over the earlier. */
export function changesOf(steps: readonly Step[]): Says {
  const says: Says = {}
  for (const step of steps) {
    const name = nameOf(step.path)
    if (name === null) continue
    if (step.op === 'remove') removed(name, says)
    else attributes[name]?.(step.value, says)
  }
  return says
}

const MAIL = /^emails(?:\[[^\]]*\])?(?:\.(\w+))?$/
/** The attribute a path leads to; null where it leads to one that is known and not kept. */
function nameOf(path: string): string | null {
  if (READ_ONLY.test(path)) throw refuse.readOnly({ attribute: path.slice(0, 60) }, { field: 'path' })
  const wire = path.toLowerCase()
  const [isMail, part] = MAIL.exec(wire) ?? []
  if (isMail) return part === undefined ? 'emails' : part === 'value' ? 'emails.value' : null
  if (Object.hasOwn(attributes, wire)) return wire
  if (unkept.test(wire)) return null
  throw refuse.pathUnknown({ path: path.slice(0, 60) }, { field: 'path' })
}

const CLEARED: Readonly<Record<string, readonly (keyof Says)[]>> = {
  externalid: ['externalId'],
  name: ['givenName', 'familyName'],
  'name.givenname': ['givenName'],
  'name.familyname': ['familyName'],
}
function removed(name: string, says: Says) {
  if (['username', 'active', 'emails', 'emails.value', 'displayname'].includes(name))
    throw refuse.needed({ attribute: name }, { field: 'path' })
  for (const field of CLEARED[name] ?? []) Object.assign(says, { [field]: null })
}

/** A member as a user of RFC 7643 (4.1). */
export const shown = (p: Person, base: string) => ({
  schemas: [USER],
  id: p.id,
  ...(p.externalId !== null && { externalId: p.externalId }),
  userName: p.userName,
  name: {
    formatted: p.displayName,
    ...(p.givenName !== null && { givenName: p.givenName }),
    ...(p.familyName !== null && { familyName: p.familyName }),
  },
  displayName: p.displayName,
  preferredLanguage: p.language,
  emails: [{ value: p.email, type: 'work', primary: true }],
  active: p.active,
  meta: {
    resourceType: 'User',
    created: p.createdAt,
    lastModified: p.updatedAt,
    location: `${base}/Users/${p.id}`,
    version: `W/"${p.version}"`,
  },
})

/** What a program may hold, and how its secret is made and changed. */
import { createHash } from 'node:crypto'
import { families, type Grant, type Role } from '#kernel/permissions.ts'
import { Refusals, refusals } from '#kernel/refusal.ts'
import { flawIn, hasLetter, tidy } from '#kernel/text.ts'
import { addDays } from '#kernel/time.ts'
import { word } from '#kernel/words.ts'
import { fitting } from '../members/rules.ts'
import type { Tenant } from '../tenants/tables.ts'
import type { App } from './tables.ts'

const BOTH_VALID_MS = 24 * 3_600_000
/** Roles of people: an app neither runs the directory, nor owns the network, nor looks into compliance. */
const OF_PEOPLE: readonly Role[] = [...families.directory, 'owner', 'complianceAdmin']

const refuse = refusals('access', {
  appNameUnfit: {
    kind: 'invalid',
    en: 'An app needs a name that can be read.',
    ko: '앱 이름은 읽을 수 있는 글자로 적어야 해요.',
    remedy: {
      en: 'Name it after what it does, such as “Order sync”.',
      ko: '“주문 동기화”처럼 하는 일을 이름으로 적어 주세요.',
    },
    who: ['you'],
  },
  roleOfPeople: {
    kind: 'invalid',
    en: 'Only a person can be “{role}”; an app cannot.',
    ko: '“{role}” 역할은 사람만 맡을 수 있고 앱에는 줄 수 없어요.',
    remedy: { en: 'Give the app the roles its work needs.', ko: '앱이 하는 일에 필요한 역할만 골라 주세요.' },
    who: ['you'],
  },
  appRoleless: {
    kind: 'invalid',
    en: 'An app without any role can do nothing.',
    ko: '역할이 하나도 없는 앱은 아무것도 할 수 없어요.',
    remedy: { en: 'Choose at least one role.', ko: '역할을 하나 이상 골라 주세요.' },
    who: ['you'],
  },
})

/** A new app's name and roles, as they are kept. */
export function registered(
  { name: written, grants }: { name: string; grants: readonly Grant[] },
  kind: Tenant['kind'],
) {
  const name = tidy(written)
  if (flawIn(name) || !hasLetter(name)) throw refuse.appNameUnfit({}, { field: 'name' })
  if (grants.length === 0) throw refuse.appRoleless({}, { field: 'grants' })
  const ofPeople = grants.flatMap(({ role }, at) =>
    OF_PEOPLE.includes(role) ? [refuse.roleOfPeople({ role: word(`role.${role}`) }, { field: `grants.${at}` })] : [],
  )
  if (ofPeople.length) throw new Refusals(ofPeople)
  return { name, grants: fitting(grants, kind) }
}

/** How long a secret opens, unless the vendor says otherwise. */
export const SECRET_DAYS = 365
/** Days before the end at which its admins are reminded; at 0 it has run out. */
export const REMINDERS = [30, 7, 1, 0] as const

export const expiryFrom = (now: Date, days: number) => addDays(now, days)

type Rotation = { before: Pick<App, 'secretHash' | 'secretExpiresAt'>; secret: string; now: Date; days: number }
/** After a rotation the old secret opens for one more day; one that had run out stays so. */
export const rotated = ({ before, secret, now, days }: Rotation) => ({
  secretHash: hashOf(secret),
  secretAt: now,
  secretExpiresAt: expiryFrom(now, days),
  remindedDays: null,
  ...(now < before.secretExpiresAt
    ? { formerSecretHash: before.secretHash, formerUntil: new Date(now.getTime() + BOTH_VALID_MS) }
    : { formerSecretHash: null, formerUntil: null }),
})

/** The reminder that is due now, if one is that has not gone out yet. */
export function reminderDue(
  { secretExpiresAt, remindedDays }: Pick<App, 'secretExpiresAt' | 'remindedDays'>,
  now: Date,
) {
  const due = REMINDERS.findLast((days) => now >= addDays(secretExpiresAt, -days))
  return due !== undefined && (remindedDays === null || due < remindedDays) ? due : null
}

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** What a program may hold, and how its secret is made and changed. */
import { createHash } from 'node:crypto'
import { families, type Grant, type Role } from '#kernel/permissions.ts'
import { Refusals, refusals } from '#kernel/refusal.ts'
import { flawIn, hasLetter, tidy } from '#kernel/text.ts'
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

/** After a rotation the old secret opens for one more day. */
export const rotated = ({ secretHash }: Pick<App, 'secretHash'>, secret: string, now: Date) => ({
  secretHash: hashOf(secret),
  secretAt: now,
  formerSecretHash: secretHash,
  formerUntil: new Date(now.getTime() + BOTH_VALID_MS),
})

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

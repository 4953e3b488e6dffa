/** Which open conditions become actions, for whom, and which are written about here. */
import { codeOf } from '#kernel/condition.ts'
import { permissions } from '#kernel/permissions.ts'
import { rolesOf, type Standing } from '#modules/readiness/index.ts'
import type { Draft } from '../inbox/commands.ts'

export const FAMILY = 'readiness:'

/** Causes of which the owner of the record writes a letter of its own: nobody is written to twice; of customers who have not agreed nobody is written to at all. */
// biome-ignore format: a table
const TOLD_BY_OWNER = [
  ['verified',   'rejected'],
  ['verified',   'waiting'],
  ['inReseller', 'rejected'],
  ['signed',     'superseded'],
] as const
export const isTold = (code: string) =>
  code === agreementsToRecord.code || TOLD_BY_OWNER.some(([name, cause]) => code === codeOf({ name }, cause))

/** The action for a condition somebody of the company can clear now; null where only the vendor or time can, or others come first. */
export function actionFor(standing: Standing): Draft | null {
  const { condition, met, cause, sentence, remedy, link, promisedAt, after } = standing
  const roles = rolesOf(standing)
  if (met || !cause || after.length > 0 || roles.length === 0 || !sentence || !remedy) return null
  return {
    kind: condition.mandatory ? 'mandatory' : 'recommended',
    workspace: 'membership',
    roles,
    code: codeOf(condition, cause),
    key: `${FAMILY}${condition.name}:${cause}`,
    title: sentence,
    body: remedy,
    link,
    dueAt: promisedAt,
  }
}

/** Customers nobody has agreed for: one action, however many they are, which leads to the list of them. */
export const agreementsToRecord: Draft = {
  kind: 'recommended',
  workspace: 'actionCenter',
  roles: [...permissions['customers:attest'].roles],
  code: 'customers.agreements',
  key: `${FAMILY}customerAgreements`,
  title: { en: 'Customers have not accepted the customer agreement', ko: '고객 계약에 동의하지 않은 고객이 있어요.' },
  body: {
    en: 'Nothing can be sold to them before. Record who accepted it, or ask their admin to accept it.',
    ko: '동의하기 전에는 판매할 수 없어요. 동의한 사람을 기록하거나 고객사 관리자에게 동의를 요청해 주세요.',
  },
  link: '/customers?agreement=missing',
  dueAt: null,
}

/** The same delegated access asked for, or ended, with many customers (domain.md 5.8, 13). */
import { type Bearer, blockOf } from '#kernel/permissions.ts'
import { refusals } from '#kernel/refusal.ts'
import { DAYS_MAX, mayAsk, NAME_MAX } from '../delegations/rules.ts'
import { lifecycle } from './lifecycle.ts'
import type { Starting } from './shapes.ts'
import type { AccessRun } from './tables.ts'

/** What is left of a name for the customer's own part of it. */
const STEM_MAX = 28
const RUNNING_MAX = 3
/** So many requests one customer is written to about within a day, whoever sends them by whatever run. */
const ASKED_MAX = 3

export const refuse = refusals('accessRuns', {
  nobody: {
    kind: 'invalid',
    en: 'None of these can be worked on: they are no customers of yours any more, or their access has ended.',
    ko: '작업할 대상이 없어요. 더 이상 고객이 아니거나 권한이 이미 끝났어요.',
    remedy: { en: 'Choose others from the list.', ko: '목록에서 다시 골라 주세요.' },
    who: ['you'],
  },
  whom: {
    kind: 'invalid',
    en: 'Access is asked of customers and ended by delegations: choose the ones this work is about.',
    ko: '요청할 때는 고객을, 종료할 때는 위임 접근 권한을 골라야 해요.',
    remedy: { en: 'Choose at least one.', ko: '하나 이상 골라 주세요.' },
    who: ['you'],
  },
  what: {
    kind: 'invalid',
    en: 'Roles and a name of at most {max} letters are needed: the customer’s own domain is put behind it.',
    ko: '역할과 {max}자 이하의 이름이 필요해요. 이름 뒤에 고객의 도메인이 붙어요.',
    remedy: { en: 'Choose one role at least, and a short name.', ko: '역할을 하나 이상 고르고 이름을 짧게 적어 주세요.' },
    who: ['you'],
  },
  tooManyAtOnce: {
    kind: 'conflict',
    en: '{max} bulk jobs of your company are at work already.',
    ko: '이미 일괄 작업 {max}개가 진행 중이에요.',
    remedy: { en: 'Wait for one to finish, or stop one.', ko: '하나가 끝나기를 기다리거나 멈춰 주세요.' },
    who: ['you', 'time'],
  },
  askedOften: {
    kind: 'conflict',
    en: 'The customer was asked {max} times within a day already.',
    ko: '이 고객에게 하루 동안 이미 {max}번 요청했어요.',
    remedy: { en: 'Repeat the line tomorrow.', ko: '내일 다시 시도해 주세요.' },
    who: ['time'],
  },
  nothingFailed: {
    kind: 'conflict',
    en: 'Nothing of this work failed.',
    ko: '실패한 항목이 없어요.',
    remedy: { en: 'Start another one for other customers.', ko: '다른 고객을 골라 새로 시작해 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

export type Wanted = Pick<AccessRun, 'kind' | 'name' | 'roles' | 'days' | 'autoExtend'>
/** What is done at every customer, or what is wrong with the order itself. */
export function wantedOf({ kind, name: given = '', roles = [], days = DAYS_MAX, autoExtend = false, customerIds = [], delegationIds = [] }: Starting): Wanted {
  if ((kind === 'ask' ? customerIds : delegationIds).length === 0) throw refuse.whom()
  if (kind === 'end') return { kind, name: '', roles: [], days: 0, autoExtend: false }
  const name = given.trim()
  if (roles.length === 0 || [...name].length > STEM_MAX) throw refuse.what({ max: STEM_MAX }, { field: roles.length ? 'name' : 'roles' })
  mayAsk({ name, roles, autoExtend }, false)
  return { kind, name, roles: [...roles], days, autoExtend }
} // biome-ignore format: one thought

const TAIL = 4
/** What it is called at each customer: the order's name and the beginning of its domain; where two are alike, its ID tells them apart. */
export function namesAt(name: string, all: readonly { customerId: string; domain: string }[]): string[] {
  const taken = new Set<string>()
  return all.map(({ customerId, domain }) => {
    const own = (domain.split('.')[0] ?? '').replace(/[^\p{L}\p{N}_-]/gu, '')
    const plain = `${name}_${own}`.slice(0, NAME_MAX)
    const called = taken.has(plain) ? `${plain.slice(0, NAME_MAX - TAIL - 1)}_${customerId.slice(-TAIL)}` : plain
    taken.add(called)
    return called
  })
}

export function notTooMany(running: number) {
  if (running >= RUNNING_MAX) throw refuse.tooManyAtOnce({ max: RUNNING_MAX })
}

export function notTooOften(askedToday: number) {
  if (askedToday >= ASKED_MAX) throw refuse.askedOften({ max: ASKED_MAX })
}

/** Whether whoever began it may still do by hand, in their company as it stands, what the job does in their name. */
export const isAllowed = (who: Omit<Bearer, 'steppedUp'>): boolean =>
  blockOf('delegations:manage', { ...who, steppedUp: false }) === null

/** What its people may do with it next; the end is the job's. */
export const movesOf = ({ status }: Pick<AccessRun, 'status'>, failed: number) =>
  lifecycle.moves(status).filter((move) => move !== 'finish' && (move !== 'repeat' || failed > 0))

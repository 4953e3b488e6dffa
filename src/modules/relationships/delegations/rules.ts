/** What can be delegated, for how long, by whose word (domain.md 5.8). */
import { createHash } from 'node:crypto'
import { type Refusal, Refusals, refusals } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import type { DirectoryRole } from './roles.ts'
import type { Delegation } from './tables.ts'

export const DAYS_MAX = 730
export const NAME_MAX = 50
const APPROVE_DAYS = 90
const NAME = /^[\p{L}\p{N}_-]+$/u

export const refuse = refusals('delegations', {
  nameOdd: {
    kind: 'invalid',
    en: 'A name is 1 to {max} letters, digits, hyphens or underscores, without spaces.',
    ko: '이름은 글자, 숫자, 하이픈, 밑줄로 {max}자까지 쓸 수 있어요. 공백은 쓸 수 없어요.',
    remedy: { en: 'Write for example “Helpdesk_2026”.', ko: '예를 들어 “헬프데스크_2026”처럼 적어 주세요.' },
    who: ['you'],
  },
  nameTaken: {
    kind: 'conflict',
    en: 'There is delegated access called “{name}” already, with this customer or another.',
    ko: '“{name}” 이름을 쓰는 위임 접근 권한이 이미 있어요. 다른 고객의 것일 수도 있어요.',
    remedy: { en: 'Choose a name of its own.', ko: '다른 이름을 정해 주세요.' },
    who: ['you'],
  },
  noExtension: {
    kind: 'invalid',
    en: 'Access with the role “Global admin” cannot be extended by itself.',
    ko: '“전역 관리자” 역할이 들어 있으면 자동으로 연장할 수 없어요.',
    remedy: {
      en: 'Leave the role out, or ask the customer anew before it ends.',
      ko: '이 역할을 빼거나, 끝나기 전에 고객에게 다시 요청해 주세요.',
    },
    who: ['you'],
  },
  linkUnknown: {
    kind: 'missing',
    en: 'This link is not open: it was used, replaced by a newer one, or never made.',
    ko: '열려 있지 않은 링크예요. 이미 쓰였거나 새 링크로 바뀌었을 수 있어요.',
    remedy: {
      en: 'Look under “Our partners” what was approved, or ask the partner for a new link.',
      ko: '“우리 파트너”에서 승인한 내용을 확인하거나, 파트너에게 새 링크를 요청해 주세요.',
    },
    who: ['you'],
  },
  linkOver: {
    kind: 'conflict',
    en: 'The request was not answered within {days} days and has run out.',
    ko: '{days}일 안에 답하지 않아 요청 기한이 지났어요.',
    remedy: { en: 'Ask the partner for a new request.', ko: '파트너에게 새로 요청해 달라고 해 주세요.' },
    who: ['you'],
  },
  otherCustomer: {
    kind: 'forbidden',
    en: 'This request was made for another company than {company}, in whose name you are signed in.',
    ko: '지금 로그인한 {company:이/가} 아니라 다른 회사에 보낸 요청이에요.',
    remedy: {
      en: 'Switch to the company it was made for, or hand the link on to its global admin.',
      ko: '요청을 받은 회사로 전환하거나, 그 회사의 전역 관리자에게 링크를 전달해 주세요.',
    },
    who: ['you'],
  },
  approveOver: {
    kind: 'conflict',
    en: 'The request could be approved until {until}.',
    ko: '{until}까지 승인할 수 있었어요.',
    remedy: { en: 'Ask the partner for a new request.', ko: '파트너에게 새로 요청해 달라고 해 주세요.' },
    who: ['you'],
  },
})

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
export const approveBy = (now: Date) => addDays(now, APPROVE_DAYS)
export const APPROVE_DAYS_SAID = APPROVE_DAYS

type Wanted = { readonly name: string; readonly roles: readonly DirectoryRole[]; readonly autoExtend: boolean }
/** A request as it may be made; every fault is said at once. */
export function mayAsk({ name, roles, autoExtend }: Wanted, isNameTaken: boolean) {
  const flaws: Refusal[] = []
  if (!NAME.test(name) || [...name].length > NAME_MAX) flaws.push(refuse.nameOdd({ max: NAME_MAX }, { field: 'name' }))
  if (isNameTaken) flaws.push(refuse.nameTaken({ name }, { field: 'name' }))
  if (autoExtend && roles.includes('globalAdmin')) flaws.push(refuse.noExtension({}, { field: 'autoExtend' }))
  if (flaws.length > 0) throw new Refusals(flaws)
}

type Asked = { readonly roles: readonly DirectoryRole[]; readonly days?: number; readonly autoExtend?: boolean }
/** A request with what it leaves out as the company usually has it; the highest role never extends itself. */
export const filledIn = <A extends Asked>(asked: A, usual: { days: number; autoExtend: boolean }) => ({
  ...asked,
  days: asked.days ?? usual.days,
  autoExtend: asked.autoExtend ?? (usual.autoExtend && !asked.roles.includes('globalAdmin')),
})

export function mayExtendItself(roles: readonly DirectoryRole[], autoExtend: boolean) {
  if (autoExtend && roles.includes('globalAdmin')) throw refuse.noExtension({}, { field: 'autoExtend' })
}

export function mayApprove({ status, approveBy: until }: Pick<Delegation, 'status' | 'approveBy'>, now: Date) {
  lifecycle.next(status, 'approve')
  if (now >= until) throw refuse.approveOver({ until })
}

export type Side = 'partner' | 'customer'
const BY: Readonly<Record<Side, readonly Move[]>> = { partner: ['terminate'], customer: ['approve', 'terminate'] }
/** What this side may do next; the rest is the clock's and the house's. */
export const movesOf = ({ status }: Pick<Delegation, 'status'>, side: Side): Move[] =>
  lifecycle.moves(status).filter((move) => BY[side].includes(move))

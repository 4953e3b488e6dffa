/** Who may hold what was granted, how often it may move, how long it lasts (domain.md 1.13). */
import { refusals } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import type { Lasts, Terms } from '../types/kinds.ts'
import { lifeOf, type Move } from './lifecycle.ts'
import type { Allocation } from './tables.ts'

const admins = ['partnerAdmin', 'globalAdmin'] as const

// biome-ignore format: sentences
export const refuse = refusals('benefits', {
  personMissing: {
    kind: 'invalid',
    en: 'This benefit goes to a person: say to whom.',
    ko: '사람에게 할당하는 혜택이에요. 받을 사람을 골라 주세요.',
    remedy: { en: 'Choose one of your colleagues.', ko: '구성원 중에서 한 명을 골라 주세요.' },
    who: ['you'],
  },
  notColleague: {
    kind: 'invalid',
    en: 'Nobody active in your company is meant by this.',
    ko: '회사의 활성 구성원이 아니에요.',
    remedy: { en: 'Choose a colleague who is active, or invite the person first.', ko: '활성 구성원을 고르거나 먼저 초대해 주세요.' },
    who: ['you'],
  },
  holdsOne: {
    kind: 'conflict',
    en: '{name} holds one of these already, and a person may hold one at a time.',
    ko: '{name} 님은 이미 이 혜택을 쓰고 있어요. 한 사람이 하나만 쓸 수 있어요.',
    remedy: { en: 'Choose somebody else, or wait until theirs has run out.', ko: '다른 사람을 고르거나, 지금 쓰는 혜택이 만료된 뒤에 할당해 주세요.' },
    who: [...admins, 'time'],
  },
  sameHolder: {
    kind: 'invalid',
    en: '{name} holds it already.',
    ko: '{name} 님이 이미 쓰고 있어요.',
    remedy: { en: 'Choose somebody else.', ko: '다른 사람을 골라 주세요.' },
    who: ['you'],
  },
  handoversSpent: {
    kind: 'conflict',
    en: 'It may be reassigned {max|once|# times}, and that is spent.',
    ko: '재할당은 {max}번까지 할 수 있는데 모두 썼어요.',
    remedy: { en: 'Assign another one that is still free.', ko: '아직 남아 있는 다른 혜택을 할당해 주세요.' },
    who: [...admins],
  },
  neverMoves: {
    kind: 'conflict',
    en: 'This benefit stays with whom it was first assigned to.',
    ko: '처음 할당한 사람에게서 옮길 수 없는 혜택이에요.',
    remedy: { en: 'Assign another one that is still free.', ko: '아직 남아 있는 다른 혜택을 할당해 주세요.' },
    who: [...admins],
  },
  movesLater: {
    kind: 'conflict',
    en: 'It stays with {name} until {from}: it may be reassigned {days} days after it was assigned.',
    ko: '{from}까지는 {name} 님에게서 옮길 수 없어요. 할당하고 {days}일이 지나야 재할당할 수 있어요.',
    remedy: { en: 'Reassign it after that day.', ko: '그날 이후에 재할당해 주세요.' },
    who: ['time'],
  },
  engagementTooLong: {
    kind: 'invalid',
    en: 'One engagement takes at most {max} hours.',
    ko: '자문 한 건은 {max}시간까지 예약할 수 있어요.',
    remedy: { en: 'Book fewer hours; a second engagement may follow.', ko: '시간을 줄여 주세요. 나중에 한 건을 더 예약할 수 있어요.' },
    who: ['you'],
  },
  topicMissing: {
    kind: 'invalid',
    en: 'The adviser needs to know what it is about.',
    ko: '무엇에 대한 자문인지 적어야 해요.',
    remedy: { en: 'Say it in a sentence.', ko: '한 문장으로 적어 주세요.' },
    who: ['you'],
  },
  supportOpen: {
    kind: 'conflict',
    en: 'Support is open already: its IDs are on the benefit’s page.',
    ko: '이미 활성화되어 있어요. ID는 혜택 페이지에 있어요.',
    remedy: { en: 'Use the IDs you have.', ko: '발급된 ID를 그대로 쓰세요.' },
    who: ['you'],
  },
  poolEmpty: {
    kind: 'conflict',
    en: 'The vendor has no key of this kind left at the moment.',
    ko: '지금은 벤더에 남은 키가 없어요.',
    remedy: { en: 'Try again later, or tell the vendor: nothing was taken from your benefits.', ko: '나중에 다시 시도하거나 벤더에 알려 주세요. 혜택 수량은 줄지 않았어요.' },
    who: ['vendor'],
  },
  activationsSpent: {
    kind: 'conflict',
    en: 'This key has been activated {max|once|# times}, and that is all it allows.',
    ko: '이 키는 {max}번까지 활성화할 수 있는데 모두 썼어요.',
    remedy: { en: 'Assign another key.', ko: '다른 키를 할당해 주세요.' },
    who: [...admins],
  },
  domainMissing: {
    kind: 'invalid',
    en: 'A licence is activated on a directory: name its domain.',
    ko: '라이선스를 활성화할 디렉터리의 도메인을 적어 주세요.',
    remedy: { en: 'Write a domain such as hanbit.example.', ko: 'hanbit.example처럼 적어 주세요.' },
    who: ['you'],
  },
  voucherUnknown: {
    kind: 'missing',
    en: 'No voucher fits this number and address.',
    ko: '번호와 이메일 주소에 맞는 바우처가 없어요.',
    remedy: { en: 'Compare both with the voucher; the address is that of an admin of the company.', ko: '바우처에 적힌 번호와 회사 관리자의 이메일 주소를 다시 확인해 주세요.' },
    who: ['you'],
  },
})

/** A moment so many days or calendar months later; the 31st becomes the last day of a shorter month. */
export function lasting({ count, unit }: Pick<Lasts, 'count' | 'unit'>, from: Date): Date {
  if (unit === 'day') return addDays(from, count)
  const there = new Date(from)
  there.setUTCDate(1)
  there.setUTCMonth(there.getUTCMonth() + count)
  const last = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate()
  there.setUTCDate(Math.min(from.getUTCDate(), last))
  return there
}

/** Until when something assigned now may be used: never past the right it comes from. */
export function assignedUntil({ lasts }: Pick<Terms, 'lasts'>, now: Date, ends: Date): Date {
  if (lasts?.from !== 'assignment') return ends
  const until = lasting(lasts, now)
  return until < ends ? until : ends
}

/** Until when something activated now may be used: a licence counts from its activation, even past the right (domain.md 1.12). */
export const activatedUntil = ({ lasts }: Pick<Terms, 'lasts'>, now: Date, until: Date): Date =>
  lasts?.from === 'activation' ? lasting(lasts, now) : until

type Moving = Pick<Allocation, 'handovers' | 'since' | 'holderName' | 'userId'>

/** From when it may go to somebody else; null when it may not at all. */
export function movesFrom({ handovers, since }: Pick<Moving, 'handovers' | 'since'>, terms: Terms): Date | null {
  if (terms.handoversMax !== null && handovers >= terms.handoversMax) return null
  return addDays(since, terms.handoverAfterDays)
}

/** Handed on to somebody else, or the rule that keeps it where it is. */
export function handedOver(before: Moving, to: Pick<Moving, 'userId'>, { terms, now }: { terms: Terms; now: Date }) {
  const name = before.holderName ?? ''
  if (to.userId === before.userId) throw refuse.sameHolder({ name }, { field: 'memberId' })
  const from = movesFrom(before, terms)
  if (from === null)
    throw terms.handoversMax === 0 ? refuse.neverMoves() : refuse.handoversSpent({ max: terms.handoversMax })
  if (from > now) throw refuse.movesLater({ name, from, days: terms.handoverAfterDays })
  return { handovers: before.handovers + 1, since: now }
}

/** So many hours for one engagement. */
export function engaged(hours: bigint, topic: string, { atOnceMax }: Pick<Terms, 'atOnceMax'>) {
  if (atOnceMax !== null && hours > BigInt(atOnceMax))
    throw refuse.engagementTooLong({ max: atOnceMax }, { field: 'quantity' })
  if (!topic) throw refuse.topicMissing({}, { field: 'topic' })
}

/** One more machine on a key. */
export function activatedOnce({ activations }: Pick<Allocation, 'activations'>, { activationsMax }: Terms): number {
  if (activationsMax !== null && activations >= activationsMax) throw refuse.activationsSpent({ max: activationsMax })
  return activations + 1
}

const CLOCKS: readonly Move[] = ['expire', 'withdraw']
/** What the vendor's desk does, and the company never. */
const DESKS: readonly Move[] = ['reserve', 'redeem', 'use', 'hold']

type Living = Pick<Allocation, 'kind' | 'status' | 'handovers' | 'since' | 'activations'>
/** What the company may do with it next: what its life allows and its rules have not used up. */
export const companyMoves = (row: Living, terms: Terms): Move[] =>
  lifeOf(row.kind)
    .moves(row.status)
    .filter((move) => ![...CLOCKS, ...DESKS].includes(move))
    .filter((move) => move !== 'handOver' || movesFrom(row, terms) !== null)
    .filter(
      (move) =>
        row.kind !== 'softwareKey' || move !== 'activate' || row.activations < (terms.activationsMax ?? Infinity),
    )

/** What the vendor's desk may do with it next. */
export const deskMoves = ({ kind, status }: Pick<Allocation, 'kind' | 'status'>): Move[] =>
  lifeOf(kind)
    .moves(status)
    .filter((move) => DESKS.includes(move) || move === 'cancel')

/** Kinds that count as used the moment they are assigned (domain.md 1.12: no refund then). */
export const isUsedAtOnce = (kind: Allocation['kind']) => ['credit', 'developer', 'marketing', 'support'].includes(kind)

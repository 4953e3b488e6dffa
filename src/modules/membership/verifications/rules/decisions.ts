/** Who may take a step in a check, and what the check is afterwards. */
import { refusals } from '#kernel/refusal.ts'
import { lifecycle, type Move, type State } from '../lifecycle.ts'
import type { CheckReason } from '../reasons/tables.ts'
import type { Verification } from '../tables.ts'

export const refuse = refusals('verifications', {
  claimedByOther: {
    kind: 'conflict',
    en: '{name} is reviewing this check.',
    ko: '{name} 님이 심사하고 있는 항목이에요.',
    remedy: {
      en: 'Take another one, or ask {name} or a vendor owner to release it.',
      ko: '다른 항목을 맡거나, {name} 님 또는 벤더 소유자에게 넘겨 달라고 요청해 주세요.',
    },
    who: ['owner'],
  },
  reasonMissing: {
    kind: 'invalid',
    en: 'Choose a reason.',
    ko: '사유를 골라 주세요.',
    remedy: {
      en: 'The company is told the reason, and what to send instead.',
      ko: '회사에는 사유와 대신 보낼 서류가 함께 안내돼요.',
    },
    who: ['you'],
  },
  reasonUnknown: {
    kind: 'invalid',
    en: 'This reason is not on the list for this kind of check.',
    ko: '이 확인에 쓸 수 있는 사유가 아니에요.',
    remedy: { en: 'Choose a reason from the list.', ko: '목록에서 사유를 선택해 주세요.' },
    who: ['you'],
  },
  wordsMissing: {
    kind: 'invalid',
    en: 'This reason says too little by itself.',
    ko: '이 사유만으로는 설명이 부족해요.',
    remedy: {
      en: 'Tell the company in a sentence what is wrong and what to send.',
      ko: '무엇이 문제이고 무엇을 보내야 하는지 한 문장으로 적어 주세요.',
    },
    who: ['you'],
  },
  nothingSaid: {
    kind: 'invalid',
    en: 'There is neither a word nor a file in it.',
    ko: '내용도 파일도 없어요.',
    remedy: {
      en: 'Write what the reviewer should know, or attach a document.',
      ko: '심사 담당자에게 전할 내용을 쓰거나 서류를 첨부해 주세요.',
    },
    who: ['you'],
  },
})

const CLAIMS: readonly State[] = ['inReview', 'inAppeal']
const FREE = { claimedBy: null, claimedByName: null }
type Check = Pick<Verification, 'status' | 'claimedBy' | 'claimedByName'>
type Reviewer = { readonly id: Verification['claimedBy'] & string; readonly name: string }
type Said = { readonly text: string; readonly fileIds: readonly string[] }

/** Nobody decides over the head of the one who is reviewing it. */
export function freeFor(check: Check, by: Reviewer) {
  const isOthers = CLAIMS.includes(check.status) && check.claimedBy !== by.id
  if (isOthers) throw refuse.claimedByOther({ name: check.claimedByName })
}

/** One reviewer takes it; who has it already keeps it, and null says that nothing changes. */
export function claim(check: Check, by: Reviewer) {
  freeFor(check, by)
  if (CLAIMS.includes(check.status)) return null
  return { status: lifecycle.next(check.status, 'claim'), claimedBy: by.id, claimedByName: by.name }
}

/** Given back by the one who took it, or by an owner when that one is away. */
export function release(check: Check, by: Reviewer, isOwner: boolean) {
  const status = lifecycle.next(check.status, 'release')
  if (!isOwner) freeFor(check, by)
  return { status, ...FREE }
}

export function accept(check: Check, by: Reviewer, now: Date) {
  freeFor(check, by)
  return { ...decided(check, 'accept', by, now), reasonCode: null, reasonText: null }
}

/** A rejection always carries a reason of the list, and words where the reason alone says too little. */
export function reject(
  check: Check & { kind: string },
  by: Reviewer,
  { code, reason, text, now }: Why & { now: Date },
) {
  freeFor(check, by)
  const after = decided(check, 'reject', by, now)
  if (!code) throw refuse.reasonMissing({}, { field: 'reasonCode' })
  if (!reason?.active || reason.kind !== check.kind) throw refuse.reasonUnknown({}, { field: 'reasonCode' })
  const words = text.trim()
  if (reason.needsText && !words) throw refuse.wordsMissing({}, { field: 'text' })
  return { ...after, reasonCode: reason.code, reasonText: words || null }
}
type Why = { readonly code: string; readonly reason: CheckReason | null; readonly text: string }

/** Asked for more, it is the company's turn and the vendor's clock stands still. */
export function ask(check: Check, by: Reviewer, { text, now }: { text: string; now: Date }) {
  freeFor(check, by)
  const status = lifecycle.next(check.status, 'ask')
  const words = text.trim()
  if (!words) throw refuse.wordsMissing({}, { field: 'text' })
  return { status, since: now, promisedAt: null, ...FREE, reasonCode: null, reasonText: words }
}

/** The company's turn taken: answered or appealed, it waits for the vendor again, under a fresh promise. */
export function reply(check: Check, move: 'answer' | 'appeal', said: Said, turn: { now: Date; promisedAt: Date }) {
  const status = lifecycle.next(check.status, move)
  if (!said.text.trim() && said.fileIds.length === 0) throw refuse.nothingSaid({}, { field: 'text' })
  return { status, since: turn.now, promisedAt: turn.promisedAt, remindedAt: null, ...FREE }
}

/** Begun anew, whatever had been decided or asked before. */
export const restart = (check: Check, { now, promisedAt }: { now: Date; promisedAt: Date }) => ({
  status: lifecycle.next(check.status, 'restart'),
  since: now,
  promisedAt,
  remindedAt: null,
  ...FREE,
  reasonCode: null,
  reasonText: null,
  decidedBy: null,
  decidedByName: null,
  decidedAt: null,
})

/** Proven without a reviewer: by a code, a link or a domain. Nobody's name stands under it. */
export const acceptItself = (check: Check, now: Date) => ({
  status: lifecycle.next(check.status, 'accept'),
  since: now,
  promisedAt: null,
  ...FREE,
  reasonCode: null,
  reasonText: null,
  decidedAt: now,
})

/** A link is on its way to the contact: it is the company's turn, and the vendor's clock stands still. */
export const awaitContact = (check: Check, now: Date) => ({
  status: lifecycle.next(check.status, 'ask'),
  since: now,
  promisedAt: null,
  ...FREE,
})

const decided = (check: Check, move: Move & ('accept' | 'reject'), by: Reviewer, now: Date) => ({
  status: lifecycle.next(check.status, move),
  since: now,
  promisedAt: null,
  ...FREE,
  decidedBy: by.id,
  decidedByName: by.name,
  decidedAt: now,
})

/** What all checks together say of the company: one rejection rejects, and only all accepted accept. */
export function outcomeOf(states: readonly State[]): 'accepted' | 'rejected' | 'pending' {
  if (states.includes('rejected')) return 'rejected'
  return states.length > 0 && states.every((state) => state === 'accepted') ? 'accepted' : 'pending'
}

/** Whose turn it is. */
export function turnOf(state: State): 'vendor' | 'partner' | 'nobody' {
  if (state === 'accepted') return 'nobody'
  return state === 'waiting' || state === 'rejected' ? 'partner' : 'vendor'
}

const PARTNERS: readonly Move[] = ['answer', 'appeal']
const VENDORS: readonly Move[] = ['claim', 'release', 'accept', 'reject', 'ask']
/** Of the moves a check allows, those that this side makes. */
export const movesFor = (side: 'partner' | 'vendor', state: State): Move[] =>
  lifecycle.moves(state).filter((move) => (side === 'partner' ? PARTNERS : VENDORS).includes(move))

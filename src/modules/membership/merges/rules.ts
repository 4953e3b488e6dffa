/** Who may become part of whom, and until when that can be taken back (domain.md 1.8). */
import { refusals } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import type { Status as Network } from '../accounts/lifecycle.ts'
import { printedPartnerId } from '../identifiers/rules.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import type { Merge } from './tables.ts'

const UNDO_DAYS = 30
/** How often one company may invite another within a day: each time the admins there get a letter. */
const INVITED_MAX = 5
const DAY_S = 86_400

export const refuse = refusals('merges', {
  locationId: {
    kind: 'invalid',
    en: '{id} is the ID of a location. A merge is proposed by the global ID of the other company.',
    ko: '{id:은/는} 사업장 ID예요. 합치기는 상대 회사의 글로벌 ID로 제안해요.',
    remedy: {
      en: 'Ask the other company for its global ID: it stands on their page “Company account”.',
      ko: '상대 회사에 글로벌 ID를 물어보세요. “회사 계정” 페이지에 있어요.',
    },
    who: ['you'],
  },
  unknownId: {
    kind: 'missing',
    en: 'No company that can be invited has the ID {id}.',
    ko: '{id:을/를} 쓰는 회사 중 초대할 수 있는 회사가 없어요.',
    remedy: {
      en: 'Compare it with the other company. A closed account cannot be invited.',
      ko: '상대 회사와 ID를 다시 확인해 주세요. 폐쇄된 계정은 초대할 수 없어요.',
    },
    who: ['you'],
  },
  ownId: {
    kind: 'invalid',
    en: '{id} is the global ID of your own company.',
    ko: '{id:은/는} 우리 회사의 글로벌 ID예요.',
    remedy: { en: 'Type the ID of the other company.', ko: '상대 회사의 ID를 입력해 주세요.' },
    who: ['you'],
  },
  openAlready: {
    kind: 'conflict',
    en: 'A merge of these two companies is open already, from one side or the other.',
    ko: '두 회사의 합치기가 이미 진행 중이에요. 어느 한쪽에서 먼저 제안했어요.',
    remedy: {
      en: 'Answer it, or have it withdrawn, before another is proposed.',
      ko: '새로 제안하기 전에 먼저 답하거나 취소해 주세요.',
    },
    who: ['you'],
  },
  invitedOften: {
    kind: 'tooMany',
    en: 'This company has been invited {limit} times within a day.',
    ko: '하루 안에 이 회사를 {limit}번 초대했어요.',
    remedy: {
      en: 'Speak with them first; you can invite them again a day later.',
      ko: '먼저 상대 회사와 이야기해 주세요. 하루가 지나면 다시 초대할 수 있어요.',
    },
    who: ['time'],
  },
  partOfAnother: {
    kind: 'conflict',
    en: 'One of the two accounts has become part of another one meanwhile.',
    ko: '두 계정 중 하나가 그사이 다른 계정에 합쳐졌어요.',
    remedy: {
      en: 'Withdraw this proposal, and propose a merge with the account it belongs to now.',
      ko: '이 제안을 취소하고, 현재 속한 계정과의 합치기를 제안해 주세요.',
    },
    who: ['you'],
  },
  notStanding: {
    kind: 'conflict',
    en: 'Both accounts must be active or being verified; one of them is not.',
    ko: '두 계정 모두 활성 또는 확인 중이어야 하는데, 하나가 그렇지 않아요.',
    remedy: {
      en: 'Clear what is open at that company first: its readiness page says what.',
      ko: '해당 회사의 준비 상태 페이지에서 남은 문제를 먼저 해결해 주세요.',
    },
    who: ['accountAdmin'],
  },
  otherSide: {
    kind: 'forbidden',
    en: 'This is for the other company to do.',
    ko: '상대 회사가 할 일이에요.',
    remedy: {
      en: 'Who was asked answers; who proposed confirms, withdraws or undoes.',
      ko: '제안을 받은 회사가 답하고, 제안한 회사가 확정, 취소, 되돌리기를 해요.',
    },
    who: ['you'],
  },
  undoOver: {
    kind: 'conflict',
    en: 'The merge could be undone until {until}.',
    ko: '합치기는 {until}까지만 되돌릴 수 있었어요.',
    remedy: { en: 'Ask your partner manager.', ko: '담당 파트너 매니저에게 문의해 주세요.' },
    who: ['vendor'],
  },
  siteInUse: {
    kind: 'conflict',
    en: 'The location {id} that came of the merge is in use: it has been changed, closed or associated since.',
    ko: '합치면서 생긴 사업장 {id:이/가} 사용 중이에요. 그 뒤에 변경, 폐쇄 또는 연결되었어요.',
    remedy: {
      en: 'Make another location the headquarters, or end the association. What was closed cannot be undone.',
      ko: '다른 사업장을 본사로 지정하거나 연결을 해제해 주세요. 폐쇄한 사업장은 되돌릴 수 없어요.',
    },
    who: ['accountAdmin'],
  },
  mayComeBack: {
    kind: 'conflict',
    en: '{id} is the global ID of a company that became part of this account. Until {until} the merge can be undone, and the company gets it back.',
    ko: '{id:은/는} 이 계정에 합쳐진 회사의 글로벌 ID예요. {until}까지는 합치기를 되돌려 회사에 돌려줄 수 있어요.',
    remedy: {
      en: 'Undo the merge if it is not wanted, or wait until that day has passed.',
      ko: '합치기를 원하지 않으면 되돌리고, 아니면 그날이 지난 뒤 진행해 주세요.',
    },
    who: ['accountAdmin', 'time'],
  },
  mergedOn: {
    kind: 'conflict',
    en: 'The account has become part of another one since: that merge must be undone first.',
    ko: '그 뒤에 계정이 다른 계정에 합쳐졌어요. 그 합치기를 먼저 되돌려야 해요.',
    remedy: { en: 'Undo the later merge.', ko: '나중에 합친 것부터 되돌려 주세요.' },
    who: ['globalAdmin'],
  },
})

export type Side = 'ours' | 'theirs'
const BY: Readonly<Record<Side, readonly Move[]>> = {
  ours: ['confirm', 'withdraw', 'undo'],
  theirs: ['accept', 'reject'],
}
/** What this side may do next: who proposed confirms, who was asked answers. */
export const movesOf = (merge: Pick<Merge, 'status' | 'undoUntil'>, side: Side, now: Date): Move[] =>
  lifecycle
    .moves(merge.status)
    .filter((move) => BY[side].includes(move))
    .filter((move) => move !== 'undo' || now < (merge.undoUntil ?? now))

type Answered = Pick<Merge, 'status' | 'answeredAt'>
/** Nobody but the asked side learns who is meant before they have said yes; what was accepted once stays known. */
export const isDisclosed = ({ status, answeredAt }: Answered, side: Side) =>
  side === 'theirs' ||
  !['invited', 'rejected', 'withdrawn'].includes(status) ||
  (status === 'withdrawn' && answeredAt !== null)

type Company = { readonly status: Network; readonly mergedInto: string | null }
/** Two accounts that stand, each for itself. */
export function mayJoin(one: Company, other: Company) {
  if (one.mergedInto || other.mergedInto) throw refuse.partOfAnother()
  const standing: readonly Network[] = ['pending', 'active']
  if (!standing.includes(one.status) || !standing.includes(other.status)) throw refuse.notStanding()
}

export function notTooOften(invitedToday: number) {
  if (invitedToday >= INVITED_MAX) throw refuse.invitedOften({ limit: INVITED_MAX }, { retryAfter: DAY_S })
}

export const undoUntil = (now: Date) => addDays(now, UNDO_DAYS)

export function mayUndo({ undoUntil: until }: Pick<Merge, 'undoUntil'>, now: Date) {
  if (!until || now >= until) throw refuse.undoOver({ until: until ?? now })
}

export const written = (id: string) => ({ id: printedPartnerId(id) })

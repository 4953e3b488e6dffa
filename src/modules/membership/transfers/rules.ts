/** Which location may go to which company (domain.md 1.6). */
import { refusals } from '#kernel/refusal.ts'
import type { Status as Network } from '../accounts/lifecycle.ts'
import { printedPartnerId } from '../identifiers/rules.ts'
import { lifecycle, type Move, type Status } from './lifecycle.ts'

export const refuse = refusals('transfers', {
  receiverUnknown: {
    kind: 'missing',
    en: 'No company that can receive a location has the global ID {id}.',
    ko: '글로벌 ID가 {id}이면서 사업장을 받을 수 있는 회사가 없어요.',
    remedy: {
      en: 'Ask the company for its global ID. It must be active, and another company than yours.',
      ko: '상대 회사에 글로벌 ID를 물어보세요. 활성 상태이고 우리 회사가 아니어야 해요.',
    },
    who: ['you'],
  },
  openAlready: {
    kind: 'conflict',
    en: 'A transfer of “{name}” is waiting for an answer already.',
    ko: '“{name}” 사업장의 이전이 이미 답을 기다리고 있어요.',
    remedy: { en: 'Withdraw it first, or wait.', ko: '먼저 취소하거나 기다려 주세요.' },
    who: ['you'],
  },
  offeredOften: {
    kind: 'tooMany',
    en: '“{name}” has been offered {limit} times within a day.',
    ko: '하루 안에 “{name}” 사업장을 {limit}번 제안했어요.',
    remedy: {
      en: 'Speak with the other company first; you can offer it again a day later.',
      ko: '먼저 상대 회사와 이야기해 주세요. 하루가 지나면 다시 제안할 수 있어요.',
    },
    who: ['time'],
  },
  onItsWay: {
    kind: 'conflict',
    en: 'A transfer of this location is waiting for an answer.',
    ko: '이 사업장의 이전이 답을 기다리고 있어요.',
    remedy: { en: 'Withdraw the transfer.', ko: '이전을 취소해 주세요.' },
    who: ['accountAdmin'],
  },
  otherSide: {
    kind: 'forbidden',
    en: 'This is for the other company to do.',
    ko: '상대 회사가 할 일이에요.',
    remedy: {
      en: 'The company that receives accepts or declines; the one that gives withdraws.',
      ko: '받는 회사가 수락하거나 거절하고, 보내는 회사는 취소할 수 있어요.',
    },
    who: ['you'],
  },
})

export const { onItsWay } = refuse

/** How often a location may be offered within a day: each time the admins of a company get a letter. */
const OFFERED_MAX = 5
const DAY_S = 86_400
export function notTooOften(name: string, offeredToday: number) {
  if (offeredToday >= OFFERED_MAX) throw refuse.offeredOften({ name, limit: OFFERED_MAX }, { retryAfter: DAY_S })
}

export type Side = 'giving' | 'receiving'
const BY: Readonly<Record<Side, readonly Move[]>> = { giving: ['withdraw'], receiving: ['accept', 'reject'] }
export const movesOf = (status: Status, side: Side): Move[] =>
  lifecycle.moves(status).filter((move) => BY[side].includes(move))

type Company = { readonly status: Network; readonly tenantId: string }
/** A company receives a location while it stands in the network, and none from itself. */
export const mayReceive = (company: Company | null, giver: string): boolean =>
  company !== null && company.tenantId !== giver && (company.status === 'active' || company.status === 'pending')

export const written = (id: string) => ({ id: printedPartnerId(id) })

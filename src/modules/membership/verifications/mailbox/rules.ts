/** When a link proves a mailbox, and how often it may be sent. */
import { refusals } from '#kernel/refusal.ts'
import type { MailboxProof } from './tables.ts'

export const LINK_DAYS = 7
const RESEND_SECONDS = 60
const SENT_MAX = 20

export const refuse = refusals('mailbox', {
  linkUnknown: {
    kind: 'missing',
    en: 'This link is not, or no longer, of any mailbox check.',
    ko: '이메일 확인에 쓸 수 없는 링크예요.',
    remedy: {
      en: 'Open the newest letter: an older link stops working when a new one is sent.',
      ko: '가장 최근에 받은 메일의 링크를 열어 주세요. 새 메일을 보내면 이전 링크는 더 이상 쓸 수 없어요.',
    },
    who: ['you'],
  },
  linkExpired: {
    kind: 'conflict',
    en: 'This link has expired.',
    ko: '링크의 유효 기간이 지났어요.',
    remedy: {
      en: 'Ask an admin of the company to send the letter again from the verification page.',
      ko: '회사 관리자에게 확인 페이지에서 메일을 다시 보내 달라고 요청해 주세요.',
    },
    who: ['globalAdmin', 'accountAdmin'],
  },
  nothingToSend: {
    kind: 'conflict',
    en: 'No mailbox is waiting to be proven here.',
    ko: '확인을 기다리는 이메일이 없어요.',
    remedy: {
      en: 'Load the page again: it shows the present state.',
      ko: '페이지를 새로 고쳐 현재 상태를 확인해 주세요.',
    },
    who: ['you'],
  },
  tooSoon: {
    kind: 'tooMany',
    en: 'The letter has just been sent.',
    ko: '방금 메일을 보냈어요.',
    remedy: {
      en: 'Look into spam and quarantine, then try again in {seconds|one second|# seconds}.',
      ko: '스팸함과 격리함을 확인하고 {seconds}초 뒤에 다시 시도해 주세요.',
    },
    who: ['time'],
  },
})

/** The proof a link belongs to, while the link works; one already used still answers, for people press twice. */
export function usable(proof: MailboxProof | undefined, now: Date): MailboxProof {
  if (!proof) throw refuse.linkUnknown()
  if (!proof.usedAt && proof.expiresAt <= now) throw refuse.linkExpired()
  return proof
}

/** Seconds until the letter may be sent again: a minute, and a day after many. */
export function waitBefore({ sentAt, sentCount }: Pick<MailboxProof, 'sentAt' | 'sentCount'>, now: Date): number {
  const rest = sentCount % SENT_MAX === 0 ? 86_400 : RESEND_SECONDS
  return Math.max(0, Math.ceil((sentAt.getTime() + rest * 1000 - now.getTime()) / 1000))
}

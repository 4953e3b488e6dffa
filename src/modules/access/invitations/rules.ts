/** Who is invited, as what, and until when (domain.md 2.5). */
import { createHash } from 'node:crypto'
import type { Grant } from '#kernel/permissions.ts'
import { refusals } from '#kernel/refusal.ts'
import { addDays, addMinutes } from '#kernel/time.ts'
import { type Giver, regrant } from '../members/rules.ts'
import type { Tenant } from '../tenants/tables.ts'
import type { Invitation } from './tables.ts'

export const AT_ONCE_MAX = 10
const EXPIRY_DAYS = 14
const RESEND_MINUTES = 1

const askAnew = {
  en: 'Ask whoever invited you to send a new letter.',
  ko: '초대한 분께 메일을 다시 보내 달라고 요청해 주세요.',
}

export const refuse = refusals('access', {
  memberHere: {
    kind: 'conflict',
    en: '{email} has a place in this company already.',
    ko: '{email:은/는} 이미 이 회사의 구성원이에요.',
    remedy: {
      en: 'Find the person under People and roles, and change the roles there.',
      ko: '사람과 역할 페이지에서 찾아 역할을 변경해 주세요.',
    },
    who: ['you'],
  },
  invitedAlready: {
    kind: 'conflict',
    en: '{email} has an invitation already that is still open.',
    ko: '{email} 주소로 보낸 초대가 아직 열려 있어요.',
    remedy: {
      en: 'Send its letter again, or withdraw it and invite anew.',
      ko: '초대 메일을 다시 보내거나, 철회한 뒤 새로 초대해 주세요.',
    },
    who: ['you'],
  },
  letterJustSent: {
    kind: 'tooMany',
    en: 'The letter was sent a moment ago. It can be sent again in {seconds|one second|# seconds}.',
    ko: '방금 초대 메일을 보냈어요. {seconds}초 뒤에 다시 보낼 수 있어요.',
    remedy: {
      en: 'Wait a moment; let the person look into the folder for unwanted mail.',
      ko: '잠시 기다려 주세요. 받는 분께 스팸함도 확인해 달라고 알려 주세요.',
    },
    who: ['time'],
  },
  invitationUnknown: {
    kind: 'missing',
    en: 'This invitation is not open any more: it was withdrawn, replaced by a newer letter, or never sent.',
    ko: '더 이상 열려 있지 않은 초대예요. 철회되었거나 더 최근에 보낸 메일로 바뀌었을 수 있어요.',
    remedy: { ...askAnew },
    who: ['you'],
  },
  invitationOver: {
    kind: 'conflict',
    en: 'This invitation has run out: a letter works for {days} days.',
    ko: '초대 기한이 지났어요. 초대 메일은 {days}일 동안 쓸 수 있어요.',
    remedy: { ...askAnew },
    who: ['you'],
  },
  invitationUsed: {
    kind: 'conflict',
    en: 'This invitation was accepted already.',
    ko: '이미 수락한 초대예요.',
    remedy: {
      en: 'Sign in; the company is in your profile menu.',
      ko: '로그인하면 프로필 메뉴에서 회사를 볼 수 있어요.',
    },
    who: ['you'],
  },
  invitedUnderOther: {
    kind: 'forbidden',
    en: 'The invitation is for {email}; you are signed in under another address.',
    ko: '{email} 주소로 보낸 초대인데, 지금은 다른 주소로 로그인되어 있어요.',
    remedy: {
      en: 'Sign out, and open the link of the letter again.',
      ko: '로그아웃한 뒤 메일의 링크를 다시 열어 주세요.',
    },
    who: ['you'],
  },
  signInToAccept: {
    kind: 'conflict',
    en: 'There is an account under this address: sign in with it to accept.',
    ko: '이 주소로 만든 계정이 있어요. 로그인해서 초대를 수락해 주세요.',
    remedy: {
      en: 'Sign in, and open the link of the letter again.',
      ko: '로그인한 뒤 메일의 링크를 다시 열어 주세요.',
    },
    who: ['you'],
  },
})

/** The domains that make an address the company's own: those it has proven and those its admins write from. */
export const isGuest = (domain: string, own: readonly string[], kind: Tenant['kind']) =>
  kind === 'partner' && own.length > 0 && !own.some((one) => domain === one || domain.endsWith(`.${one}`))

type Inviting = { by: Giver; grants: readonly Grant[]; guest: boolean; kind: Tenant['kind'] }
/** The grants an invitation carries: what the inviter could give somebody who holds nothing yet. */
export const carried = ({ by, grants, guest, kind }: Inviting) =>
  regrant({ by, place: { userId: null, grants: [], guest }, wanted: grants, kind })

export const expiryFrom = (now: Date) => addDays(now, EXPIRY_DAYS)

/** The letter goes out again a minute after the last one at the earliest. */
export function mayResend({ sentAt }: Pick<Invitation, 'sentAt'>, now: Date) {
  const seconds = Math.ceil((addMinutes(sentAt, RESEND_MINUTES).getTime() - now.getTime()) / 1000)
  if (seconds > 0) throw refuse.letterJustSent({ seconds }, { retryAfter: seconds })
}

/** A letter's token opens a pending invitation in its time. */
export function mayAccept(invitation: Pick<Invitation, 'status' | 'expiresAt'> | undefined, now: Date) {
  if (!invitation || invitation.status === 'withdrawn') throw refuse.invitationUnknown()
  if (invitation.status === 'accepted') throw refuse.invitationUsed({}, { link: '/sign-in' })
  if (invitation.status === 'expired' || now >= invitation.expiresAt) throw refuse.invitationOver({ days: EXPIRY_DAYS })
}

/** Whoever is signed in accepts what was sent to their own address only. */
export function mayAcceptAs(signedIn: string, { email }: Pick<Invitation, 'email'>) {
  if (signedIn.toLowerCase() !== email) throw refuse.invitedUnderOther({ email })
}

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

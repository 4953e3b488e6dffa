import { refusals } from '#kernel/refusal.ts'
import { flawIn, hasLetter, tidy } from '#kernel/text.ts'
import type { SignUp } from './tables.ts'

export const CODE_MINUTES = 10
export const TRIES = 5
export const RESEND_SECONDS = 60
/** How long after the proof the password may be chosen. */
export const PROOF_MINUTES = 30

const newCode = {
  en: 'Ask for a new code; the old one stops working.',
  ko: '새 코드를 받아 주세요. 이전 코드는 더 이상 쓸 수 없어요.',
}
const startAgain = { en: 'Start again with your email address.', ko: '이메일 주소부터 다시 시작해 주세요.' }

// biome-ignore format: a table
export const refuse = refusals('access', {
  codeJustSent: { kind: 'tooMany', en: 'A code was sent a moment ago. Another one can be sent in {seconds|one second|# seconds}.', ko: '방금 코드를 보냈어요. {seconds}초 뒤에 다시 받을 수 있어요.',
    remedy: { en: 'Look into your mailbox, and the folder for unwanted mail, first.', ko: '먼저 받은 편지함과 스팸함을 확인해 주세요.' }, who: ['time'] },
  codeWrong: { kind: 'invalid', en: 'This is not the code of the letter. {left|One try is|# tries are} left.', ko: '메일로 보낸 코드와 달라요. {left}번 더 시도할 수 있어요.',
    remedy: { en: 'Copy the six digits from the newest letter.', ko: '가장 최근 메일에 있는 숫자 6자리를 그대로 입력해 주세요.' }, who: ['you'] },
  codeExhausted: { kind: 'conflict', en: 'Too many codes were wrong; this one does not work any more.', ko: '틀린 코드를 너무 많이 입력해서 이 코드는 더 이상 쓸 수 없어요.', remedy: newCode, who: ['you'] },
  codeExpired: { kind: 'conflict', en: 'This code has run out: it works for {minutes} minutes.', ko: '코드의 기한이 지났어요. 코드는 {minutes}분 동안만 쓸 수 있어요.', remedy: newCode, who: ['you'] },
  codeSpent: { kind: 'conflict', en: 'This code was already used.', ko: '이미 사용한 코드예요.', remedy: startAgain, who: ['you'] },
  notProven: { kind: 'conflict', en: 'The email address is not proven yet.', ko: '이메일 주소가 아직 확인되지 않았어요.', remedy: { en: 'Enter the code from the letter first.', ko: '먼저 메일로 받은 코드를 입력해 주세요.' }, who: ['you'] },
  proofOld: { kind: 'conflict', en: 'The address was proven more than {minutes} minutes ago.', ko: '이메일을 확인한 지 {minutes}분이 지났어요.', remedy: startAgain, who: ['you'] },
  personThere: { kind: 'conflict', en: 'There is already an account with this address.', ko: '이 주소로 만든 계정이 이미 있어요.', remedy: { en: 'Sign in; a new password can be set there.', ko: '로그인해 주세요. 비밀번호도 로그인 화면에서 다시 설정할 수 있어요.' }, who: ['you'] },
  nameUnreadable: { kind: 'invalid', en: 'A name has at least one letter, and nothing that cannot be seen.', ko: '이름에는 글자가 있어야 하고, 보이지 않는 문자가 있으면 안 돼요.', remedy: { en: 'Type your name as colleagues know it.', ko: '동료들이 아는 이름을 직접 입력해 주세요.' }, who: ['you'] },
})

/** A new code only a minute after the last one. */
export function mayResend(last: Pick<SignUp, 'sentAt'> | undefined, now: Date) {
  const seconds = last ? Math.ceil((last.sentAt.getTime() + RESEND_SECONDS * 1000 - now.getTime()) / 1000) : 0
  if (seconds > 0) throw refuse.codeJustSent({ seconds }, { retryAfter: seconds })
}

/** Whether a code may still be tried. `tries` already counts the one at hand. */
export function mayTry({ provenAt, expiresAt, tries }: Pick<SignUp, 'provenAt' | 'expiresAt' | 'tries'>, now: Date) {
  if (provenAt) throw refuse.codeSpent()
  if (now >= expiresAt) throw refuse.codeExpired({ minutes: CODE_MINUTES })
  if (tries > TRIES) throw refuse.codeExhausted()
}

/** What a wrong code is told: how many tries are left, or that there are none. */
export const wrong = (tries: number) =>
  tries < TRIES
    ? refuse.codeWrong({ left: TRIES - tries }, { field: 'code' })
    : refuse.codeExhausted({}, { field: 'code' })

/** A person may be made of a sign-up once, soon after its address was proven. */
export function mayBecomePerson({ provenAt, doneAt }: Pick<SignUp, 'provenAt' | 'doneAt'>, now: Date) {
  if (!provenAt) throw refuse.notProven()
  if (doneAt) throw refuse.personThere({}, { link: '/sign-in' })
  if (now.getTime() - provenAt.getTime() > PROOF_MINUTES * 60_000) throw refuse.proofOld({ minutes: PROOF_MINUTES })
}

/** A name as it is kept, in any alphabet. */
export function personName(given: string): string {
  const name = tidy(given)
  if (!hasLetter(name) || flawIn(name)) throw refuse.nameUnreadable({}, { field: 'name' })
  return name
}

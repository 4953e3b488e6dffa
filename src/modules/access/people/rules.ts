import { refusals } from '#kernel/refusal.ts'
import { addMinutes } from '#kernel/time.ts'

/** How long a proof by the second factor opens what asks for it (domain.md 2.3). */
const STEP_UP_MINUTES = 10
/** Until when a proof given then opens it. */
export const provenUntil = (steppedUpAt: Date) => addMinutes(steppedUpAt, STEP_UP_MINUTES)
export const isFresh = (steppedUpAt: Date | null, now: Date) => steppedUpAt !== null && now < provenUntil(steppedUpAt)

/** What may be tried how often before a wait begins. Many people share an office's address, so it is given more. */
// biome-ignore format: a table
export const patience = {
  mail:    { free: 5 },
  address: { free: 20 },
  proof:   { free: 5 },
  first:   { free: 5 },
  letter:  { free: 3 },
  signUp:  { free: 10 },
  client:  { free: 10 },
} as const
export type Guessable = keyof typeof patience

const FIRST_WAIT = 60
const LONGEST_WAIT = 15 * 60
/** Seconds to wait after so many tries that failed: a minute after the last free one, doubling to fifteen. */
export const waitAfter = (count: number, free: number): number =>
  count < free ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(count - free, 10))

const askAnew = {
  en: 'Go back to sign-in and ask for a new link.',
  ko: '로그인 화면으로 돌아가 새 링크를 요청해 주세요.',
}
const chooseOther = {
  en: 'Take three or four words that do not belong together; a password manager does it for you.',
  ko: '서로 관계없는 단어 서너 개를 이어 보세요. 암호 관리 프로그램을 쓰면 더 쉬워요.',
}
const setUp = {
  en: 'Set it up under Sign-in and security.',
  ko: '로그인과 보안 페이지에서 설정해 주세요.',
}
const again = { en: 'Try again.', ko: '다시 시도해 주세요.' }
const nextCode = {
  en: 'Wait for the next code of your app and enter that one. A wrong clock on the phone gives wrong codes.',
  ko: '앱에 다음 코드가 나타나면 그 코드를 입력해 주세요. 휴대폰 시계가 틀리면 코드도 맞지 않아요.',
}

/** Why somebody is not let in, or may not change how they get in. */
// biome-ignore format: a table
export const refuse = refusals('access', {
  wrongSignIn: { kind: 'unauthenticated', en: 'Email and password do not fit together.', ko: '이메일 또는 비밀번호가 맞지 않아요.',
    remedy: { en: 'Check both, or set a new password by mail.', ko: '둘 다 확인해 주세요. 비밀번호를 잊었다면 메일로 다시 설정할 수 있어요.' }, who: ['you'] },
  passwordTemporary: { kind: 'unauthenticated', en: 'This password is for the first sign-in only.', ko: '처음 로그인할 때만 쓰는 임시 비밀번호예요.',
    remedy: { en: 'Choose a password of your own; sign in with that one from then on.', ko: '직접 쓸 비밀번호를 정해 주세요. 그다음부터 그 비밀번호로 로그인해요.' }, who: ['you'] },
  waiting: { kind: 'tooMany', en: 'There were too many failed tries. The next one is possible in {minutes|one minute|# minutes}.', ko: '실패한 시도가 너무 많아요. {minutes}분 뒤에 다시 시도할 수 있어요.',
    remedy: { en: 'Wait, then try again; the password can be set anew by mail meanwhile.', ko: '기다린 뒤 다시 시도해 주세요. 그동안 메일로 비밀번호를 다시 설정할 수 있어요.' }, who: ['time'] },
  passwordShort: { kind: 'invalid', en: 'A password has at least {least} characters.', ko: '비밀번호는 {least}자 이상이어야 해요.', remedy: chooseOther, who: ['you'] },
  passwordLong: { kind: 'invalid', en: 'A password has at most {most} characters.', ko: '비밀번호는 {most}자까지 쓸 수 있어요.', remedy: { en: 'Make it shorter.', ko: '더 짧게 줄여 주세요.' }, who: ['you'] },
  passwordCommon: { kind: 'invalid', en: 'This password is among those that are guessed first.', ko: '가장 먼저 추측당하는 비밀번호 가운데 하나예요.', remedy: chooseOther, who: ['you'] },
  passwordOwn: { kind: 'invalid', en: 'This password is little more than your own email address.', ko: '이메일 주소와 거의 같은 비밀번호예요.', remedy: chooseOther, who: ['you'] },
  wrongPassword: { kind: 'invalid', en: 'This is not your current password.', ko: '현재 비밀번호가 아니에요.', remedy: { en: 'Enter the password you signed in with, or set a new one by mail.', ko: '로그인할 때 쓴 비밀번호를 입력하거나 메일로 다시 설정해 주세요.' }, who: ['you'] },
  linkSpent: { kind: 'conflict', en: 'This link was already used, or has run out.', ko: '이미 사용했거나 기한이 지난 링크예요.', remedy: askAnew, who: ['you'] },
  wrongCode: { kind: 'invalid', en: 'This code is not the one your app shows now.', ko: '지금 앱에 보이는 코드와 달라요.', remedy: nextCode, who: ['you'] },
  codeUsed: { kind: 'invalid', en: 'This code was already used once.', ko: '이미 한 번 사용한 코드예요.', remedy: nextCode, who: ['you'] },
  wrongRecoveryCode: { kind: 'invalid', en: 'This is not one of your unused recovery codes.', ko: '아직 쓰지 않은 복구 코드가 아니에요.', remedy: { en: 'Each recovery code works once. Take another one from your list.', ko: '복구 코드는 한 번씩만 쓸 수 있어요. 목록의 다른 코드를 입력해 주세요.' }, who: ['you'] },
  challengeOver: { kind: 'unauthenticated', en: 'The time to enter the code has run out, or too many codes were wrong.', ko: '코드를 입력할 시간이 지났거나 틀린 코드를 너무 많이 입력했어요.', remedy: { en: 'Sign in with your password again; a new code is then asked.', ko: '비밀번호로 다시 로그인하면 새 코드를 입력할 수 있어요.' }, who: ['you'] },
  noSecondFactor: { kind: 'conflict', en: 'You have no second factor yet, and this takes one.', ko: '2단계 인증이 아직 없어서 할 수 없는 작업이에요.', remedy: setUp, who: ['you'] },
  secondFactorThere: { kind: 'conflict', en: 'An authenticator app is already set up.', ko: '인증 앱이 이미 설정되어 있어요.', remedy: { en: 'Switch it off first if you want to set up another.', ko: '다른 앱으로 바꾸려면 먼저 해제해 주세요.' }, who: ['you'] },
  proveFirst: { kind: 'forbidden', en: 'This takes a fresh proof by your second factor.', ko: '계속하려면 2단계 인증을 다시 거쳐야 해요.', remedy: { en: 'Confirm with your second factor, then do it again.', ko: '2단계 인증으로 확인한 뒤 다시 시도해 주세요.' }, who: ['you'] },
  oneProof: { kind: 'invalid', en: 'Either the code of the app or a recovery code is needed.', ko: '앱의 코드와 복구 코드 가운데 하나를 입력해야 해요.', remedy: { en: 'Enter one of the two.', ko: '둘 중 하나만 입력해 주세요.' }, who: ['you'] },
  passkeyFailed: { kind: 'unauthenticated', en: 'The passkey could not be confirmed.', ko: '패스키를 확인할 수 없어요.', remedy: { en: 'Try again with fingerprint, face or PIN of the device, or sign in with your password.', ko: '기기의 지문, 얼굴, PIN으로 다시 시도하거나 비밀번호로 로그인해 주세요.' }, who: ['you'] },
  passkeyKnown: { kind: 'conflict', en: 'This device already has a passkey here.', ko: '이 기기에는 이미 패스키가 등록되어 있어요.', remedy: { en: 'Use it, or remove it first.', ko: '그대로 쓰거나 먼저 삭제해 주세요.' }, who: ['you'] },
  passkeyGone: { kind: 'missing', en: 'There is no such passkey.', ko: '해당 패스키가 없어요.', remedy: { en: 'Load the page again.', ko: '페이지를 새로 고쳐 주세요.' }, who: ['you'] },
  signedOut: { kind: 'unauthenticated', en: 'You are not signed in any more.', ko: '로그인이 끝났어요.', remedy: { en: 'Sign in again.', ko: '다시 로그인해 주세요.' }, who: ['you'] },
  signInAgain: { kind: 'forbidden', en: 'You signed in too long ago for this change.', ko: '로그인한 지 오래되어 변경할 수 없어요.', remedy: { en: 'Sign out, sign in again and repeat it.', ko: '로그아웃했다가 다시 로그인한 뒤 진행해 주세요.' }, who: ['you'] },
  noSingleSignOn: { kind: 'missing', en: 'For this address there is no single sign-on.', ko: '이 주소에는 통합 로그인이 설정되어 있지 않아요.', remedy: { en: 'Sign in with your password or passkey.', ko: '비밀번호나 패스키로 로그인해 주세요.' }, who: ['you', 'globalAdmin'] },
  singleSignOnDown: { kind: 'unavailable', en: 'Your company’s sign-on service does not answer as it should.', ko: '회사의 로그인 서비스가 올바르게 응답하지 않아요.', remedy: { en: 'Try again in a minute; if it stays, tell your company’s admin.', ko: '잠시 뒤 다시 시도해 주세요. 계속되면 회사 관리자에게 알려 주세요.' }, who: ['globalAdmin'] },
  foreignPage: { kind: 'forbidden', en: 'This request came from, or leads to, a page of another site.', ko: '다른 사이트의 페이지와 연결된 요청이에요.', remedy: { en: 'Open the portal itself and repeat the step there.', ko: '포털을 직접 열어 그 안에서 다시 진행해 주세요.' }, who: ['you'] },
  notUnderstood: { kind: 'invalid', en: 'Something needed is missing or has the wrong form.', ko: '필요한 값이 없거나 형식이 맞지 않아요.', remedy: { en: 'Check what you entered.', ko: '입력한 내용을 확인해 주세요.' }, who: ['you'] },
  unknownApp: { kind: 'unauthenticated', en: 'This client or its secret is not known here.', ko: '알 수 없는 클라이언트이거나 비밀 키가 맞지 않아요.', remedy: { en: 'Check client id and secret; an admin can make a new secret under Apps and keys.', ko: '클라이언트 ID와 비밀 키를 확인해 주세요. 관리자가 앱과 키 페이지에서 새 비밀 키를 만들 수 있어요.' }, who: ['globalAdmin'] },
  notPossible: { kind: 'conflict', en: 'This was not possible.', ko: '처리할 수 없었어요.', remedy: again, who: ['you'] },
})

type Name = keyof typeof refuse
/** What each answer of the sign-in library means here. */
// biome-ignore format: a table
const MEANINGS: Readonly<Record<string, Name>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrongSignIn', INVALID_EMAIL: 'wrongSignIn', USER_NOT_FOUND: 'wrongSignIn', EMAIL_NOT_VERIFIED: 'wrongSignIn',
  INVALID_PASSWORD: 'wrongPassword', CREDENTIAL_ACCOUNT_NOT_FOUND: 'wrongPassword',
  INVALID_TOKEN: 'linkSpent', TOKEN_EXPIRED: 'linkSpent',
  INVALID_CODE: 'wrongCode', OTP_HAS_EXPIRED: 'wrongCode',
  INVALID_BACKUP_CODE: 'wrongRecoveryCode',
  INVALID_TWO_FACTOR_COOKIE: 'challengeOver', TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'challengeOver',
  TOTP_NOT_ENABLED: 'noSecondFactor', TWO_FACTOR_NOT_ENABLED: 'noSecondFactor', BACKUP_CODES_NOT_ENABLED: 'noSecondFactor',
  TOTP_ALREADY_ENABLED: 'secondFactorThere',
  CHALLENGE_NOT_FOUND: 'passkeyFailed', AUTHENTICATION_FAILED: 'passkeyFailed', FAILED_TO_VERIFY_REGISTRATION: 'passkeyFailed',
  YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY: 'passkeyFailed',
  PREVIOUSLY_REGISTERED: 'passkeyKnown', PASSKEY_NOT_FOUND: 'passkeyGone',
  UNAUTHORIZED: 'signedOut', SESSION_EXPIRED: 'signedOut', SESSION_NOT_FRESH: 'signInAgain', SESSION_REQUIRED: 'signedOut',
  INVALID_ORIGIN: 'foreignPage', MISSING_OR_NULL_ORIGIN: 'foreignPage', CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'foreignPage',
  INVALID_CALLBACK_URL: 'foreignPage', INVALID_REDIRECT_URL: 'foreignPage', INVALID_ERROR_CALLBACK_URL: 'foreignPage', INVALID_NEW_USER_CALLBACK_URL: 'foreignPage',
  VALIDATION_ERROR: 'notUnderstood', BODY_MUST_BE_AN_OBJECT: 'notUnderstood',
}

/** The refusal behind a code of the library; `known` is false where the table has no word for it. */
export function meaningOf(code: string, status: number) {
  const name = MEANINGS[code] ?? (status === 401 ? 'signedOut' : status === 400 ? 'notUnderstood' : 'notPossible')
  const make = refuse[name] as () => ReturnType<typeof refuse.notPossible>
  return { refusal: make(), known: code in MEANINGS }
}

/** For an operation that takes a proof in some cases only; where it always does, its permission says so. */
export function mustBeProven({ actor }: { actor: { steppedUp: boolean } }) {
  if (!actor.steppedUp) throw refuse.proveFirst({}, { link: '/account/security' })
}

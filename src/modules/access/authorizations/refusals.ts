import { refusals } from '#kernel/refusal.ts'

const anew = { en: 'Begin again in the app.', ko: '앱에서 처음부터 다시 시작해 주세요.' }
const register = {
  en: 'An admin of your company enters the address under Apps and keys, exactly as the app sends it.',
  ko: '회사 관리자가 앱과 키 페이지에서 앱이 보내는 주소를 그대로 등록해 주세요.',
}
const askAgain = { en: 'Ask again with the same code.', ko: '같은 코드로 다시 요청해 주세요.' }
const consentAnew = {
  en: 'Let the person sign in and allow the app once more.',
  ko: '사용자가 다시 로그인해 앱을 허용해야 해요.',
}

/** Why an app is not let in, in a person’s name. */
// biome-ignore format: a table
export const refuse = refusals('authorizations', {
  appUnknown: { kind: 'missing', en: 'Your company has no such app.', ko: '회사에 등록되지 않은 앱이에요.', remedy: { en: 'If you work for several companies, switch to the one whose app it is. Otherwise ask whoever gave you the app.', ko: '여러 회사에서 일한다면 앱을 등록한 회사로 전환해 주세요. 아니라면 앱을 준 사람에게 문의해 주세요.' }, who: ['you', 'globalAdmin'] },
  addressUnknown: { kind: 'invalid', en: 'The app “{app}” may not lead you to {uri}.', ko: '“{app}” 앱에 등록되지 않은 주소예요: {uri}', remedy: register, who: ['globalAdmin'] },
  addressUnfit: { kind: 'invalid', en: '{uri} cannot be led back to.', ko: '{uri} 주소로는 돌아갈 수 없어요.', remedy: { en: 'Enter an address that begins with https://, or with http://localhost, and has no # in it.', ko: 'https:// 또는 http://localhost로 시작하고 #이 없는 주소를 입력해 주세요.' }, who: ['you'] },
  addressesTooMany: { kind: 'invalid', en: 'An app has at most {most} addresses to lead back to.', ko: '돌아갈 주소는 앱 하나에 {most}개까지 등록할 수 있어요.', remedy: { en: 'Remove those that are not used any more.', ko: '더 이상 쓰지 않는 주소를 지워 주세요.' }, who: ['you'] },
  audienceUnknown: { kind: 'invalid', en: 'The app asks for access to something that is not here.', ko: '앱이 여기에 없는 리소스의 사용 권한을 요청했어요.', remedy: { en: 'Set the resource or scope in the app to the one under Apps and keys.', ko: '앱의 리소스나 범위를 앱과 키 페이지에 나온 값으로 설정해 주세요.' }, who: ['you'] },
  challengeNeeded: { kind: 'invalid', en: 'An app without a secret has to send a code challenge (S256).', ko: '비밀 키가 없는 앱은 코드 챌린지(S256)를 보내야 해요.', remedy: { en: 'Turn on PKCE in the app.', ko: '앱에서 PKCE를 켜 주세요.' }, who: ['you'] },
  notPublic: { kind: 'forbidden', en: '“{app}” is not set up for devices and programs without a secret.', ko: '“{app}” 앱은 비밀 키 없는 기기나 프로그램에서 쓰도록 설정되지 않았어요.', remedy: { en: 'An admin of the company can allow it under Apps and keys.', ko: '회사 관리자가 앱과 키 페이지에서 허용할 수 있어요.' }, who: ['globalAdmin'] },
  deviceUnknown: { kind: 'missing', en: 'No device of your company waits with this code.', ko: '이 코드로 기다리는 기기가 없어요.', remedy: { en: 'Compare the code with the one on the device; after 15 minutes it shows a new one.', ko: '기기에 나온 코드와 비교해 주세요. 15분이 지나면 새 코드가 나와요.' }, who: ['you'] },
  codeUnknown: { kind: 'invalid', en: 'This code is none of ours, or was made for another app.', ko: '발급한 적이 없거나 다른 앱에 발급한 코드예요.', remedy: anew, who: ['you'] },
  codeOver: { kind: 'invalid', en: 'This code has run out.', ko: '유효 시간이 지난 코드예요.', remedy: anew, who: ['you'] },
  codeSpent: { kind: 'invalid', en: 'This code was already used. What it had opened is closed.', ko: '이미 사용한 코드예요. 이 코드로 열린 권한은 종료했어요.', remedy: anew, who: ['you'] },
  ledElsewhere: { kind: 'invalid', en: 'The redirect_uri differs from the one the code was asked for with.', ko: '코드를 요청할 때와 redirect_uri가 달라요.', remedy: { en: 'Send the same redirect_uri both times.', ko: '두 요청에 같은 redirect_uri를 보내 주세요.' }, who: ['you'] },
  verifierWrong: { kind: 'invalid', en: 'The code_verifier does not fit the code_challenge.', ko: 'code_verifier가 code_challenge와 맞지 않아요.', remedy: { en: 'Send the verifier whose SHA-256 was the challenge.', ko: '챌린지를 만든 verifier를 보내 주세요.' }, who: ['you'] },
  refreshUnknown: { kind: 'invalid', en: 'This refresh token is none of ours, was revoked, or belongs to another app.', ko: '발급한 적이 없거나 취소되었거나 다른 앱의 새로 고침 토큰이에요.', remedy: consentAnew, who: ['you'] },
  refreshOver: { kind: 'invalid', en: 'This refresh token was not used for 90 days and has run out.', ko: '90일 동안 쓰지 않아 만료된 새로 고침 토큰이에요.', remedy: consentAnew, who: ['you'] },
  placeEnded: { kind: 'invalid', en: 'The person who allowed this app has no place in the company any more.', ko: '앱을 허용한 사용자가 더 이상 회사 구성원이 아니에요.', remedy: { en: 'Let somebody who works there allow the app.', ko: '회사에서 일하는 다른 사용자가 앱을 허용해야 해요.' }, who: ['globalAdmin'] },
  devicePending: { kind: 'invalid', en: 'Nobody has allowed this device yet.', ko: '아직 아무도 이 기기를 허용하지 않았어요.', remedy: askAgain, who: ['you'] },
  deviceHasty: { kind: 'invalid', en: 'The device asks more often than every {seconds} seconds.', ko: '기기가 {seconds}초보다 자주 요청하고 있어요.', remedy: askAgain, who: ['time'] },
  deviceRefused: { kind: 'invalid', en: 'The person refused this device.', ko: '사용자가 이 기기를 거절했어요.', remedy: anew, who: ['you'] },
})

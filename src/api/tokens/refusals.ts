import { refusals } from '#kernel/refusal.ts'

const look = {
  en: 'Compare it with the page Apps and keys of your company.',
  ko: '회사의 앱과 키 페이지에 나온 값과 비교해 주세요.',
}
const newSecret = {
  en: 'An admin can make a new secret under Apps and keys.',
  ko: '관리자가 앱과 키 페이지에서 새 비밀 키를 만들 수 있어요.',
}

/** What the token surface refuses before an authorization is looked at. */
// biome-ignore format: a table
export const refuse = refusals('tokens', {
  tenantUnknown: { kind: 'missing', en: 'There is no tenant “{tenant}”.', ko: '“{tenant}” 테넌트가 없어요.', remedy: { en: 'Name the tenant by its ID, by a domain it has proven, or as common.', ko: '테넌트를 ID나 확인된 도메인, 또는 common으로 지정해 주세요.' }, who: ['you'] },
  clientUnknown: { kind: 'invalid', en: 'There is no app with the identifier “{client}” in the tenant “{tenant}”.', ko: '“{tenant}” 테넌트에 식별자가 “{client}”인 앱이 없어요.', remedy: look, who: ['you', 'globalAdmin'] },
  secretMissing: { kind: 'unauthenticated', en: 'The request has to carry client_secret.', ko: '요청에 client_secret이 있어야 해요.', remedy: { en: 'Send the secret of the app. Assertions signed by a certificate are not taken here.', ko: '앱의 비밀 키를 보내 주세요. 인증서로 서명한 어설션은 받지 않아요.' }, who: ['you'] },
  secretWrong: { kind: 'unauthenticated', en: 'This is not a secret of the app “{client}”. Send the value of the secret, not its ID.', ko: '“{client}” 앱의 비밀 키가 아니에요. 비밀 키의 ID가 아니라 값을 보내야 해요.', remedy: newSecret, who: ['globalAdmin'] },
  secretOver: { kind: 'unauthenticated', en: 'The secret of the app “{client}” has run out.', ko: '“{client}” 앱의 비밀 키가 만료되었어요.', remedy: newSecret, who: ['globalAdmin'] },
  parameterMissing: { kind: 'invalid', en: 'The request has to carry the parameter “{name}”.', ko: '요청에 “{name}” 매개 변수가 있어야 해요.', remedy: { en: 'Send it once, in a form-encoded body.', ko: '폼 형식 본문에 한 번 넣어 보내 주세요.' }, who: ['you'] },
  grantUnknown: { kind: 'invalid', en: 'The grant type “{grant}” is not given here.', ko: '“{grant}” 권한 부여 유형은 제공하지 않아요.', remedy: { en: 'Use client_credentials, refresh_token, authorization_code or device_code.', ko: 'client_credentials, refresh_token, authorization_code, device_code 중 하나를 쓰세요.' }, who: ['you'] },
  resourceUnknown: { kind: 'invalid', en: 'There is no resource “{resource}” here.', ko: '“{resource}” 리소스가 없어요.', remedy: { en: 'Ask for one that this installation serves; docs/tokens.md lists them.', ko: '이 설치가 제공하는 리소스를 지정해 주세요. 목록은 docs/tokens.md에 있어요.' }, who: ['you'] },
  responseUnknown: { kind: 'invalid', en: 'Only response_type=code is given here, with code_challenge_method=S256 if any.', ko: 'response_type=code만 제공하고, code_challenge_method는 S256만 받아요.', remedy: { en: 'Set the app to the authorization code flow.', ko: '앱을 권한 부여 코드 흐름으로 설정해 주세요.' }, who: ['you'] },
})

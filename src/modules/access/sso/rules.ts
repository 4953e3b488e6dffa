import { refusals } from '#kernel/refusal.ts'

// biome-ignore format: a table
export const refuse = refusals('access', {
  noVerifiedDomain: { kind: 'conflict', en: 'Single sign-on takes a proven domain, and there is none yet.', ko: '통합 로그인을 쓰려면 확인된 도메인이 있어야 하는데 아직 없어요.',
    remedy: { en: 'Prove a domain of your company first.', ko: '먼저 회사 도메인을 확인해 주세요.' }, who: ['globalAdmin'] },
  issuerMalformed: { kind: 'invalid', en: 'An issuer is an https address without query, such as https://login.company.example.', ko: '발급자는 https://login.company.example처럼 질의가 없는 https 주소여야 해요.',
    remedy: { en: 'Copy it from the page of your sign-on service.', ko: '사용하는 로그인 서비스의 설정 화면에서 복사해 주세요.' }, who: ['you'] },
  notSetUp: { kind: 'missing', en: 'Single sign-on is not set up.', ko: '통합 로그인이 설정되어 있지 않아요.',
    remedy: { en: 'Enter issuer and client of your sign-on service.', ko: '로그인 서비스의 발급자와 클라이언트를 입력해 주세요.' }, who: ['globalAdmin'] },
})

/** Plain http is for a sign-on service on the same machine alone: the house calls others only if they are public. */
export function issuerOf(given: string): string {
  const url = URL.canParse(given.trim()) ? new URL(given.trim()) : null
  const isNear = url?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname)
  if (!url || (url.protocol !== 'https:' && !isNear) || url.search || url.hash || url.username)
    throw refuse.issuerMalformed({}, { field: 'issuer' })
  return url.href.replace(/\/$/, '')
}

/** What the sign-in library keeps of a provider. Its addresses are found when first used, not while it is entered. */
export const configOf = ({
  issuer,
  clientId,
  clientSecret,
}: {
  issuer: string
  clientId: string
  clientSecret: string
}) =>
  JSON.stringify({
    ...{ issuer, clientId, clientSecret, pkce: true, scopes: ['openid', 'email', 'profile'] },
    discoveryEndpoint: `${issuer}/.well-known/openid-configuration`,
  })

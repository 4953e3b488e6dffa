import { refusals } from '#kernel/refusal.ts'

const theDocument = {
  en: 'Write it as RFC 7644 does; the help article /help/account-settings/provisioning lists what is understood here.',
  ko: 'RFC 7644 형식으로 보내 주세요. 지원하는 항목은 도움말 /help/account-settings/provisioning 페이지에 있어요.',
}
const theMapping = {
  en: 'Take it out of the attribute mapping of your directory.',
  ko: '디렉터리의 속성 매핑에서 빼 주세요.',
}

/** What is wrong with the wire's own language, before any operation is asked. */
// biome-ignore format: a table
export const refuse = refusals('scim', {
  secretMissing: { kind: 'unauthenticated', en: 'This takes the bearer secret of a company’s directory.', ko: '회사 디렉터리의 Bearer 비밀 키가 있어야 해요.',
    remedy: { en: 'Make one on the Provisioning page, and send it as Authorization: Bearer.', ko: '사용자 프로비저닝 페이지에서 만들어 Authorization: Bearer 헤더로 보내 주세요.' }, who: ['globalAdmin'] },
  secretUnknown: { kind: 'unauthenticated', en: 'This secret opens nothing here: it was revoked, has run out, or was never made.', ko: '이 비밀 키로는 들어올 수 없어요. 폐기되었거나 만료되었거나 발급한 적이 없는 키예요.',
    remedy: { en: 'Make a new one on the Provisioning page, and enter it in your directory as the bearer token.', ko: '사용자 프로비저닝 페이지에서 새로 만들어 디렉터리의 Bearer 토큰으로 입력해 주세요.' }, who: ['globalAdmin'] },
  filterUnread: { kind: 'invalid', en: 'This filter cannot be read from “{rest}” on.', ko: '필터를 “{rest}” 부분부터 읽을 수 없어요.', remedy: theDocument, who: ['you'] },
  filterTooLarge: { kind: 'invalid', en: 'This filter is larger than what is looked for here: at most {limit} comparisons, not nested deeper than {levels}.', ko: '필터가 너무 커요. 비교는 {limit}개까지, 중첩은 {levels}단계까지 쓸 수 있어요.',
    remedy: { en: 'Ask in several smaller questions.', ko: '여러 번에 나누어 조회해 주세요.' }, who: ['you'] },
  filterUnknown: { kind: 'invalid', en: 'Nothing here is searched by “{attribute}”. What is: {known}.', ko: '“{attribute}” 항목으로는 조회할 수 없어요. 조회할 수 있는 항목: {known}.', remedy: theDocument, who: ['you'] },
  schemaMissing: { kind: 'invalid', en: 'The body does not say that it is “{schema}”.', ko: '본문의 schemas에 “{schema}” 값이 없어요.', remedy: theDocument, who: ['you'] },
  valueUnfit: { kind: 'invalid', en: 'The value of “{attribute}” is not one it can have.', ko: '“{attribute}” 항목에 쓸 수 없는 값이에요.', remedy: theDocument, who: ['you'] },
  pathUnknown: { kind: 'invalid', en: 'There is nothing under the path “{path}”.', ko: '“{path}” 경로에는 아무것도 없어요.', remedy: theDocument, who: ['you'] },
  targetMissing: { kind: 'invalid', en: 'A removal names what it removes.', ko: '제거할 때는 대상 경로를 지정해야 해요.', remedy: theDocument, who: ['you'] },
  operationUnread: { kind: 'invalid', en: 'An operation of a patch is add, replace or remove: not “{op}”.', ko: 'PATCH 작업은 add, replace, remove 중 하나여야 해요(받은 값: “{op}”).', remedy: theDocument, who: ['you'] },
  needed: { kind: 'invalid', en: '“{attribute}” is needed and cannot be taken away.', ko: '“{attribute}” 항목은 꼭 필요해서 뺄 수 없어요.', remedy: theDocument, who: ['you'] },
  rolesNotGiven: { kind: 'invalid', en: 'Roles are given by people in Guildhall, never by a directory.', ko: '역할은 디렉터리가 아니라 Guildhall에서 사람이 부여해요.', remedy: theMapping, who: ['you'] },
  readOnly: { kind: 'invalid', en: '“{attribute}” is said by this service, not by its callers.', ko: '“{attribute}” 항목은 이 서비스가 정하는 값이라 바꿀 수 없어요.', remedy: theMapping, who: ['you'] },
  noSuchEndpoint: { kind: 'missing', en: 'There is no {endpoint} here.', ko: '{endpoint} 주소는 없어요.', remedy: { en: 'Read /scim/v2/ResourceTypes: it lists what there is.', ko: '/scim/v2/ResourceTypes에서 제공하는 주소를 확인해 주세요.' }, who: ['you'] },
  notScim: { kind: 'invalid', en: 'The body could not be read as JSON.', ko: '본문을 JSON으로 읽을 수 없어요.', remedy: { en: 'Send well-formed JSON as application/scim+json.', ko: '올바른 JSON을 application/scim+json으로 보내 주세요.' }, who: ['you'] },
})

import { refusals } from '#kernel/refusal.ts'

const theDocument = {
  en: 'docs/wires.md lists what is served, and how it is sent.',
  ko: '제공하는 주소와 보내는 방법은 docs/wires.md에 있어요.',
}
const aToken = {
  en: 'Ask the token endpoint of your company for one, and send it as Authorization: Bearer.',
  ko: '회사의 토큰 엔드포인트에서 토큰을 받아 Authorization: Bearer 헤더로 보내 주세요.',
}

/** What is wrong with a request in the published API's own language, before any operation is asked. */
// biome-ignore format: a table
export const refuse = refusals('v1', {
  tokenMissing: { kind: 'unauthenticated', en: 'This takes an access token.', ko: '액세스 토큰이 있어야 해요.', remedy: aToken, who: ['you'] },
  tokenUnknown: { kind: 'unauthenticated', en: 'This access token opens nothing here: it is not one of ours, or its time is over.', ko: '이 액세스 토큰으로는 들어올 수 없어요. 여기서 발급하지 않았거나 만료된 토큰이에요.', remedy: aToken, who: ['you'] },
  audienceRetired: { kind: 'unauthenticated', en: 'This token is made out for {audience}, which is retired.', ko: '이 토큰은 종료된 대상({audience})용으로 발급됐어요.', remedy: { en: 'Ask for a token for the address of the partner center API itself.', ko: '파트너 센터 API 주소를 대상으로 토큰을 다시 받아 주세요.' }, who: ['you'] },
  noPartner: { kind: 'unauthenticated', en: 'The company of this token is no partner here.', ko: '이 토큰의 회사는 파트너가 아니에요.', remedy: { en: 'Enrol the company, then ask for a new token.', ko: '회사를 가입시킨 뒤 토큰을 새로 받아 주세요.' }, who: ['globalAdmin'] },
  personNeeded: { kind: 'forbidden', en: 'An app alone may not do this: it takes a token of the app together with a person.', ko: '앱 단독으로는 할 수 없어요. 앱과 사용자가 함께 받은 토큰이 필요해요.',
    remedy: { en: 'Let a person of your company consent once, and exchange the refresh token for an access token.', ko: '회사 구성원이 한 번 동의하고, 새로 고침 토큰을 액세스 토큰으로 바꿔 주세요.' }, who: ['you'] },
  notServed: { kind: 'missing', en: '{endpoint} is part of the published API, and is not served here yet.', ko: '{endpoint} 주소는 공개 API에 있지만 아직 제공하지 않아요.', remedy: theDocument, who: ['vendor'] },
  noSuchEndpoint: { kind: 'missing', en: 'There is no {endpoint} here.', ko: '{endpoint} 주소는 없어요.', remedy: theDocument, who: ['you'] },
  notJson: { kind: 'invalid', en: 'The body could not be read as JSON.', ko: '본문을 JSON으로 읽을 수 없어요.', remedy: { en: 'Send well-formed JSON in UTF-8.', ko: '올바른 JSON을 UTF-8로 보내 주세요.' }, who: ['you'] },
  propertyUnfit: { kind: 'invalid', en: 'The value of “{property}” is not one it can have.', ko: '“{property}” 항목에 쓸 수 없는 값이에요.', remedy: theDocument, who: ['you'] },
  propertyMissing: { kind: 'invalid', en: '“{property}” is needed.', ko: '“{property}” 항목이 꼭 필요해요.', remedy: theDocument, who: ['you'] },
  wordUnknown: { kind: 'invalid', en: '“{word}” is none of the words that “{property}” knows.', ko: '“{property}” 항목에서 “{word}” 값은 쓸 수 없어요.', remedy: theDocument, who: ['you'] },
  filterUnread: { kind: 'invalid', en: 'The filter could not be read: it is one JSON object with Field, Value and Operator.', ko: '필터를 읽을 수 없어요. Field, Value, Operator가 있는 JSON 객체 하나여야 해요.', remedy: theDocument, who: ['you'] },
  filterUnknown: { kind: 'invalid', en: 'This list is not searched by “{field}” with “{operator}”.', ko: '이 목록은 “{field}” 항목을 “{operator}” 방식으로 찾을 수 없어요.', remedy: theDocument, who: ['you'] },
  seekUnknown: { kind: 'invalid', en: 'This list is read from its first page onward: First or Next, not “{seek}”.', ko: '이 목록은 첫 페이지부터 차례로만 볼 수 있어요(First 또는 Next, 받은 값: “{seek}”).', remedy: theDocument, who: ['you'] },
  domainUnproven: { kind: 'invalid', en: 'Nothing proves yet that {name} belongs to this customer.', ko: '{name} 도메인이 이 고객의 것인지 아직 확인되지 않았어요.', remedy: { en: 'Publish the TXT record “{record}” at {name}, then send this again.', ko: '{name} 도메인에 “{record}” TXT 레코드를 게시한 뒤 다시 보내 주세요.' }, who: ['you'] },
  customerUnknown: { kind: 'missing', en: 'There is no customer of yours with this ID.', ko: '이 ID의 고객은 우리 회사 고객 중에 없어요.', remedy: { en: 'Look for it in GET /v1/customers.', ko: 'GET /v1/customers에서 찾아 주세요.' }, who: ['you'] },
  userUnknown: { kind: 'missing', en: 'This customer has no user with this ID.', ko: '이 고객에게는 이 ID의 사용자가 없어요.', remedy: { en: 'Look for it in the list of its users; who was deleted stands under the filter UserStatus equals Inactive.', ko: '고객의 사용자 목록에서 찾아보세요. 삭제된 사용자는 UserStatus equals Inactive 필터로 볼 수 있어요.' }, who: ['you'] },
  subscriptionUnknown: { kind: 'missing', en: 'This customer has no subscription with this ID.', ko: '이 고객에게는 이 ID의 구독이 없어요.', remedy: { en: 'Look for it in the list of its subscriptions.', ko: '고객의 구독 목록에서 찾아 주세요.' }, who: ['you'] },
  cartUnknown: { kind: 'missing', en: 'This customer has no cart with this ID.', ko: '이 고객에게는 이 ID의 장바구니가 없어요.', remedy: { en: 'Begin another one.', ko: '새 장바구니를 만들어 주세요.' }, who: ['you'] },
  orderUnknown: { kind: 'missing', en: 'This customer has no order with this ID.', ko: '이 고객에게는 이 ID의 주문이 없어요.', remedy: { en: 'Look for it in the list of its orders.', ko: '고객의 주문 목록에서 찾아 주세요.' }, who: ['you'] },
  transferUnknown: { kind: 'missing', en: 'This customer has no transfer with this ID.', ko: '이 고객에게는 이 ID의 이전이 없어요.', remedy: { en: 'Look for it in the list of its transfers.', ko: '고객의 이전 목록에서 찾아 주세요.' }, who: ['you'] },
  migrationUnknown: { kind: 'missing', en: 'This customer has no migration with this ID.', ko: '이 고객에게는 이 ID의 마이그레이션이 없어요.', remedy: { en: 'Look for it in GET /v1/migrations/newcommerce, or among its schedules.', ko: 'GET /v1/migrations/newcommerce나 그 예약 목록에서 찾아 주세요.' }, who: ['you'] },
  upgradeUnknown: { kind: 'missing', en: 'There is no product upgrade with this ID.', ko: '이 ID의 제품 업그레이드는 없어요.', remedy: { en: 'Ask for its eligibility, which names the latest one.', ko: '자격을 조회하면 가장 최근 업그레이드를 알 수 있어요.' }, who: ['you'] },
  familyUnknown: { kind: 'invalid', en: '“{family}” is no family of products that is upgraded together.', ko: '“{family}” 제품군은 한꺼번에 업그레이드할 수 없어요.', remedy: theDocument, who: ['you'] },
  roleUnknown: { kind: 'missing', en: 'There is no directory role with this ID.', ko: '이 ID의 디렉터리 역할은 없어요.', remedy: { en: 'Take one from the list of directory roles.', ko: '디렉터리 역할 목록에 있는 ID를 사용해 주세요.' }, who: ['you'] },
  noRelationship: { kind: 'forbidden', en: 'Your relationship with this customer has ended.', ko: '이 고객과의 관계는 끝났어요.', remedy: { en: 'Send the customer a new request for a relationship.', ko: '고객에게 관계 요청을 다시 보내 주세요.' }, who: ['you'] },
  marketUnknown: { kind: 'invalid', en: '“{country}” is no country.', ko: '“{country}” 값은 국가 코드가 아니에요.', remedy: { en: 'Send the two letters of the country, such as KR.', ko: 'KR처럼 두 글자 국가 코드를 보내 주세요.' }, who: ['you'] },
  viewUnknown: { kind: 'forbidden', en: 'There is no view “{view}” of the catalogue.', ko: '카탈로그에 “{view}” 보기가 없어요.', remedy: theDocument, who: ['you'] },
  segmentUnknown: { kind: 'forbidden', en: 'There is no segment “{segment}”.', ko: '“{segment}” 세그먼트는 없어요.', remedy: { en: 'Ask for commercial, education, government or nonprofit.', ko: 'commercial, education, government, nonprofit 중 하나로 요청해 주세요.' }, who: ['you'] },
  offerIsNew: { kind: 'invalid', en: '“{id}” is a number of products and SKUs, not of an offer.', ko: '“{id}” 값은 오퍼가 아니라 제품과 SKU의 번호예요.', remedy: { en: 'Look for it in GET /v1/products.', ko: 'GET /v1/products에서 찾아 주세요.' }, who: ['you'] },
  etagUnread: { kind: 'stale', en: 'This etag is none that was given out for this resource.', ko: '이 리소스에 발급한 etag가 아니에요.', remedy: { en: 'Read the resource again, and send its etag back as it came.', ko: '리소스를 다시 조회하고 받은 etag를 그대로 보내 주세요.' }, who: ['you'] },
})

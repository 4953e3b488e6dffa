import { refusals } from '#kernel/refusal.ts'

/** What the house itself refuses, before or around any operation. */
export const refuse = refusals('house', {
  signInFirst: {
    kind: 'unauthenticated',
    en: 'Nobody is signed in here.',
    ko: '로그인이 필요해요.',
    remedy: { en: 'Sign in, then try again.', ko: '로그인한 뒤 다시 시도해 주세요.' },
    who: ['you'],
  },
  noCompany: {
    kind: 'forbidden',
    en: 'You are signed in, but not at work for a company yet.',
    ko: '로그인되어 있지만 아직 소속된 회사가 없어요.',
    remedy: {
      en: 'Choose a company in the profile menu, or enrol yours.',
      ko: '프로필 메뉴에서 회사를 고르거나 회사 가입을 시작해 주세요.',
    },
    who: ['you'],
  },
  roleMissing: {
    kind: 'forbidden',
    en: 'Your role does not open this. It takes one of: {roles}.',
    ko: '현재 역할로는 할 수 없어요. 필요한 역할: {roles}.',
    remedy: {
      en: 'Ask an admin of your company for the role: {ask}.',
      ko: '회사 관리자에게 역할을 요청해 주세요: {ask}.',
    },
    who: ['globalAdmin', 'accountAdmin'],
  },
  programmeMissing: {
    kind: 'forbidden',
    en: 'Your company is not in this programme: {programme}.',
    ko: '회사가 아직 이 프로그램에 참여하지 않았어요: {programme}.',
    remedy: {
      en: 'Your company can enrol on the Programmes page. Ask: {ask}.',
      ko: '프로그램 페이지에서 등록할 수 있어요. 담당자: {ask}.',
    },
    who: ['globalAdmin', 'accountAdmin'],
  },
  customersOnly: {
    kind: 'forbidden',
    en: 'Your company is not in this programme: {programme}.',
    ko: '회사가 아직 이 프로그램에 참여하지 않았어요: {programme}.',
    // nobody enrols as a customer: a partner brings its customers
    remedy: {
      en: 'This is for companies that buy through a partner. Go to work there, or hand the link to its global admin.',
      ko: '파트너를 통해 구매하는 고객사에서 하는 일이에요. 그 회사로 전환하거나 그 회사 전역 관리자에게 링크를 전달해 주세요.',
    },
    who: ['you'],
  },
  statusBlocks: {
    kind: 'forbidden',
    en: 'Your role would open this, but your company’s standing does not yet: {programme} is “{state}”.',
    ko: '역할은 충분하지만 회사의 상태 때문에 아직 할 수 없어요({programme}: {state}).',
    remedy: {
      en: 'The readiness page lists each missing step and who can take it.',
      ko: '준비 상태 페이지에서 남은 단계와 담당자를 확인할 수 있어요.',
    },
    who: ['globalAdmin', 'vendor'],
  },
  stepUpNeeded: {
    kind: 'forbidden',
    en: 'This takes a fresh proof that it is you.',
    ko: '본인 확인을 다시 거쳐야 할 수 있는 작업이에요.',
    remedy: {
      en: 'Confirm with your second factor; the proof holds for ten minutes.',
      ko: '2단계 인증으로 확인해 주세요. 확인은 10분 동안 유효해요.',
    },
    who: ['you'],
  },
  otherOrigin: {
    kind: 'forbidden',
    en: 'This request came from a page of another site.',
    ko: '다른 사이트의 페이지에서 보낸 요청이에요.',
    remedy: {
      en: 'Open the portal itself and repeat the step there.',
      ko: '포털을 직접 열어 그 안에서 다시 진행해 주세요.',
    },
    who: ['you'],
  },
  sameKeyOtherRequest: {
    kind: 'conflict',
    en: 'This idempotency key was already used for another request.',
    ko: '이 멱등 키는 이미 다른 요청에 사용되었어요.',
    remedy: { en: 'Make a new key for a new request.', ko: '새 요청에는 새 키를 만들어 주세요.' },
    who: ['you'],
  },
  badKey: {
    kind: 'invalid',
    en: 'An idempotency key has 8 to 200 printable characters.',
    ko: '멱등 키는 출력 가능한 문자 8~200자여야 해요.',
    remedy: { en: 'A fresh UUID serves well.', ko: '새 UUID를 쓰면 돼요.' },
    who: ['you'],
  },
  badVersion: {
    kind: 'invalid',
    en: 'If-Match takes the version in quotes, as ETag gave it.',
    ko: 'If-Match에는 ETag로 받은 버전을 따옴표와 함께 넣어야 해요.',
    remedy: {
      en: 'Send the ETag of your last read, or leave the header out.',
      ko: '마지막으로 읽은 ETag를 보내거나 헤더를 빼 주세요.',
    },
    who: ['you'],
  },
  tooMany: {
    kind: 'tooMany',
    en: 'That was more than {limit} requests in a minute.',
    ko: '1분에 {limit}건보다 많은 요청을 보냈어요.',
    remedy: { en: 'Wait {seconds|one second|# seconds}, then go on.', ko: '{seconds}초 뒤에 다시 시도해 주세요.' },
    who: ['time'],
  },
  tooLarge: {
    kind: 'tooLarge',
    en: 'This is larger than what is taken here.',
    ko: '여기서 받을 수 있는 크기를 넘었어요.',
    remedy: { en: 'Send less at once.', ko: '한 번에 보내는 양을 줄여 주세요.' },
    who: ['you'],
  },
  notJson: {
    kind: 'invalid',
    en: 'The body could not be read as JSON.',
    ko: '본문을 JSON으로 읽을 수 없어요.',
    remedy: {
      en: 'Send well-formed JSON with content-type application/json.',
      ko: '올바른 JSON을 content-type application/json으로 보내 주세요.',
    },
    who: ['you'],
  },
  headTooLarge: {
    kind: 'tooLarge',
    en: 'The head of this request is larger than what is taken here.',
    ko: '요청 헤더가 여기서 받을 수 있는 크기를 넘었어요.',
    remedy: { en: 'Send fewer or shorter headers and cookies.', ko: '헤더와 쿠키를 줄여서 보내 주세요.' },
    who: ['you'],
  },
  tooSlow: {
    kind: 'invalid',
    en: 'The request took too long to arrive.',
    ko: '요청이 도착하는 데 너무 오래 걸렸어요.',
    remedy: { en: 'Send it again over a steady connection.', ko: '연결 상태를 확인하고 다시 보내 주세요.' },
    who: ['you'],
  },
  noHttp: {
    kind: 'invalid',
    en: 'This could not be read as an HTTP request.',
    ko: 'HTTP 요청으로 읽을 수 없어요.',
    remedy: {
      en: 'Send HTTP/1.1 with one Host and one length; over TLS only where the address begins with https.',
      ko: 'Host와 길이가 하나씩인 HTTP/1.1로 보내 주세요. TLS는 https로 시작하는 주소에서만 쓸 수 있어요.',
    },
    who: ['you'],
  },
  noSuchAddress: {
    kind: 'missing',
    en: 'There is no operation {endpoint}.',
    ko: '{endpoint} 작업은 없어요.',
    remedy: { en: 'The reference at /rest lists every operation.', ko: '/rest 참고 문서에 모든 작업이 있어요.' },
    who: ['you'],
  },
  retired: {
    kind: 'gone',
    en: 'The old membership centre is retired. What was done there is done in the partner center now.',
    ko: '이전 멤버십 센터는 운영을 종료했어요. 그곳에서 하던 일은 이제 파트너 센터에서 해요.',
    remedy: {
      en: 'Open /legacy in a browser: it says what moved where, and how a company comes here.',
      ko: '브라우저로 /legacy를 열어 주세요. 무엇이 어디로 옮겨졌는지, 회사가 어떻게 옮겨 오는지 안내해요.',
    },
    who: ['you'],
  },
  alreadyThere: {
    kind: 'conflict',
    en: 'The same thing was already entered, perhaps a moment ago by somebody else.',
    ko: '같은 내용이 이미 등록되어 있어요. 방금 다른 사람이 등록했을 수 있어요.',
    remedy: {
      en: 'Load the page again and look before repeating it.',
      ko: '페이지를 새로 고쳐 확인한 뒤 다시 시도해 주세요.',
    },
    who: ['you'],
  },
  busy: {
    kind: 'unavailable',
    en: 'Too much was asked of the same place at the same moment. Nothing of this request was kept.',
    ko: '같은 곳에 요청이 한꺼번에 몰렸어요. 이 요청은 아무것도 저장되지 않았어요.',
    remedy: {
      en: 'Try again in a few seconds; the same request is safe to repeat.',
      ko: '몇 초 뒤 다시 시도해 주세요. 같은 요청을 반복해도 안전해요.',
    },
    who: ['time'],
  },
  databaseAway: {
    kind: 'unavailable',
    en: 'The database cannot be reached just now. Nothing of this request was kept.',
    ko: '지금 데이터베이스에 연결할 수 없어요. 이 요청은 아무것도 저장되지 않았어요.',
    remedy: {
      en: 'Try again in a few seconds; the same request is safe to repeat.',
      ko: '몇 초 뒤 다시 시도해 주세요. 같은 요청을 반복해도 안전해요.',
    },
    who: ['time'],
  },
  bug: {
    kind: 'unavailable',
    en: 'Something broke on our side. Nothing of this request was kept.',
    ko: '저희 쪽에 문제가 생겼어요. 이 요청은 아무것도 저장되지 않았어요.',
    remedy: {
      en: 'Try again; if it stays, tell support this number: {requestId}.',
      ko: '다시 시도해 주세요. 계속되면 지원팀에 이 번호를 알려 주세요: {requestId}.',
    },
    who: ['vendor'],
  },
})

/** What a field's shape can get wrong: one sentence each (the field is named beside it). */
export const shapes = refusals('shape', {
  required: { kind: 'invalid', en: 'This is needed.', ko: '꼭 필요한 항목이에요.', remedy: { en: 'Fill it in.', ko: '값을 입력해 주세요.' }, who: ['you'] },
  unknown: { kind: 'invalid', en: 'This field is not known here.', ko: '알 수 없는 항목이에요.', remedy: { en: 'Leave it out, or check its spelling.', ko: '빼거나 철자를 확인해 주세요.' }, who: ['you'] },
  tooLong: { kind: 'invalid', en: 'At most {limit|one character fits|# characters fit} here.', ko: '{limit}자까지 입력할 수 있어요.', remedy: { en: 'Make it shorter.', ko: '더 짧게 줄여 주세요.' }, who: ['you'] },
  tooShort: { kind: 'invalid', en: '{limit|This is still empty.|At least # characters are needed here.}', ko: '비어 있거나 너무 짧아요({limit}자 이상).', remedy: { en: 'Fill in what is missing.', ko: '빠짐없이 입력해 주세요.' }, who: ['you'] },
  tooMany: { kind: 'invalid', en: 'At most {limit|one entry fits|# entries fit} here.', ko: '{limit}개까지 넣을 수 있어요.', remedy: { en: 'Send the rest in another request.', ko: '나머지는 나눠서 보내 주세요.' }, who: ['you'] },
  tooFew: { kind: 'invalid', en: 'At least {limit|one entry is|# entries are} needed here.', ko: '{limit}개 이상이어야 해요.', remedy: { en: 'Add what is missing.', ko: '빠진 항목을 추가해 주세요.' }, who: ['you'] },
  outOfRange: { kind: 'invalid', en: 'The number is out of range ({limit}).', ko: '범위를 벗어난 숫자예요({limit}).', remedy: { en: 'Choose a number within the range.', ko: '범위 안의 숫자를 입력해 주세요.' }, who: ['you'] },
  notOneOf: { kind: 'invalid', en: 'One of these is wanted: {allowed}.', ko: '다음 중 하나여야 해요: {allowed}.', remedy: { en: 'Choose one of them.', ko: '그중 하나를 골라 주세요.' }, who: ['you'] },
  wrongForm: { kind: 'invalid', en: 'This does not have the form wanted here ({wanted}).', ko: '형식이 맞지 않아요({wanted}).', remedy: { en: 'Correct it to that form.', ko: '형식에 맞게 고쳐 주세요.' }, who: ['you'] },
  wrongPattern: { kind: 'invalid', en: 'This is not written in the form wanted here.', ko: '형식이 맞지 않아요.', remedy: { en: 'Check what you entered.', ko: '입력한 내용을 확인해 주세요.' }, who: ['you'] },
  hiddenCharacters: { kind: 'invalid', en: 'This text holds characters that cannot be seen or stored.', ko: '보이지 않거나 저장할 수 없는 문자가 들어 있어요.', remedy: { en: 'Type it anew instead of pasting it.', ko: '붙여 넣지 말고 직접 입력해 주세요.' }, who: ['you'] },
  tooDeep: { kind: 'invalid', en: 'This is nested deeper than {limit} levels; no form here is.', ko: '{limit}단계보다 깊게 중첩된 값은 받을 수 없어요.', remedy: { en: 'Send the fields as the reference at /rest lists them.', ko: '/rest 참고 문서에 나온 항목 그대로 보내 주세요.' }, who: ['you'] },
}) // biome-ignore format: a table

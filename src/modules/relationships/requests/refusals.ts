import { refusals } from '#kernel/refusal.ts'

const askAnew = {
  en: 'Ask the partner for a new link.',
  ko: '파트너에게 새 링크를 보내 달라고 요청해 주세요.',
}

/** Why a partner's request is not answered, or not made. */
export const refuse = refusals('relationshipRequests', {
  unknown: {
    kind: 'missing',
    en: 'This link is not open: it was withdrawn, replaced by a newer one, or never made.',
    ko: '열려 있지 않은 링크예요. 취소되었거나 새 링크로 바뀌었을 수 있어요.',
    remedy: askAnew,
    who: ['you'],
  },
  used: {
    kind: 'conflict',
    en: '{name} has accepted this request already; a link works once.',
    ko: '{name:이/가} 이미 수락한 요청이에요. 링크는 한 번만 쓸 수 있어요.',
    remedy: {
      en: 'The company finds it under “Our partners”, the partner under “Customers”. A link is for one company.',
      ko: '수락한 회사는 “우리 파트너”, 파트너는 “고객”에서 확인할 수 있어요. 링크 하나는 한 회사만 쓸 수 있어요.',
    },
    who: ['you'],
  },
  answered: {
    kind: 'conflict',
    en: 'This request has been accepted already; a link works once.',
    ko: '이미 수락된 요청이에요. 링크는 한 번만 쓸 수 있어요.',
    remedy: askAnew,
    who: ['you'],
  },
  declined: {
    kind: 'conflict',
    en: 'This request was declined.',
    ko: '거절한 요청이에요.',
    remedy: askAnew,
    who: ['you'],
  },
  over: {
    kind: 'conflict',
    en: 'This link has run out: it works for {days} days.',
    ko: '링크의 기한이 지났어요. {days}일 동안 쓸 수 있어요.',
    remedy: askAnew,
    who: ['you'],
  },
  forOthers: {
    kind: 'forbidden',
    en: 'This request was sent to somebody at {domain}; you are signed in as {email}.',
    ko: '{domain} 주소로 보낸 요청인데, 지금은 {email} 주소로 로그인되어 있어요.',
    remedy: {
      en: 'Sign in with an address at that domain, or ask the partner for a link to your company.',
      ko: '해당 도메인의 주소로 로그인하거나, 파트너에게 우리 회사용 링크를 요청해 주세요.',
    },
    who: ['you'],
  },
  adminsOnly: {
    kind: 'forbidden',
    en: 'Only a global admin of {company} answers for it.',
    ko: '{company}의 전역 관리자만 답할 수 있어요.',
    remedy: {
      en: 'Hand the link on to one of them: {ask}.',
      ko: '전역 관리자에게 링크를 전달해 주세요: {ask}',
    },
    who: ['globalAdmin'],
  },
  partnersOwn: {
    kind: 'forbidden',
    en: '{company} is in this network as a partner or vendor; it cannot be a customer of a partner.',
    ko: '{company:은/는} 이 네트워크의 파트너 또는 벤더라서 파트너의 고객이 될 수 없어요.',
    remedy: {
      en: 'Switch to the company that is to be the customer, or sign in with an address of it.',
      ko: '고객이 될 회사로 전환하거나, 그 회사의 주소로 로그인해 주세요.',
    },
    who: ['you'],
  },
  servedAlready: {
    kind: 'conflict',
    en: '{partner} is a partner of {company} already.',
    ko: '{partner:은/는} 이미 {company}의 파트너예요.',
    remedy: {
      en: 'There is nothing to answer: look under “Our partners”.',
      ko: '답할 것이 없어요. “우리 파트너”에서 확인해 주세요.',
    },
    who: ['you'],
  },
  otherRegion: {
    kind: 'conflict',
    en: '{partner} sells in another region than that of {country}.',
    ko: '{partner}의 판매 지역에 {country:이/가} 없어요.',
    remedy: {
      en: 'A partner sells in the countries of its own region; find one of yours.',
      ko: '파트너는 자기 지역의 국가에만 판매할 수 있어요. 우리 지역의 파트너를 찾아 주세요.',
    },
    who: ['you'],
  },
  sellsNoMore: {
    kind: 'conflict',
    en: '{partner} may begin nothing new at present.',
    ko: '{partner:은/는} 지금 새 거래를 시작할 수 없어요.',
    remedy: {
      en: 'Ask the partner; the link works again once it may.',
      ko: '파트너에게 문의해 주세요. 다시 시작할 수 있게 되면 이 링크를 쓸 수 있어요.',
    },
    who: ['vendor', 'time'],
  },
  companyMeanwhile: {
    kind: 'conflict',
    en: 'You have come to a company in the meantime.',
    ko: '그 사이에 이미 회사에 속하게 되었어요.',
    remedy: {
      en: 'Load the page again, and answer for that company.',
      ko: '페이지를 새로 고친 뒤 그 회사를 대표해 답해 주세요.',
    },
    who: ['you'],
  },
  companyMissing: {
    kind: 'invalid',
    en: 'Say how your company is called.',
    ko: '회사 이름을 입력해 주세요.',
    remedy: {
      en: 'Type the legal name, as it stands on your papers.',
      ko: '서류에 적힌 법인명을 입력해 주세요.',
    },
    who: ['you'],
  },
  countryMissing: {
    kind: 'invalid',
    en: 'Say in which country your company is.',
    ko: '회사가 있는 국가를 선택해 주세요.',
    remedy: { en: 'Choose the country of its seat.', ko: '본사가 있는 국가를 선택해 주세요.' },
    who: ['you'],
  },
  domainElsewhere: {
    kind: 'conflict',
    en: 'A company in this network has proven {domain} as its own.',
    ko: '이 네트워크의 다른 회사가 {domain:을/를} 자사 도메인으로 확인받았어요.',
    remedy: {
      en: 'Ask its admins for a place there; they answer this request.',
      ko: '그 회사의 관리자에게 초대를 요청해 주세요. 이 요청에는 관리자가 답할 수 있어요.',
    },
    who: ['you'],
  },
  agreementChanged: {
    kind: 'conflict',
    en: 'There is a newer version of the customer agreement than the one you read.',
    ko: '읽은 뒤에 고객 계약의 새 버전이 나왔어요.',
    remedy: { en: 'Read the present version and accept that one.', ko: '지금 버전을 읽고 다시 수락해 주세요.' },
    who: ['you'],
  },
  notThrough: {
    kind: 'invalid',
    en: 'Only a provider you sell through comes along, with a request to sell.',
    ko: '판매 관계를 요청할 때 우리 회사의 총판만 함께 지정할 수 있어요.',
    remedy: {
      en: 'Choose one of your providers, or ask for yourself alone.',
      ko: '우리 총판 가운데 고르거나, 우리 회사만 요청해 주세요.',
    },
    who: ['you'],
  },
  providerGone: {
    kind: 'conflict',
    en: '{provider} does not work with the reseller any more that sent this link.',
    ko: '{provider:은/는} 이 링크를 보낸 리셀러와 더 이상 함께하지 않아요.',
    remedy: { en: 'Ask the reseller for a new link.', ko: '리셀러에게 새 링크를 요청해 주세요.' },
    who: ['you'],
  },
  tooMany: {
    kind: 'tooMany',
    en: 'Your company has sent {limit} requests by mail within a day.',
    ko: '하루 안에 메일로 보낸 요청이 {limit}건에 이르렀어요.',
    remedy: {
      en: 'Copy the link and hand it over yourself, or go on tomorrow.',
      ko: '링크를 복사해 직접 전달하거나 내일 다시 보내 주세요.',
    },
    who: ['you', 'time'],
  },
})

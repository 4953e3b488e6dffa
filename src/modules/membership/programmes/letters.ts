import { letter } from '#kernel/letter.ts'

const next = {
  en: 'Next, associate a location with your tenant and have a global admin sign the partner agreement.',
  ko: '이제 사업장을 테넌트에 연결하고, 전역 관리자가 파트너 계약에 서명하면 됩니다.',
}
const button = { en: 'Open the programme', ko: '프로그램 열기', path: '/programmes' }

export const qualifiedItself = letter('membership.resellerQualifiedItself', {
  subject: { en: '{company} is qualified as a reseller', ko: '{company}, 리셀러 자격 확인 완료' },
  body: [
    {
      en: 'Everything the reseller programme asks of you as {kind} is there.',
      ko: '{kind:으로/로} 리셀러 프로그램에 필요한 조건을 모두 갖추었습니다.',
    },
    next,
  ],
  button,
})

export const qualified = letter('membership.resellerQualified', {
  subject: { en: '{company} is qualified as a reseller', ko: '{company}, 리셀러 자격 확인 완료' },
  body: [
    {
      en: '{by} has qualified {company} for the reseller programme as {kind}.',
      ko: '{by} 님이 {company}의 리셀러 프로그램({kind}) 자격을 확인했습니다.',
    },
    next,
  ],
  button,
})

export const left = letter('membership.resellerLeft', {
  subject: { en: '{company} has left the reseller programme', ko: '{company:이/가} 리셀러 프로그램에서 나왔습니다' },
  body: [
    {
      en: '{by} has taken {company} out of the reseller programme. Nothing new can be sold; membership and Partner IDs stay.',
      ko: '{by} 님이 {company}의 리셀러 프로그램 참여를 끝냈습니다. 새로 판매할 수 없으며 멤버십과 파트너 ID는 유지됩니다.',
    },
  ],
  button,
})

export const rejected = letter('membership.resellerRejected', {
  subject: { en: 'The reseller programme: not this time', ko: '리셀러 프로그램 참여가 반려되었습니다' },
  body: [
    {
      en: '{by} has rejected {company} as {kind}. The reason given: “{reason}”',
      ko: '{by} 님이 {company}의 참여({kind})를 반려했습니다. 사유: “{reason}”',
    },
    {
      en: 'You can enter again at any time, also as another kind; what you have shown still counts.',
      ko: '언제든 다시 신청할 수 있고 다른 참여 방식을 고를 수도 있습니다. 이미 제출한 내용은 그대로 인정됩니다.',
    },
  ],
  button,
})

export const restricted = letter('membership.resellerRestricted', {
  subject: {
    en: '{company} is restricted in the reseller programme',
    ko: '{company}의 리셀러 프로그램이 제한되었습니다',
  },
  body: [
    {
      en: '{by} has restricted {company}. The reason given: “{reason}”',
      ko: '{by} 님이 {company}의 참여를 제한했습니다. 사유: “{reason}”',
    },
    {
      en: 'New orders and new customers are closed until this is lifted. What your customers already have goes on and renews.',
      ko: '제한이 풀릴 때까지 새 주문과 새 고객 등록은 할 수 없습니다. 고객이 이미 쓰고 있는 구독은 계속되고 갱신됩니다.',
    },
  ],
  button,
})

export const reinstated = letter('membership.resellerReinstated', {
  subject: { en: '{company} may sell again', ko: '{company}, 판매를 다시 시작할 수 있습니다' },
  body: [
    { en: '{by} has lifted the restriction of {company}.', ko: '{by} 님이 {company}의 제한을 해제했습니다.' },
    {
      en: 'The readiness page shows whether anything else stands in the way.',
      ko: '판매를 막는 다른 항목이 있는지는 준비 상태 페이지에서 볼 수 있습니다.',
    },
  ],
  button: { en: 'See readiness', ko: '준비 상태 보기', path: '/readiness' },
})

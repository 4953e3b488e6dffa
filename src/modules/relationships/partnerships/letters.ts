import { letter } from '#kernel/letter.ts'

export const invited = letter('partnerships.invited', {
  subject: { en: '{provider} invites you to sell together', ko: '{provider:이/가} 함께 판매하자고 초대했습니다' },
  body: [
    { en: '{by} of {provider} writes: “{message}”', ko: '{provider}의 {by} 님이 전하는 말: “{message}”' },
    {
      en: 'A global admin of your company opens the link and authorises {provider} as your indirect provider. It works once, until {until}.',
      ko: '귀사의 전역 관리자가 링크를 열어 {provider:을/를} 총판으로 승인할 수 있습니다. {until}까지 한 번 쓸 수 있습니다.',
    },
  ],
  button: { en: 'Read the invitation', ko: '초대 확인하기', path: '/partner-up/{token}' },
  secret: true,
})

export const accepted = letter('partnerships.accepted', {
  subject: { en: '{reseller} sells through you now', ko: '{reseller:이/가} 귀사를 통해 판매합니다' },
  body: [
    {
      en: '{by} of {reseller} has accepted. You can name it as the reseller of customers and orders.',
      ko: '{reseller}의 {by} 님이 초대를 수락했습니다. 고객과 주문의 리셀러로 지정할 수 있습니다.',
    },
  ],
})

export const removed = letter('partnerships.removed', {
  subject: { en: '{company} has ended the partnership', ko: '{company:이/가} 파트너십을 종료했습니다' },
  body: [
    {
      en: '{by} ended it. Customers, subscriptions and delegated access stay as they are.',
      ko: '{by} 님이 종료했습니다. 고객, 구독, 위임 접근 권한은 그대로입니다.',
    },
  ],
})

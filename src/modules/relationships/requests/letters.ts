import { letter } from '#kernel/letter.ts'

export const asked = letter('relationships.asked', {
  subject: { en: '{partner} asks to be your partner', ko: '{partner:이/가} 파트너 관계를 요청했습니다' },
  body: [
    { en: '{by} of {partner} writes: “{message}”', ko: '{partner}의 {by} 님이 전하는 말: “{message}”' },
    {
      en: 'A global admin of your company opens the link, reads what {partner} asks for, and accepts or declines. Nothing changes in what you bought elsewhere.',
      ko: '귀사의 전역 관리자가 링크를 열어 {partner:이/가} 요청한 내용을 읽고 수락하거나 거절할 수 있습니다. 다른 곳에서 구매하신 내용은 바뀌지 않습니다.',
    },
    {
      en: 'The link works once, until {until}. It works for people of your company only.',
      ko: '링크는 {until}까지 한 번만 쓸 수 있으며, 귀사 구성원만 답할 수 있습니다.',
    },
  ],
  button: { en: 'Read the request', ko: '요청 확인하기', path: '/relate/{token}' },
  secret: true,
})

export const accepted = letter('relationships.accepted', {
  subject: { en: '{company} is your customer now', ko: '{company:이/가} 고객이 되었습니다' },
  body: [
    {
      en: '{by} of {company} has accepted your request. The company is in your list of customers ({kind}).',
      ko: '{company}의 {by} 님이 요청을 수락했습니다. 고객 목록에서 볼 수 있습니다({kind}).',
    },
  ],
  button: { en: 'Open the customer', ko: '고객 열기', path: '/customers/{customerId}' },
})

export const confirmed = letter('relationships.confirmed', {
  subject: { en: '{partner} is your partner now', ko: '{partner:이/가} 파트너가 되었습니다' },
  body: [
    {
      en: '{by} has accepted {partner} for {company}. Under “Our partners” you see since when, what they may do for you and until when; you can end it there at any time.',
      ko: '{by} 님이 {company:을/를} 대표해 {partner:을/를} 파트너로 수락했습니다. “우리 파트너”에서 언제부터 무엇을 할 수 있는지 확인하고 언제든지 종료할 수 있습니다.',
    },
  ],
  button: { en: 'Open our partners', ko: '우리 파트너 열기', path: '/our-partners' },
})

export const declined = letter('relationships.declined', {
  subject: { en: '{company} has declined your request', ko: '{company:이/가} 요청을 거절했습니다' },
  body: [{ en: 'The reason given: “{reason}”', ko: '사유: “{reason}”' }],
  button: { en: 'Open the requests', ko: '요청 목록 열기', path: '/customers/requests' },
})

import { letter } from '#kernel/letter.ts'

export const endedByCustomer = letter('relationships.endedByCustomer', {
  subject: { en: '{company} has ended the relationship', ko: '{company:이/가} 관계를 종료했습니다' },
  body: [
    {
      en: '{by} ended it. The company leaves your list of customers, and with the relationship your delegated access there ends.',
      ko: '{by} 님이 관계를 종료했습니다. 고객 목록에서 빠지며, 위임 접근 권한도 함께 끝납니다.',
    },
  ],
})

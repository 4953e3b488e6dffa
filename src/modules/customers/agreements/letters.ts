import { letter } from '#kernel/letter.ts'

/** To the person a partner named, within half an hour (domain.md 4.2). */
export const attested = letter('customers.attested', {
  subject: { en: '{partner} recorded that you accepted the customer agreement', ko: '{partner}에서 고객 계약 동의를 기록했습니다' },
  body: [
    {
      en: '{partner} has recorded that you, {person}, accepted the customer agreement for {company} on {day}.',
      ko: '{partner}에서 {person} 님이 {day}에 {company:을/를} 대표해 고객 계약에 동의했다고 기록했어요.',
    },
    {
      en: 'If that is not so, tell {partner}. An admin of your company can read the agreement and accept it directly in the portal.',
      ko: '사실과 다르면 {partner}에 알려 주세요. 회사 관리자는 포털에서 계약을 읽고 직접 동의할 수 있어요.',
    },
  ],
  button: { en: 'Read the agreement', ko: '계약 읽기', path: '/our-agreement' },
}) // biome-ignore format: a letter

import { letter } from '#kernel/letter.ts'

/** The first look that missed the proof: there are days left to bring it back. */
export const domainFailing = letter('access.domainFailing', {
  subject: { en: 'The proof of {domain} is missing', ko: '{domain}의 확인 레코드가 보이지 않습니다' },
  body: [
    {
      en: 'We looked at the DNS records of {domain} and did not find the TXT record that proves it is {company}’s: {reason}',
      ko: '{domain}의 DNS 레코드에서 {company}의 도메인임을 확인하는 TXT 레코드를 찾지 못했습니다. {reason}',
    },
    {
      en: 'We look again every day. Without the record the domain lapses on {lapses}; single sign-on for it stops then.',
      ko: '매일 다시 확인합니다. 레코드가 계속 없으면 {lapses}에 확인이 만료되고 이 도메인의 통합 로그인도 중지됩니다.',
    },
  ],
  button: { en: 'See the record', ko: '레코드 보기', path: '/account/domains' },
})

/** The claim is lost until it is proven again. */
export const domainHasLapsed = letter('access.domainLapsed', {
  subject: { en: '{domain} is no longer proven', ko: '{domain} 확인이 만료되었습니다' },
  body: [
    {
      en: 'The TXT record of {domain} has been missing for a week, so it no longer counts as a domain of {company}.',
      ko: '{domain}의 TXT 레코드가 일주일 동안 확인되지 않아 더 이상 {company}의 도메인으로 인정되지 않습니다.',
    },
    {
      en: 'Put the record back and check the domain once more; nothing else is lost.',
      ko: '레코드를 다시 등록하고 도메인 확인을 한 번 더 실행해 주세요. 다른 내용은 그대로 남아 있습니다.',
    },
  ],
  button: { en: 'Prove it again', ko: '다시 확인하기', path: '/account/domains' },
})

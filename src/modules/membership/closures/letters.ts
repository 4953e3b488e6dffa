import { letter } from '#kernel/letter.ts'

export const closed = letter('membership.closed', {
  subject: { en: 'The account of {company} is closed', ko: '{company} 계정이 폐쇄되었습니다' },
  body: [
    {
      en: '{by} closed the partner account of {company}. The global ID {id} and every location ID are retired.',
      ko: '{by} 님이 {company} 파트너 계정을 폐쇄했습니다. 글로벌 ID {id:과/와} 모든 사업장 ID가 폐기되었습니다.',
    },
    {
      en: 'Your people keep their sign-in and the records stay readable. An account that is closed does not open again; to come back, enrol anew.',
      ko: '로그인은 계속할 수 있고 기록도 볼 수 있습니다. 폐쇄한 계정은 다시 열 수 없으며, 다시 참여하려면 새로 가입해 주세요.',
    },
  ],
  button: { en: 'Look at the record', ko: '기록 보기', path: '/account' },
})

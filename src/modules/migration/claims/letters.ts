import { letter } from '#kernel/letter.ts'

export const completed = letter('migration.claimed', {
  subject: { en: '{company} has arrived', ko: '{company} 계정 인수가 끝났습니다' },
  body: [
    {
      en: '{company} and its locations ({locations}) have arrived in the partner centre. Its global Partner ID is {globalId}; the old IDs stay valid as aliases.',
      ko: '{company:과/와} 사업장({locations}곳)이 파트너 센터로 옮겨졌습니다. 글로벌 파트너 ID는 {globalId}이며, 이전 ID도 별칭으로 계속 쓸 수 있습니다.',
    },
    {
      en: 'Most old roles do not carry over: under Account settings you find whom the old centre knew, and may invite them with the roles that fit.',
      ko: '이전 역할은 대부분 이어지지 않습니다. 계정 설정에서 이전 센터에 있던 동료를 확인하고 알맞은 역할로 초대해 주세요.',
    },
  ],
  button: { en: 'Open the account', ko: '계정 열기', path: '/account' },
})

export const approved = letter('migration.claimApproved', {
  subject: { en: 'You may claim {company}', ko: '{company} 계정을 인수할 수 있습니다' },
  body: [
    {
      en: 'A reviewer has found that you stand for {company}. Open the link of your invitation again and finish the claim.',
      ko: '심사 결과 {company}의 계정을 인수할 수 있습니다. 초대 메일의 링크를 다시 열어 인수를 마쳐 주세요.',
    },
  ],
})

export const refused = letter('migration.claimRefused', {
  subject: { en: 'Your claim of {company} was not accepted', ko: '{company} 계정 인수가 승인되지 않았습니다' },
  body: [
    { en: 'The reviewer wrote: {reason}', ko: '심사 담당자가 남긴 사유입니다: {reason}' },
    {
      en: 'You may still claim the account with the mailbox the letter went to, or with one at the company’s own website.',
      ko: '초대 메일을 받은 주소나 회사 웹사이트와 같은 도메인의 주소로는 계속 인수할 수 있습니다.',
    },
  ],
})

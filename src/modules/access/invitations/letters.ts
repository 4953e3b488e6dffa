import { letter } from '#kernel/letter.ts'

/** The link stands for the mailbox: whoever opens it has shown that the address is theirs. */
export const invited = letter('access.invited', {
  subject: { en: '{by} invites you to {company}', ko: '{by} 님이 {company}에 초대했습니다' },
  body: [
    {
      en: '{by} invites you to work for {company} in the partner centre. Your roles: {roles}.',
      ko: '{by} 님이 파트너 센터에서 {company}의 업무를 함께할 수 있도록 초대했습니다. 역할: {roles}.',
    },
    {
      en: 'The button works until {until}. If you do not know {by}, there is nothing to do.',
      ko: '버튼은 {until}까지 쓸 수 있습니다. {by} 님을 모른다면 아무것도 하지 않으셔도 됩니다.',
    },
  ],
  button: { en: 'Accept the invitation', ko: '초대 수락하기', path: '/invited?token={token}' },
  secret: true,
})

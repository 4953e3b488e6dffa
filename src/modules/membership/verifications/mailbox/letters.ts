import { letter } from '#kernel/letter.ts'

/** The link in it proves the contact's mailbox: whoever opens it and presses the button there has it. */
export const mailboxProof = letter('membership.mailboxProof', {
  secret: true,
  subject: { en: 'Confirm this mailbox for {company}', ko: '{company} 담당자 이메일을 확인해 주세요' },
  body: [
    {
      en: '{company} names you as its contact in the partner network. Please confirm that this mailbox is yours and that you read it.',
      ko: '{company:이/가} 파트너 네트워크의 담당자로 등록했습니다. 본인이 직접 사용하는 이메일인지 확인해 주세요.',
    },
    {
      en: 'The link works until {expires}. If you do not know this company, do nothing: the mailbox is then not accepted.',
      ko: '링크는 {expires}까지 사용할 수 있습니다. 모르는 회사라면 아무것도 하지 않으셔도 됩니다. 그러면 이 이메일은 승인되지 않습니다.',
    },
  ],
  button: { en: 'Confirm this mailbox', ko: '이메일 확인하기', path: '/mailbox?token={token}' },
})

import { letter } from '#kernel/letter.ts'

/** An action has opened for somebody who can clear it; sent once for each opening. */
export const actionOpened = letter('notifications.actionOpened', {
  subject: { en: '{company}: {title}', ko: '{company} 할 일: {title}' },
  body: [
    { en: '{title}', ko: '{company}에서 처리할 일이 있습니다. {title}' },
    { en: '{body}', ko: '해결 방법: {body}' },
    {
      en: 'You receive this as {roles} of {company}. Which mails you get is yours to choose under mail preferences.',
      ko: '{company}의 {roles}에게 보내는 메일입니다. 받을 메일은 메일 설정에서 고를 수 있습니다.',
    },
  ],
  button: { en: 'Open it', ko: '바로 열기', path: '{link}' },
})

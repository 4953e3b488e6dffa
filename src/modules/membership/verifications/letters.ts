import { letter } from '#kernel/letter.ts'

const button = { en: 'Open verification', ko: '확인 페이지 열기', path: '/verification' }

export const checkAccepted = letter('membership.checkAccepted', {
  subject: { en: '{check}: accepted', ko: '{check}: 승인되었습니다' },
  body: [
    {
      en: 'The check “{check}” of {company} has been accepted.',
      ko: '{company}의 “{check}” 항목이 승인되었습니다.',
    },
    {
      en: 'The verification page shows what is still open, whose turn it is and what is promised.',
      ko: '아직 남은 항목과 다음 순서, 약속된 기한은 확인 페이지에서 볼 수 있습니다.',
    },
  ],
  button,
})

/** Names the reason, what to send instead and the way to appeal: a rejection is never a dead end (domain.md 13 #1, #3). */
export const checkRejected = letter('membership.checkRejected', {
  subject: { en: '{check}: rejected, and what to do now', ko: '{check}: 반려되었습니다. 다음 단계를 안내해 드립니다' },
  body: [
    {
      en: '{by} has rejected the check “{check}” of {company}. Reason: {reason}. {text}',
      ko: '{by} 님이 {company}의 “{check}” 항목을 반려했습니다. 사유: {reason}. {text}',
    },
    { en: 'What to do: {remedy} {documents}', ko: '해결 방법: {remedy} {documents}' },
    {
      en: 'You can appeal at any time, as often as it takes. The answer to an appeal is promised within {days|one business day|# business days}.',
      ko: '이의 제기는 언제든, 몇 번이든 할 수 있습니다. 이의 제기에는 영업일 기준 {days}일 안에 답해 드립니다.',
    },
  ],
  button: { en: 'Appeal now', ko: '이의 제기하기', path: '/verification' },
})

export const checkAsked = letter('membership.checkAsked', {
  subject: { en: '{check}: a question for you', ko: '{check}: 추가로 확인할 내용이 있습니다' },
  body: [
    {
      en: '{by} reviews the check “{check}” of {company} and asks: {text}',
      ko: '{by} 님이 {company}의 “{check}” 항목을 심사하면서 다음을 요청했습니다. {text}',
    },
    {
      en: 'The review goes on as soon as you answer. {documents}',
      ko: '답변을 보내 주시면 바로 심사를 이어 갑니다. {documents}',
    },
  ],
  button: { en: 'Answer', ko: '답변하기', path: '/verification' },
})

/** A receipt: what was sent has arrived, and the clock runs (domain.md 13 #4). */
export const checkReceived = letter('membership.checkReceived', {
  subject: { en: '{check}: we have received what you sent', ko: '{check}: 보내 주신 내용을 받았습니다' },
  body: [
    {
      en: '{by} sent {files|one file|# files} and a note for the check “{check}” of {company}.',
      ko: '{by} 님이 {company}의 “{check}” 항목에 설명과 파일 {files}개를 보냈습니다.',
    },
    {
      en: 'A decision is promised by {promised}. The verification page keeps the hash and the time of every file.',
      ko: '{promised}까지 결정해 드립니다. 파일마다 해시와 접수 시각이 확인 페이지에 남아 있습니다.',
    },
  ],
  button,
})

/** To the vendor's reviewers, a day before promises lapse. */
export const promisesLapse = letter('membership.promisesLapse', {
  subject: {
    en: '{count|One check is|# checks are} promised within a day',
    ko: '하루 안에 결정해야 하는 확인 {count}건',
  },
  body: [
    {
      en: 'Promised within a day, or already late: {checks}.',
      ko: '하루 안에 기한이 되거나 이미 지난 항목: {checks}.',
    },
  ],
  button: { en: 'Open the queue', ko: '대기열 열기', path: '/vendor/verifications' },
})

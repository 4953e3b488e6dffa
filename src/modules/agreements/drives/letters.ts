import { letter } from '#kernel/letter.ts'

const button = { en: 'Read and sign', ko: '읽고 서명하기', path: '/agreements/partner' }

/** A new version waits for the company's signature. */
export const opened = letter('agreements.driveOpened', {
  subject: {
    en: 'A new version of the partner agreement: please sign by {signBy} (UTC)',
    ko: '파트너 계약의 새 버전: {signBy}(UTC)까지 서명해 주세요',
  },
  body: [
    {
      en: 'Version {number} of the partner agreement for {region} has been published. {company} has signed version {signed}.',
      ko: '{region} 파트너 계약 버전 {number:이/가} 게시되었습니다. {company:은/는} 버전 {signed}에 서명한 상태입니다.',
    },
    { en: 'What changes: {summary}', ko: '달라지는 점: {summary}' },
    {
      en: 'You can go on selling under the version you signed until {signBy} (UTC). The page shows every changed word beside the old text.',
      ko: '{signBy}(UTC)까지는 이미 서명한 버전으로 계속 판매할 수 있습니다. 페이지에서 바뀐 단어를 이전 본문과 나란히 볼 수 있습니다.',
    },
  ],
  button,
})

/** The deadline nears. */
export const reminded = letter('agreements.driveReminder', {
  subject: {
    en: '{days|One day|# days} left to sign the partner agreement',
    ko: '파트너 계약 서명 기한이 {days}일 남았습니다',
  },
  body: [
    {
      en: '{company} has not signed version {number} of the partner agreement for {region} yet. The deadline is {signBy} (UTC).',
      ko: '{company:은/는} 아직 {region} 파트너 계약 버전 {number}에 서명하지 않았습니다. 기한은 {signBy}(UTC)입니다.',
    },
    {
      en: 'After that, running subscriptions go on, and new orders wait until a global admin has signed.',
      ko: '기한이 지나도 이용 중인 구독은 유지되지만, 전역 관리자가 서명할 때까지 새 주문을 낼 수 없습니다.',
    },
  ],
  button,
})

/** The deadline has passed: selling is blocked, and one signature opens it. */
export const lapsed = letter('agreements.driveLapsed', {
  subject: {
    en: 'New orders are blocked until the partner agreement is signed',
    ko: '파트너 계약에 서명할 때까지 새 주문을 낼 수 없습니다',
  },
  body: [
    {
      en: 'The deadline for version {number} of the partner agreement for {region} passed on {signBy} (UTC), and {company} has not signed it.',
      ko: '{region} 파트너 계약 버전 {number}의 서명 기한이 {signBy}(UTC)에 지났지만 {company:은/는} 아직 서명하지 않았습니다.',
    },
    {
      en: 'Running subscriptions are not touched. New orders open again at once when a global admin signs.',
      ko: '이용 중인 구독에는 영향이 없습니다. 전역 관리자가 서명하면 바로 다시 주문할 수 있습니다.',
    },
  ],
  button,
})

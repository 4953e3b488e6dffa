import { letter } from '#kernel/letter.ts'

/** The IDs, what they are for, and what happens next without anybody asking. */
export const welcome = letter('membership.enrolled', {
  subject: { en: '{company} is enrolled: your Partner IDs', ko: '{company} 가입 완료: 파트너 ID 안내' },
  body: [
    {
      en: 'Global Partner ID: {globalId}. It names {company} as a whole: membership, support, benefits.',
      ko: '글로벌 파트너 ID: {globalId}. {company} 전체를 나타내며 멤버십, 지원, 혜택에 사용합니다.',
    },
    {
      en: 'Location ID: {locationId}. It names your first location: contracts, sales, payments.',
      ko: '사업장 ID: {locationId}. 첫 사업장을 나타내며 계약, 판매, 지급에 사용합니다.',
    },
    {
      en: 'Your mailbox, your place at the company and the company itself are being verified now. You may look at everything meanwhile; the verification page shows each promise and says when something is wanted of you.',
      ko: '이메일, 재직 여부, 회사 정보를 확인하고 있습니다. 그동안 모든 화면을 둘러볼 수 있습니다. 확인 페이지에서 항목별 완료 예정일과 추가로 필요한 자료를 볼 수 있습니다.',
    },
  ],
  button: { en: 'Follow the verification', ko: '확인 진행 상황 보기', path: '/verification' },
})

export const activated = letter('membership.activated', {
  subject: { en: '{company} is verified', ko: '{company} 확인이 완료되었습니다' },
  body: [
    {
      en: 'Every check of {company} was accepted. Your membership is active.',
      ko: '{company}의 모든 확인이 승인되어 멤버십이 활성화되었습니다.',
    },
    {
      en: 'The readiness page shows what still stands between you and your first sale.',
      ko: '준비 상태 페이지에서 판매를 시작하기까지 남은 단계를 확인할 수 있습니다.',
    },
  ],
  button: { en: 'See what is left', ko: '남은 단계 보기', path: '/readiness' },
})

export const suspended = letter('membership.suspended', {
  subject: { en: 'The account of {company} is suspended', ko: '{company} 계정이 일시 중지되었습니다' },
  body: [
    {
      en: 'The vendor suspended the account. The reason given: “{reason}”',
      ko: '벤더가 계정을 일시 중지했습니다. 사유: “{reason}”',
    },
    {
      en: 'You can still look at everything. Write to your partner manager to have it reinstated.',
      ko: '모든 화면은 계속 볼 수 있습니다. 해제를 원하면 담당 파트너 매니저에게 연락해 주세요.',
    },
  ],
  button: { en: 'Open the account', ko: '계정 열기', path: '/account' },
})

export const reinstated = letter('membership.reinstated', {
  subject: { en: 'The account of {company} is reinstated', ko: '{company} 계정의 일시 중지가 해제되었습니다' },
  body: [
    {
      en: 'The suspension has ended. The page of checks shows whether any of them is still open.',
      ko: '일시 중지가 해제되었습니다. 확인 페이지에서 남은 확인 항목이 있는지 볼 수 있습니다.',
    },
  ],
  button: { en: 'Open the checks', ko: '확인 항목 열기', path: '/verification' },
})

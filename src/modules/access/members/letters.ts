import { letter } from '#kernel/letter.ts'

/** A person hears of every change of their roles: an unwanted one is noticed the same day. */
export const rolesChanged = letter('access.rolesChanged', {
  subject: { en: 'Your roles at {company} have changed', ko: '{company}에서의 역할이 변경되었습니다' },
  body: [
    { en: '{by} changed your roles at {company}.', ko: '{by} 님이 {company}에서의 역할을 변경했습니다.' },
    {
      en: 'My access shows every workspace and which of them now open to you. If you did not expect this, ask an admin of your company.',
      ko: '내 권한 페이지에서 지금 열 수 있는 작업 영역을 확인할 수 있습니다. 예상하지 못한 변경이라면 회사 관리자에게 문의해 주세요.',
    },
  ],
  button: { en: 'Open My access', ko: '내 권한 열기', path: '/account/access' },
})

/** A person whose place was suspended, restored or removed is told so, not left before a closed door. */
export const placeChanged = letter('access.placeChanged', {
  subject: { en: 'Your place at {company}: {status}', ko: '{company} 계정 상태: {status}' },
  body: [
    {
      en: '{by} changed your place at {company}. It is now: {status}.',
      ko: '{by} 님이 {company}에서의 계정 상태를 변경했습니다. 현재 상태: {status}.',
    },
    {
      en: 'If you did not expect this, ask an admin of your company.',
      ko: '예상하지 못한 변경이라면 회사 관리자에게 문의해 주세요.',
    },
  ],
})

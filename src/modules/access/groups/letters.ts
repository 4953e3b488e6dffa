import { letter } from '#kernel/letter.ts'

/** A person hears of every change of their roles, whether it was of them or of a group they are in. */
export const rolesChanged = letter('access.rolesChangedByGroup', {
  subject: { en: 'Your roles at {company} have changed', ko: '{company}에서의 역할이 변경되었습니다' },
  body: [
    {
      en: '{by} changed the group “{group}” at {company}, and with it your roles.',
      ko: '{by} 님이 {company}의 “{group}” 그룹을 변경하여 역할이 달라졌습니다.',
    },
    { en: 'New roles: {gains}.', ko: '새로 생긴 역할: {gains}.' },
    { en: 'Roles you no longer hold: {loses}.', ko: '없어진 역할: {loses}.' },
    {
      en: 'My access shows every workspace, and by which group you hold a role. If you did not expect this, ask an admin of your company.',
      ko: '내 권한 페이지에서 지금 열 수 있는 작업 영역과 각 역할이 어느 그룹에서 왔는지 확인할 수 있습니다. 예상하지 못한 변경이라면 회사 관리자에게 문의해 주세요.',
    },
  ],
  button: { en: 'Open My access', ko: '내 권한 열기', path: '/account/access' },
})

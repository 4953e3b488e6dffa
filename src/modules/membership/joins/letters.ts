import { letter } from '#kernel/letter.ts'

/** The company's admins hear who asks for a place, so that nobody waits before a closed door. */
export const asked = letter('membership.joinAsked', {
  subject: { en: '{name} asks to join {company}', ko: '{name} 님이 {company} 합류를 요청했습니다' },
  body: [
    {
      en: '{name} ({email}) began to enrol {company} in the partner network and found it here already. They ask for a place in it.',
      ko: '{name}({email}) 님이 {company:을/를} 파트너 네트워크에 가입시키려다 이미 가입되어 있는 것을 확인하고 합류를 요청했습니다.',
    },
    {
      en: 'Let them in only if you know them: they would see your company’s account. Their roles are yours to give afterwards.',
      ko: '아는 사람일 때만 승인해 주세요. 승인하면 회사 계정을 볼 수 있게 됩니다. 역할은 승인한 뒤에 따로 줄 수 있습니다.',
    },
  ],
  button: { en: 'Answer the request', ko: '요청에 답하기', path: '/joins' },
})

export const accepted = letter('membership.joinAccepted', {
  subject: { en: 'You have a place in {company}', ko: '{company}에 합류했습니다' },
  body: [
    {
      en: '{by} let you in. Choose {company} in the profile menu to work for it.',
      ko: '{by} 님이 요청을 승인했습니다. 프로필 메뉴에서 {company:을/를} 선택하면 업무를 시작할 수 있습니다.',
    },
    {
      en: 'My access shows what opens to you already and whom to ask for the rest.',
      ko: '내 권한 페이지에서 지금 열 수 있는 작업 영역과 나머지를 요청할 사람을 확인할 수 있습니다.',
    },
  ],
  button: { en: 'Open My access', ko: '내 권한 열기', path: '/account/access' },
})

/** Says no more of the company than the applicant knew. */
export const refused = letter('membership.joinRefused', {
  subject: { en: 'Your request to join was declined', ko: '합류 요청이 거절되었습니다' },
  body: [
    {
      en: 'The admins of the company you asked to join declined. They wrote: “{reason}”',
      ko: '합류를 요청한 회사의 관리자가 요청을 거절했습니다. 남긴 말: “{reason}”',
    },
    {
      en: 'Your draft is kept. If yours is another company, say so in the draft and enrol it.',
      ko: '작성하던 내용은 그대로 있습니다. 다른 회사라면 작성 화면에서 그렇게 밝히고 가입을 이어 갈 수 있습니다.',
    },
  ],
  button: { en: 'Open the draft', ko: '작성하던 내용 열기', path: '/enrol' },
})

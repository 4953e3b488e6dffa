import { letter } from '#kernel/letter.ts'

/** Whoever may give the role hears who asks for it, and why. */
export const asked = letter('access.accessAsked', {
  subject: { en: '{name} asks for “{role}” at {company}', ko: '{name} 님이 {company}의 “{role}” 역할을 요청했습니다' },
  body: [
    {
      en: '{name} ({email}) needs the role “{role}” to open {workspace}. They wrote: “{message}”',
      ko: '{name}({email}) 님이 {workspace} 작업 영역을 열기 위해 “{role}” 역할을 요청했습니다. 남긴 말: “{message}”',
    },
    {
      en: 'You receive this because you may give that role. Grant it or decline it with a reason; {name} hears of it.',
      ko: '이 역할을 줄 수 있는 분께 보내는 메일입니다. 역할을 주거나 이유를 적어 거절해 주세요. 결과는 {name} 님에게 전달됩니다.',
    },
  ],
  button: { en: 'Answer the request', ko: '요청에 답하기', path: '/account/access-requests' },
})

export const granted = letter('access.accessGranted', {
  subject: { en: 'You now have “{role}” at {company}', ko: '{company}의 “{role}” 역할이 부여되었습니다' },
  body: [
    {
      en: '{by} gave you the role you asked for. {workspace} opens the next time you load the page.',
      ko: '{by} 님이 요청하신 역할을 부여했습니다. 페이지를 다시 불러오면 {workspace} 작업 영역이 열립니다.',
    },
  ],
  button: { en: 'Open My access', ko: '내 권한 열기', path: '/account/access' },
})

export const declined = letter('access.accessDeclined', {
  subject: { en: 'Your request for “{role}” was declined', ko: '“{role}” 역할 요청이 거절되었습니다' },
  body: [
    {
      en: '{by} declined your request for “{role}” at {company}. They wrote: “{reason}”',
      ko: '{by} 님이 {company}의 “{role}” 역할 요청을 거절했습니다. 남긴 말: “{reason}”',
    },
    {
      en: 'You can ask again, or speak to one of the people My access names.',
      ko: '다시 요청하거나 내 권한 페이지에 나오는 사람에게 직접 문의할 수 있습니다.',
    },
  ],
  button: { en: 'Open My access', ko: '내 권한 열기', path: '/account/access' },
})

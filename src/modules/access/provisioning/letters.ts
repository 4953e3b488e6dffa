import { letter } from '#kernel/letter.ts'

const subject = {
  en: 'You now work for {company} in the partner centre',
  ko: '파트너 센터에서 {company}의 구성원이 되었습니다',
}
const who = {
  en: 'The directory of {company} has given you a place in the partner centre. What you may do there, an admin of {company} says.',
  ko: '{company}의 디렉터리에서 파트너 센터 계정을 만들었습니다. 파트너 센터에서 할 수 있는 일은 {company} 관리자가 정합니다.',
}

/** Somebody the company's directory brought, where the company vouches for its people itself. */
export const welcomeBySignOn = letter('access.provisionedBySignOn', {
  subject,
  body: [
    who,
    {
      en: 'Choose “Sign in with your company” and enter {email}: there is no password to set.',
      ko: '“회사 계정으로 로그인”을 선택하고 {email} 주소를 입력해 주세요. 비밀번호는 만들지 않아도 됩니다.',
    },
  ],
  button: { en: 'Sign in', ko: '로그인하기', path: '/sign-in' },
})

/** Somebody the company's directory brought, who chooses a password of their own: its letter proves the mailbox. */
export const welcomeByPassword = letter('access.provisionedByPassword', {
  subject,
  body: [
    who,
    {
      en: 'Sign in as {email}. If you have no password here yet, ask for a link to choose one.',
      ko: '{email} 주소로 로그인해 주세요. 아직 비밀번호가 없다면 비밀번호를 정할 수 있는 링크를 요청해 주세요.',
    },
  ],
  button: { en: 'Choose a password', ko: '비밀번호 정하기', path: '/reset-password' },
})

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

/** In time for a change-over without a gap: thirty, seven and one day before. */
export const secretEnding = letter('access.directorySecretEnding', {
  subject: {
    en: 'The secret of your directory, “{secret}”, runs out on {until}',
    ko: '디렉터리의 “{secret}” 비밀 키가 {until}에 만료됩니다',
  },
  body: [
    {
      en: 'Your directory keeps the people of {company} here by “{secret}”. After {until} (UTC) it opens nothing: nobody new arrives, and whoever leaves you keeps their place.',
      ko: '{company}의 디렉터리는 “{secret}” 비밀 키로 구성원을 관리합니다. {until}(UTC)이 지나면 새 구성원이 추가되지 않고, 떠난 구성원의 자리도 정리되지 않습니다.',
    },
    {
      en: 'Make a second secret, give it to the directory, and revoke this one when the directory calls by the new one.',
      ko: '두 번째 비밀 키를 만들어 디렉터리에 입력하고, 새 키로 호출하는 것을 확인한 뒤 이 키를 폐기해 주세요.',
    },
  ],
  button: { en: 'Make a new secret', ko: '새 비밀 키 만들기', path: '/account/provisioning' },
})

export const secretOver = letter('access.directorySecretOver', {
  subject: {
    en: 'The secret of your directory, “{secret}”, has run out',
    ko: '디렉터리의 “{secret}” 비밀 키가 만료되었습니다',
  },
  body: [
    {
      en: 'Since {until} (UTC) your directory can no longer keep the people of {company} here by “{secret}”. A new secret lets it in again.',
      ko: '{until}(UTC)부터 디렉터리가 “{secret}” 비밀 키로 {company}의 구성원을 관리할 수 없습니다. 새 비밀 키를 만들면 다시 이어집니다.',
    },
  ],
  button: { en: 'Make a new secret', ko: '새 비밀 키 만들기', path: '/account/provisioning' },
})

import { letter } from '#kernel/letter.ts'

/** In time for a change-over without a gap: thirty, seven and one day before. */
export const ending = letter('access.secretEnding', {
  subject: { en: 'The secret of “{app}” runs out on {until}', ko: '“{app}”의 비밀 키가 {until}에 만료됩니다' },
  body: [
    {
      en: 'The secret by which “{app}” works for {company} opens nothing after {until} (UTC). The program stops then.',
      ko: '“{app}” 앱이 {company}의 업무에 쓰는 비밀 키는 {until}(UTC)까지만 쓸 수 있고, 그 뒤에는 프로그램이 멈춥니다.',
    },
    {
      en: 'Make a new secret: the old one goes on working for 24 hours, so that the program can change over.',
      ko: '새 비밀 키를 만들면 이전 키도 24시간 동안 함께 쓸 수 있어 중단 없이 바꿀 수 있습니다.',
    },
  ],
  button: { en: 'Make a new secret', ko: '새 비밀 키 만들기', path: '/account/apps' },
})

export const over = letter('access.secretOver', {
  subject: { en: 'The secret of “{app}” has run out', ko: '“{app}”의 비밀 키가 만료되었습니다' },
  body: [
    {
      en: 'Since {until} (UTC) “{app}” can no longer work for {company}. A new secret lets it in again.',
      ko: '{until}(UTC)부터 “{app}” 앱은 {company}의 업무를 할 수 없습니다. 새 비밀 키를 만들면 다시 쓸 수 있습니다.',
    },
  ],
  button: { en: 'Make a new secret', ko: '새 비밀 키 만들기', path: '/account/apps' },
})

import { letter } from '#kernel/letter.ts'

/** Goes to those who may give roles, when somebody the old centre knew asks for a place. */
export const placeAsked = letter('migration.placeAsked', {
  subject: { en: '{name} asks for a place in {company}', ko: '{name} 님이 {company} 합류를 요청했습니다' },
  body: [
    {
      en: '{name} ({email}) was invited from the old centre too, after the account had been claimed, and asks for a place in {company}.',
      ko: '이전 센터에서 함께 초대받은 {name} 님({email})이 계정 인수 이후에 {company} 합류를 요청했습니다.',
    },
    {
      en: 'The roles that would fit are suggested there: invite with one click, or dismiss.',
      ko: '알맞은 역할이 제안되어 있습니다. 한 번에 초대하거나 넘길 수 있습니다.',
    },
  ],
  button: { en: 'See the suggestions', ko: '제안 보기', path: '/account/legacy' },
})

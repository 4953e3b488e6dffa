import { letter } from '#kernel/letter.ts'

/** Every admin hears of it at once, and has three days to say no. */
export const waiting = letter('access.recoveryWaiting', {
  subject: {
    en: '{name} asks to become global admin of {company}',
    ko: '{name} 님이 {company}의 전역 관리자 권한을 요청했습니다',
  },
  body: [
    {
      en: '{name} ({email}) has proven with a DNS record that they act for {domain} and asks to become a global admin of {company}. They wrote: “{reason}”',
      ko: '{name}({email}) 님이 DNS 레코드로 {domain} 도메인을 증명하고 {company}의 전역 관리자가 되기를 요청했습니다. 남긴 말: “{reason}”',
    },
    {
      en: 'Unless one of you objects by {due} (UTC), they become global admin. If you are still there and do not know of this, object now.',
      ko: '{due}(UTC)까지 이의가 없으면 전역 관리자가 됩니다. 알지 못하는 요청이라면 지금 바로 이의를 제기해 주세요.',
    },
  ],
  button: { en: 'Look at it, or object', ko: '확인하고 이의 제기하기', path: '/account/recovery' },
})

/** The company's admins and the person hear how it ended. */
export const ended = letter('access.recoveryEnded', {
  subject: { en: 'Admin access to {company}: {status}', ko: '{company} 관리자 복구: {status}' },
  body: [
    {
      en: 'The request of {name} ({email}) to become global admin of {company} has ended: {status}. By: {by}.',
      ko: '{name}({email}) 님이 {company}의 전역 관리자가 되기를 요청한 건이 종료되었습니다. 결과: {status}. 처리: {by}.',
    },
    { en: 'Reason given: {reason}', ko: '남긴 이유: {reason}' },
  ],
  button: { en: 'See the request', ko: '요청 보기', path: '/account/recovery' },
})

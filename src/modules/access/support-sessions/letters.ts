import { letter } from '#kernel/letter.ts'
import './words.ts'

/** The company's global admins are asked whether support may come in. */
export const asked = letter('access.supportAsked', {
  subject: {
    en: '{name} of the vendor’s support asks to act for {company}',
    ko: '벤더 지원팀 {name} 님이 {company} 대리 접속을 요청했습니다',
  },
  body: [
    {
      en: '{name} asks to work inside your account for {minutes|one minute|# minutes}, {extent}. Reason given: “{reason}”',
      ko: '{name} 님이 {minutes}분 동안 회사 계정에 들어오기를 요청했습니다(범위: {extent}). 남긴 이유: “{reason}”',
    },
    {
      en: 'Nothing opens before you allow it. Whoever acts for you never signs, gives roles or sees keys, everything done is in your audit log, and you can end it at any moment.',
      ko: '허용하기 전에는 아무것도 열리지 않습니다. 대리 접속으로는 서명, 역할 변경, 키 열람을 할 수 없고, 모든 작업이 감사 로그에 남으며, 언제든 끝낼 수 있습니다.',
    },
  ],
  button: { en: 'Allow or refuse', ko: '허용 또는 거절하기', path: '/account/support' },
})

/** Whoever asked hears the answer. */
export const allowed = letter('access.supportAllowed', {
  subject: { en: '{company} allows your support session', ko: '{company}에서 대리 접속을 허용했습니다' },
  body: [
    {
      en: '{by} has allowed it. Open it by {lapses} (UTC); its {minutes|one minute begins|# minutes begin} then.',
      ko: '{by} 님이 허용했습니다. {lapses}(UTC)까지 시작해 주세요. 시작한 때부터 {minutes}분 동안 열립니다.',
    },
  ],
  button: { en: 'Open it', ko: '시작하기', path: '/vendor/support-sessions' },
})

export const refused = letter('access.supportRefused', {
  subject: { en: '{company} refuses your support session', ko: '{company}에서 대리 접속을 거절했습니다' },
  body: [{ en: '{by} refused it. Reason given: “{reason}”', ko: '{by} 님이 거절했습니다. 남긴 이유: “{reason}”' }],
  button: { en: 'Support sessions', ko: '대리 접속 목록', path: '/vendor/support-sessions' },
})

/** The company's global admins know from the first minute who is inside. */
export const opened = letter('access.supportOpened', {
  subject: { en: 'The vendor’s support now acts for {company}', ko: '벤더 지원팀이 {company}에 대리 접속했습니다' },
  body: [
    {
      en: '{name} of the vendor’s support works inside your account until {until} (UTC) at the latest, {extent}. Reason: “{reason}”',
      ko: '벤더 지원팀 {name} 님이 늦어도 {until}(UTC)까지 회사 계정에서 작업합니다(범위: {extent}). 이유: “{reason}”',
    },
    {
      en: 'If you do not want this, end it: it closes with the next thing they do.',
      ko: '원하지 않으면 바로 끝낼 수 있습니다. 끝내면 그다음 작업부터 막힙니다.',
    },
  ],
  button: { en: 'See it, or end it now', ko: '확인하거나 지금 끝내기', path: '/account/support' },
})

/** And afterwards what was done. */
export const ended = letter('access.supportEnded', {
  subject: { en: 'Support no longer acts for {company}', ko: '{company} 대리 접속이 끝났습니다' },
  body: [
    {
      en: 'The support session of {name} is over ({status}, by: {by}). In it there {looks|was one look|were # looks} at your records and {changes|one change|# changes}.',
      ko: '{name} 님의 대리 접속이 끝났습니다({status}, 처리: {by}). 그동안 기록 열람은 {looks}건, 변경은 {changes}건이었습니다.',
    },
    {
      en: 'Each of them is an entry of your audit log, under this session.',
      ko: '하나하나가 이 대리 접속의 감사 로그에 남아 있습니다.',
    },
  ],
  button: { en: 'See what was done', ko: '작업 내역 보기', path: '/audit?session={sessionId}' },
})

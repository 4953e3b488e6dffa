import { letter } from '#kernel/letter.ts'

const ours = { en: 'Open our partners', ko: '우리 파트너 열기', path: '/our-partners' } as const
const theirs = { en: 'Open the delegated access', ko: '위임 접근 권한 열기', path: '/delegations/{id}' } as const

export const asked = letter('delegations.asked', {
  subject: { en: '{partner} asks to work in your directory', ko: '{partner:이/가} 디렉터리 접근 권한을 요청했습니다' },
  body: [
    {
      en: '{by} of {partner} asks for “{name}”: {roles}, for {days|one day|# days}. You approve all of it or nothing.',
      ko: '{partner}의 {by} 님이 “{name}” 권한을 요청했습니다. 역할: {roles}. 기간: {days}일. 전부 승인하거나 승인하지 않을 수 있습니다.',
    },
    {
      en: 'The link works once, until {until}, for a global admin of your company. You can end the access at any time.',
      ko: '링크는 {until}까지 귀사의 전역 관리자가 한 번 쓸 수 있습니다. 권한은 언제든지 종료할 수 있습니다.',
    },
  ],
  button: { en: 'Read and approve', ko: '읽고 승인하기', path: '/approve/{token}' },
  secret: true,
})

export const approved = letter('delegations.approved', {
  subject: { en: '{customer} has approved “{name}”', ko: '{customer:이/가} “{name}” 권한을 승인했습니다' },
  body: [
    {
      en: '{by} approved it for {days|one day|# days}. Nobody of yours can do anything yet: map groups to its roles.',
      ko: '{by} 님이 {days}일 동안 승인했습니다. 아직 아무도 쓸 수 없으니 그룹에 역할을 연결해 주세요.',
    },
  ],
  button: theirs,
})

export const given = letter('delegations.given', {
  subject: { en: '{partner} has been given “{name}”', ko: '{partner}에 “{name}” 권한을 주었습니다' },
  body: [
    {
      en: '{by} approved it for {days|one day|# days}: {roles}. Under “Our partners” you see until when, and end it.',
      ko: '{by} 님이 {days}일 동안 승인했습니다. 역할: {roles}. “우리 파트너”에서 기한을 확인하고 종료할 수 있습니다.',
    },
  ],
  button: ours,
})

export const ended = letter('delegations.ended', {
  subject: { en: '“{name}” has ended', ko: '“{name}” 권한이 종료되었습니다' },
  body: [
    {
      en: '{by} ended the delegated access of {partner} at {customer}. Subscriptions, orders and the relationship stay as they are.',
      ko: '{by} 님이 {customer}에 대한 {partner}의 위임 접근 권한을 종료했습니다. 구독, 주문, 관계는 그대로입니다.',
    },
  ],
})

export const nearing = letter('delegations.nearing', {
  subject: {
    en: '“{name}” ends in {left|one day|# days}',
    ko: '“{name}” 권한이 {left}일 뒤에 끝납니다',
  },
  body: [
    {
      en: 'The delegated access of {partner} at {customer} ends on {ends}. If it is still needed, the partner asks anew.',
      ko: '{customer}에 대한 {partner}의 위임 접근 권한이 {ends}에 끝납니다. 계속 필요하면 파트너가 새로 요청해야 합니다.',
    },
  ],
})

export const nearingExtension = letter('delegations.nearingExtension', {
  subject: {
    en: '“{name}” is extended in {left|one day|# days}',
    ko: '“{name}” 권한이 {left}일 뒤에 연장됩니다',
  },
  body: [
    {
      en: 'On {ends} the delegated access of {partner} at {customer} goes on for six months by itself. Either side can switch that off or end it before.',
      ko: '{ends}에 {customer}에 대한 {partner}의 위임 접근 권한이 6개월 자동 연장됩니다. 그 전에 어느 쪽이든 종료할 수 있습니다.',
    },
  ],
})

export const extendedLetter = letter('delegations.extended', {
  subject: { en: '“{name}” goes on until {ends}', ko: '“{name}” 권한이 {ends}까지 연장되었습니다' },
  body: [
    {
      en: 'The delegated access of {partner} at {customer} was extended by six months, as agreed. Either side can end it at any time.',
      ko: '정한 대로 {customer}에 대한 {partner}의 위임 접근 권한이 6개월 연장되었습니다. 어느 쪽이든 언제든지 종료할 수 있습니다.',
    },
  ],
})

export const over = letter('delegations.over', {
  subject: { en: '“{name}” has run out', ko: '“{name}” 권한이 만료되었습니다' },
  body: [
    {
      en: 'The delegated access of {partner} at {customer} has run out today. Subscriptions, orders and the relationship stay as they are.',
      ko: '{customer}에 대한 {partner}의 위임 접근 권한이 오늘 만료되었습니다. 구독, 주문, 관계는 그대로입니다.',
    },
  ],
})

import { refusals } from '#kernel/refusal.ts'

// biome-ignore format: a table
export const refuse = refusals('provisioning', {
  urlUnfit: { kind: 'invalid', en: 'The vendor’s systems are called at an https address without a name or password in it.', ko: '벤더 시스템 주소는 이름이나 비밀번호가 없는 https 주소여야 해요.',
    remedy: { en: 'Enter it such as https://provision.company.example/guildhall.', ko: 'https://provision.company.example/guildhall처럼 입력해 주세요.' }, who: ['you'] },
  urlNear: { kind: 'invalid', en: 'This address is on this machine or in its network, where nothing is called.', ko: '이 서버나 내부 네트워크의 주소는 호출할 수 없어요.',
    remedy: { en: 'Enter one that can be reached from outside, or ask whoever runs the portal to allow near addresses (CALLS_NEAR).', ko: '외부에서 접근할 수 있는 주소를 입력하거나 포털 운영자에게 내부 주소 허용(CALLS_NEAR)을 요청해 주세요.' }, who: ['you'] },
  noneSet: { kind: 'conflict', en: 'No system of the vendor is set up: what is ordered is there at once.', ko: '연결된 벤더 시스템이 없어요. 주문한 제품은 바로 사용할 수 있어요.',
    remedy: { en: 'Enter its address first.', ko: '먼저 시스템 주소를 입력해 주세요.' }, who: ['owner'] },
  notSigned: { kind: 'forbidden', en: 'The signature of this answer does not fit.', ko: '이 응답의 서명이 맞지 않아요.',
    remedy: { en: 'Sign it with the secret of the portal, as docs/provisioner.md shows.', ko: 'docs/provisioner.md 설명대로 포털의 비밀 키로 서명해 주세요.' }, who: ['vendor'] },
  partsUnread: { kind: 'invalid', en: 'One of the artifacts cannot be used.', ko: '사용할 수 없는 산출물이 있어요.',
    remedy: { en: 'Send keys in one line, and downloads as https addresses, as docs/provisioner.md shows.', ko: 'docs/provisioner.md 설명대로 키는 한 줄로, 다운로드는 https 주소로 보내 주세요.' }, who: ['vendor'] },
  neverAsked: { kind: 'missing', en: 'Nothing was asked under this ID and generation.', ko: '이 ID와 세대로 요청한 작업이 없어요.',
    remedy: { en: 'Send both back as they came.', ko: '받은 ID와 세대를 그대로 보내 주세요.' }, who: ['vendor'] },
})

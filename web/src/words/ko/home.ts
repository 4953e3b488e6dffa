import type { words as english } from '../../home/words.ts'

export const words = {
  'home.landing.title': '{network:과/와} 함께하는 비즈니스, 여기서 시작해요',
  'home.landing.text':
    '{network:과/와} 함께 판매하고 개발하고 서비스하는 파트너를 위한 곳이에요. 가입하고, 파트너 ID를 받고, 계약에 서명하세요. 지금 무엇을 할 수 있고 무엇이 남았는지 언제든 볼 수 있어요.',
  'home.landing.steps': '판매까지 세 단계',
  'home.landing.enrol': '가입하기',
  'home.landing.enrol.text':
    '회사 이메일을 코드로 확인하고 법인 정보를 입력하세요. 글로벌 ID와 사업장 ID를 바로 받고, 확인 절차는 그동안 진행돼요.',
  'home.landing.enrol.who': '회사 이메일이 있는 누구나, 10분 정도',
  'home.landing.associate': '연결하기',
  'home.landing.associate.text': '사업장 ID를 리셀러 테넌트와 연결하세요. 같은 국가 안에서 하나씩 짝을 이뤄요.',
  'home.landing.associate.who': '전역 관리자, 1분',
  'home.landing.sign': '서명하기',
  'home.landing.sign.text':
    '파트너 계약을 읽고 서명하세요. 이전에 서명한 버전이 있으면 달라진 곳을 모두 표시해 드려요.',
  'home.landing.sign.who': '리셀러 테넌트의 전역 관리자, 2단계 인증 필요',
  'home.landing.promises': '믿고 맡길 수 있는 이유',
  'home.landing.promise.blocked': '막다른 길이 없어요',
  'home.landing.promise.blocked.text':
    '아직 열리지 않은 기능은 무엇이 빠졌는지, 누가 할 수 있는지, 얼마나 걸리는지 알려 드려요.',
  'home.landing.promise.appeal': '반려에는 이의 제기가 있어요',
  'home.landing.promise.appeal.text': '반려된 확인 절차는 이유와 필요한 증빙을 보여 드리고, 이의를 제기할 수 있어요.',
  'home.landing.promise.api': '열린 API 하나로',
  'home.landing.promise.api.text': '이 화면에서 하는 모든 일을 공개된 API로 직접 만든 소프트웨어에서도 할 수 있어요.',
  'home.landing.have': '회사가 이미 가입되어 있나요?',
  'home.landing.have.text':
    '관리자에게 초대를 요청하거나 가입을 시작해 보세요. 등록된 도메인이면 합류를 요청할 수 있어요.',
  'home.landing.legacy': '이전 멤버십 센터를 쓰셨나요? 회사 이메일로 가입하면 예전 ID를 알아보고 이어 드려요.',
} as const satisfies Record<keyof typeof english, string>

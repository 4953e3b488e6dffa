import type { words as english } from '../../founding/words.ts'

export const words = {
  'founding.title': '파트너 센터 시작하기',
  'founding.lead': '아직 아무도 없어요. 이 설치를 운영할 회사와 본인을 알려 주세요. 그러면 첫 번째 소유자가 돼요.',
  'founding.token': '일회용 토큰',
  'founding.token.hint': '서버를 시작한 콘솔에 표시되어 있어요. 서버를 다시 시작하면 새 토큰이 표시돼요.',
  'founding.company': '회사 이름',
  'founding.company.hint': '파트너가 보는 모든 화면과 메일에 이 이름이 표시돼요.',
  'founding.country': '회사의 국가',
  'founding.name': '이름',
  'founding.email': '회사 이메일',
  'founding.password': '비밀번호',
  'founding.password.hint': '12자 이상이어야 해요. 서로 관련 없는 단어 서너 개를 이으면 안전하고 외우기 쉬워요.',
  'founding.do': '시작하기',
} as const satisfies Record<keyof typeof english, string>

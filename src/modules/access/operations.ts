import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.POST /founding':                 { en: 'Network founded', ko: '네트워크 개설' },
  'operation.PUT /vendor/settings/mail':      { en: 'Mailbox rule changed', ko: '이메일 규칙 변경' },
  'operation.PUT /members/:id/grants':        { en: 'Roles given or taken', ko: '역할 부여·회수' },
  'operation.POST /members/:id/suspension':   { en: 'Person suspended', ko: '구성원 일시 중지' },
  'operation.POST /members/:id/restoration':  { en: 'Person let in again', ko: '구성원 복구' },
  'operation.DELETE /members/:id':            { en: 'Person removed', ko: '구성원 제거' },
  'operation.POST /domains':                  { en: 'Domain added', ko: '도메인 추가' },
  'operation.POST /domains/:id/check':        { en: 'Domain looked up again', ko: '도메인 다시 확인' },
  'operation.DELETE /domains/:id':            { en: 'Domain removed', ko: '도메인 삭제' },
  'operation.POST /apps':                     { en: 'App registered', ko: '앱 등록' },
  'operation.POST /apps/:id/secrets':         { en: 'App secret renewed', ko: '앱 비밀 키 재발급' },
  'operation.DELETE /apps/:id':               { en: 'App removed', ko: '앱 삭제' },
  'operation.POST /sign-ups':                 { en: 'Sign-up begun', ko: '등록 시작' },
  'operation.POST /sign-ups/:id/proof':       { en: 'Mailbox proven', ko: '이메일 확인' },
  'operation.POST /sign-ups/:id/person':      { en: 'Person signed up', ko: '사용자 등록' },
  'operation.DELETE /me/sessions/:id':        { en: 'Session ended', ko: '세션 종료' },
  'operation.DELETE /me/sessions':            { en: 'All other sessions ended', ko: '다른 세션 모두 종료' },
  'operation.PUT /me/tenant':                 { en: 'Company switched', ko: '회사 전환' },
  'operation.PUT /me/language':               { en: 'Language chosen', ko: '언어 변경' },
  'operation.POST /me/step-up':               { en: 'Second factor proven', ko: '2단계 인증 확인' },
  'operation.PUT /sso':                       { en: 'Company sign-on set up', ko: '회사 통합 로그인 설정' },
  'operation.DELETE /sso':                    { en: 'Company sign-on removed', ko: '회사 통합 로그인 해제' },
})

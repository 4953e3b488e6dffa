import { speak } from '#kernel/words.ts'

/** What the records of the house and their values are called, where every one of them may be read: in the audit log. */
// biome-ignore format: a table
export const records = speak({
  'noun.account': { en: 'Company', ko: '회사' },
  'noun.acceptance': { en: 'Signature', ko: '서명' },
  'noun.agreement': { en: 'Agreement', ko: '계약' },
  'noun.app': { en: 'App', ko: '앱' },
  'noun.article': { en: 'Article', ko: '문서' },
  'noun.association': { en: 'Association', ko: '사업장 연결' },
  'noun.checkReason': { en: 'Reason for rejections', ko: '반려 사유' },
  'noun.checkSettings': { en: 'Promises of a check', ko: '확인 기한 설정' },
  'noun.checklistItem': { en: 'Checklist item', ko: '체크리스트 항목' },
  'noun.checklistResult': { en: 'Shown on the checklist', ko: '체크리스트 제출 내용' },
  'noun.domain': { en: 'Domain', ko: '도메인' },
  'noun.enrolment': { en: 'Enrolment', ko: '가입 신청' },
  'noun.file': { en: 'File', ko: '파일' },
  'noun.import': { en: 'Import', ko: '가져오기' },
  'noun.join': { en: 'Request to join', ko: '합류 요청' },
  'noun.location': { en: 'Location', ko: '사업장' },
  'noun.mail rule': { en: 'Mailbox rule', ko: '이메일 규칙' },
  'noun.member': { en: 'Person in the company', ko: '구성원' },
  'noun.person': { en: 'Person', ko: '사용자' },
  'noun.preferences': { en: 'Preferences', ko: '알림 설정' },
  'noun.reseller': { en: 'Reseller programme', ko: '리셀러 프로그램' },
  'noun.session': { en: 'Session', ko: '세션' },
  'noun.signOn': { en: 'Company sign-on', ko: '회사 통합 로그인' },
  'noun.tenant': { en: 'Tenant', ko: '테넌트' },
  'noun.terms': { en: 'Terms', ko: '이용 약관' },
  'noun.verification': { en: 'Check', ko: '확인' },
})

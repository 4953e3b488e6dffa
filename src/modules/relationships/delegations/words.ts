import { speak } from '#kernel/words.ts'
import type { DirectoryRole } from './roles.ts'

/** The roles of a customer's directory, and what each of them lets somebody do there (domain.md 5.7, 5.8). */
// biome-ignore format: a table
export const words = speak({
  'directoryRole.globalAdmin':            { en: 'Global admin', ko: '전역 관리자' },
  'directoryRole.globalReader':           { en: 'Global reader', ko: '전역 조회 담당자' },
  'directoryRole.userAdmin':              { en: 'User admin', ko: '사용자 관리자' },
  'directoryRole.helpdeskAdmin':          { en: 'Helpdesk admin', ko: '헬프데스크 관리자' },
  'directoryRole.serviceSupportAdmin':    { en: 'Service support admin', ko: '서비스 지원 관리자' },
  'directoryRole.licenseAdmin':           { en: 'Licence admin', ko: '라이선스 관리자' },
  'directoryRole.directoryReader':        { en: 'Directory reader', ko: '디렉터리 조회 담당자' },
  'directoryRole.directoryWriter':        { en: 'Directory writer', ko: '디렉터리 편집 담당자' },
  'directoryRole.groupsAdmin':            { en: 'Groups admin', ko: '그룹 관리자' },
  'directoryRole.guestInviter':           { en: 'Guest inviter', ko: '게스트 초대 담당자' },
  'directoryRole.domainAdmin':            { en: 'Domain admin', ko: '도메인 관리자' },
  'directoryRole.privilegedRoleAdmin':    { en: 'Privileged role admin', ko: '특권 역할 관리자' },
  'directoryRole.privilegedAuthAdmin':    { en: 'Privileged authentication admin', ko: '특권 인증 관리자' },
  'directoryRole.authAdmin':              { en: 'Authentication admin', ko: '인증 관리자' },
  'directoryRole.passwordAdmin':          { en: 'Password admin', ko: '비밀번호 관리자' },
  'directoryRole.applicationAdmin':       { en: 'Application admin', ko: '애플리케이션 관리자' },
  'directoryRole.cloudApplicationAdmin':  { en: 'Cloud application admin', ko: '클라우드 애플리케이션 관리자' },
  'directoryRole.applicationDeveloper':   { en: 'Application developer', ko: '애플리케이션 개발자' },
  'directoryRole.mailAdmin':              { en: 'Mail admin', ko: '메일 관리자' },
  'directoryRole.sitesAdmin':             { en: 'Sites admin', ko: '사이트 관리자' },
  'directoryRole.meetingsAdmin':          { en: 'Meetings admin', ko: '회의 관리자' },
  'directoryRole.deviceAdmin':            { en: 'Device management admin', ko: '기기 관리자' },
  'directoryRole.cloudDeviceAdmin':       { en: 'Cloud device admin', ko: '클라우드 기기 관리자' },
  'directoryRole.conditionalAccessAdmin': { en: 'Conditional access admin', ko: '조건부 접근 관리자' },
  'directoryRole.securityAdmin':          { en: 'Security admin', ko: '보안 관리자' },
  'directoryRole.securityOperator':       { en: 'Security operator', ko: '보안 운영 담당자' },
  'directoryRole.securityReader':         { en: 'Security reader', ko: '보안 조회 담당자' },
  'directoryRole.complianceAdmin':        { en: 'Compliance admin', ko: '규정 준수 관리자' },
  'directoryRole.billingAdmin':           { en: 'Billing admin', ko: '청구 관리자' },
  'directoryRole.reportsReader':          { en: 'Reports reader', ko: '보고서 조회 담당자' },
  'directoryRole.messageReader':          { en: 'Message centre reader', ko: '메시지 센터 조회 담당자' },
} satisfies Record<`directoryRole.${DirectoryRole}`, { en: string; ko: string }>)

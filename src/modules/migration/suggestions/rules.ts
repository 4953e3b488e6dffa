/** What the roles of the old centre become here, and who of its people may begin a claim (domain.md 3.2). */
import { type Grant, type Role, scopesOf } from '#kernel/permissions.ts'
import type { Said } from '#kernel/words.ts'

type OldRole = { readonly roles: readonly Role[]; readonly mayClaim?: true; readonly goesBy: readonly string[] }
// biome-ignore format: a table
const oldRoles: readonly OldRole[] = [
  { roles: ['globalAdmin'],               mayClaim: true, goesBy: ['global admin', 'global administrator', 'company admin', 'company administrator', 'tenant admin', '전역 관리자', '글로벌 관리자', '총괄 관리자'] },
  { roles: ['accountAdmin', 'partnerAdmin'], mayClaim: true, goesBy: ['primary contact', 'primary programme contact', 'primary program contact', 'programme contact', 'program contact', 'main contact', '대표 담당자', '주 담당자', '주담당자', '프로그램 담당자', '대표 프로그램 담당자'] },
  { roles: ['accountAdmin'],              goesBy: ['account admin', 'account administrator', 'account manager', '계정 관리자'] },
  { roles: ['partnerAdmin'],              goesBy: ['membership admin', 'mpn admin', 'partner admin', '멤버십 관리자'] },
  { roles: ['partnerAdmin'],              goesBy: ['benefits admin', 'benefits contact', 'benefit administrator', '혜택 관리자', '혜택 담당자'] },
  { roles: ['userAdmin'],                 goesBy: ['user admin', 'user administrator', 'user management admin', '사용자 관리자', '사용자 관리 관리자'] },
  { roles: ['incentivesAdmin'],           goesBy: ['incentives admin', 'incentive admin', 'incentives contact', '인센티브 관리자', '인센티브 담당자'] },
  { roles: ['incentivesUser'],            goesBy: ['incentives user', 'incentive user', '인센티브 사용자'] },
  { roles: ['referralsAdmin'],            goesBy: ['referrals admin', 'referral admin', 'referrals contact', '추천 관리자', '추천 담당자'] },
  { roles: ['referralsUser'],             goesBy: ['referrals user', 'referral user', '추천 사용자'] },
  { roles: ['referralsUser'],             goesBy: ['sales', 'sales contact', '영업', '영업 담당자'] },
  { roles: ['businessProfileAdmin'],      goesBy: ['profile admin', 'business profile admin', '프로필 관리자'] },
  { roles: ['businessProfileAdmin'],      goesBy: ['marketing', 'marketing contact', '마케팅', '마케팅 담당자'] },
  { roles: ['billingAdmin'],              goesBy: ['billing admin', 'billing contact', '청구 관리자'] },
  { roles: ['billingAdmin'],              goesBy: ['finance', 'finance contact', '재무', '재무 담당자', '회계 담당자'] },
  { roles: ['reportViewer'],              goesBy: ['report viewer', 'reports', 'viewer', '보고서 열람자', '열람자'] },
]

/** An old role as two writers of it would agree. The database says the same: `lower(translate(old_role, …))`. */
export const ROLE_SIGNS = ' -_/.'
export const roleForm = (text: string) => text.toLowerCase().replace(/[ \-_/.]/g, '')

const byForm = new Map(oldRoles.flatMap((one) => one.goesBy.map((name) => [roleForm(name), one] as const)))
/** By any of these forms an old role may begin a claim: the global admin and the primary contact alone. */
export const startingForms: readonly string[] = [...byForm].flatMap(([form, { mayClaim }]) => (mayClaim ? [form] : []))

const HANGUL = /\p{Script=Hangul}/u
const headed = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
/** An old role in both languages, however the old centre wrote it; one nobody knows as it was written. */
export function oldRoleSaid(oldRole: string): Said {
  const names = byForm.get(roleForm(oldRole))?.goesBy ?? []
  const other = names.find((name) => HANGUL.test(name) !== HANGUL.test(oldRole)) ?? oldRole
  return HANGUL.test(oldRole) ? { en: headed(other), ko: oldRole } : { en: oldRole, ko: other }
}

/** What an old role suggests: in the whole company, or, for somebody of one of its sites, what can be held there. */
export function grantsFor(oldRole: string | null, locationId: string | null): Grant[] {
  const roles = byForm.get(roleForm(oldRole ?? ''))?.roles ?? []
  if (!locationId) return roles.map((role) => ({ role, scope: 'organisation', scopeId: null }))
  return roles
    .filter((role) => scopesOf(role).includes('location'))
    .map((role) => ({ role, scope: 'location', scopeId: locationId }))
}

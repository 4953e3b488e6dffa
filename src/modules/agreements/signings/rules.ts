/** Of whom a partner may ask whether they signed: resellers that sell through a provider (domain.md 5.2). */
import { refusals } from '#kernel/refusal.ts'

const compare = {
  en: 'Compare the ID with the one the reseller gave you.',
  ko: '리셀러에게 받은 ID와 비교해 주세요.',
}
// biome-ignore format: a table
export const refuse = refusals('signings', {
  oneId:      { kind: 'invalid', en: 'This takes either a Partner ID or a tenant ID, and not both.', ko: '파트너 ID와 테넌트 ID 중 하나만 보내야 해요.', remedy: { en: 'Send one of the two.', ko: '둘 중 하나만 보내 주세요.' }, who: ['you'] },
  badId:      { kind: 'invalid', en: 'This is no ID of a partner.', ko: '파트너의 ID 형식이 아니에요.', remedy: compare, who: ['you'] },
  unknown:    { kind: 'invalid', en: 'No partner has this ID.', ko: '이 ID의 파트너가 없어요.', remedy: compare, who: ['you'] },
  noReseller: { kind: 'invalid', en: 'This partner is not in the reseller programme.', ko: '리셀러 프로그램에 참여하지 않은 파트너예요.', remedy: { en: 'It enrols on its Programmes page.', ko: '그 회사의 프로그램 페이지에서 참여를 신청할 수 있어요.' }, who: ['globalAdmin'] },
  otherKind:  { kind: 'invalid', en: 'This partner sells, but not as an indirect reseller.', ko: '판매 파트너이지만 간접 리셀러가 아니에요.', remedy: compare, who: ['you'] },
  notAny:     { kind: 'invalid', en: 'This reseller was turned down, or has left the programme.', ko: '반려되었거나 프로그램에서 나간 리셀러예요.', remedy: { en: 'It may apply again on its Programmes page.', ko: '그 회사의 프로그램 페이지에서 다시 신청할 수 있어요.' }, who: ['globalAdmin'] },
})

/** Where a company stands in the programme, and whether it signed. */
export type Found = { readonly kind: string | null; readonly status: string | null; readonly signed: boolean }
const GONE = ['rejected', 'left']

/** Whether the reseller signed, or why that is no question of it. */
export function signedBy(found: Found | null): boolean {
  if (!found) throw refuse.unknown()
  if (found.kind === null || found.status === null) throw refuse.noReseller()
  if (found.kind !== 'indirectReseller') throw refuse.otherKind()
  if (GONE.includes(found.status)) throw refuse.notAny()
  return found.signed
}

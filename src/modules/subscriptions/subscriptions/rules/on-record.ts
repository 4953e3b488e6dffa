/** Which partner on record a subscription may have (domain.md 5.2): a reseller that sells through the provider that has it. */
import { type Refusal, refusals } from '#kernel/refusal.ts'
import { regionOf } from '#modules/membership/index.ts'
import type { OurReseller } from '#modules/relationships/index.ts'

// biome-ignore format: a table
const refuse = refusals('partnerOnRecord', {
  providersOnly: { kind: 'forbidden', en: 'Only a provider names a partner on record: the reseller it sells through.', ko: '담당 파트너는 총판이 판매를 맡긴 리셀러를 지정할 때만 쓸 수 있어요.',
    remedy: { en: 'Leave the partner on record as it is.', ko: '담당 파트너를 그대로 두세요.' }, who: ['you'] },
  unknown: { kind: 'invalid', en: '{partner} is not the Partner ID of a reseller that sells through your company.', ko: '{partner:은/는} 우리 회사를 통해 판매하는 리셀러의 파트너 ID가 아니에요.',
    remedy: { en: 'Compare the ID with that of one of your resellers, or invite the reseller first.', ko: '우리 리셀러의 파트너 ID와 비교하거나, 먼저 리셀러를 초대해 주세요.' }, who: ['you'] },
  notSelling: { kind: 'conflict', en: 'The reseller with the Partner ID {partner} may not sell now: its agreement is not signed, or it is not active in the programme.', ko: '파트너 ID가 {partner}인 리셀러는 지금 판매할 수 없어요. 계약에 서명하지 않았거나 프로그램에서 활성 상태가 아니에요.',
    remedy: { en: 'Its readiness page says what is missing; name it once that is cleared.', ko: '리셀러의 준비 상태 페이지에서 남은 항목을 해결한 뒤 지정해 주세요.' }, who: ['globalAdmin'] },
  otherRegion: { kind: 'conflict', en: 'The reseller with the Partner ID {partner} is in another region than your company.', ko: '파트너 ID가 {partner}인 리셀러는 우리 회사와 다른 지역에 있어요.',
    remedy: { en: 'Name a reseller of your own region.', ko: '같은 지역의 리셀러를 지정해 주세요.' }, who: ['you'] },
})

/** Whoever names it, and the reseller behind the ID: none where it is nobody, or nobody of its own. */
export type Named = {
  readonly isProvider: boolean
  readonly country: string | null
  readonly reseller: OurReseller | null
}
const AT = { field: 'partnerOnRecord' } as const

/** Why this partner is not put on record; null where it may be. Whoever is not there and whoever is not theirs are answered alike. */
export function flawOnRecord(partner: string, { isProvider, country, reseller }: Named): Refusal | null {
  if (!isProvider) return refuse.providersOnly({}, AT)
  if (!reseller) return refuse.unknown({ partner }, AT)
  if (!reseller.sells) return refuse.notSelling({ partner }, AT)
  return regionOf.get(reseller.country) === regionOf.get(country ?? '') ? null : refuse.otherRegion({ partner }, AT)
}

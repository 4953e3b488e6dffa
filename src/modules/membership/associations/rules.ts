/** Which location a reseller tenant may sell under (domain.md 3.4). */
import { type Refusal, refusals } from '#kernel/refusal.ts'
import { saying } from '#kernel/words.ts'
import type { Location } from '../locations/tables.ts'

const refuse = refusals('associations', {
  wrongCountry: {
    kind: 'conflict',
    en: '“{location}” is in {there}, but your tenant belongs to {here}: a tenant sells under a location of its own country.',
    ko: '“{location}” 사업장의 국가는 {there}, 테넌트의 국가는 {here:이에요/예요}. 같은 국가의 사업장만 연결할 수 있어요.',
    remedy: {
      en: 'Choose a location in {here}, or add one there.',
      ko: '{here}에 있는 사업장을 고르거나 새로 추가해 주세요.',
    },
    who: ['accountAdmin'],
  },
  locationClosed: {
    kind: 'conflict',
    en: '“{location}” is closed, and its Partner ID with it.',
    ko: '“{location}” 사업장은 폐쇄되었고 파트너 ID도 함께 폐기되었어요.',
    remedy: { en: 'Choose a location that is active.', ko: '활성 상태인 사업장을 골라 주세요.' },
    who: ['you'],
  },
  none: {
    kind: 'missing',
    en: 'No location is associated with your tenant.',
    ko: '테넌트에 연결된 사업장이 없어요.',
    remedy: { en: 'Choose a location first.', ko: '먼저 사업장을 선택해 주세요.' },
    who: ['globalAdmin'],
  },
})
export const { none } = refuse

type Site = Pick<Location, 'name' | 'status' | 'country'>

/** What keeps this location from being associated with a tenant of that country; null when nothing does. */
export function flawOf({ name, status, country }: Site, here: string): Refusal | null {
  if (status !== 'active') return refuse.locationClosed({ location: name }, { field: 'locationId' })
  const named = { location: name, there: inWords(country), here: inWords(here) }
  return country === here ? null : refuse.wrongCountry(named, { field: 'locationId', link: '/locations' })
}

/** A country as both languages call it. */
export const inWords = (country: string) => saying(`country.${country}`)

/** Who may create a customer, and where (domain.md 5.1). */
import { type Refusal, refusals } from '#kernel/refusal.ts'
import { type Account, country as countryOf, type Problem, type Reseller, regionOf } from '#modules/membership/index.ts'

export const refuse = refusals('customers', {
  throughProvider: {
    kind: 'forbidden',
    en: 'An indirect reseller does not create customers: its indirect provider does.',
    ko: '간접 리셀러는 고객을 직접 만들 수 없어요. 총판(간접 공급업체)이 만들어요.',
    remedy: {
      en: 'Ask your provider to create the customer and name you as its reseller, or ask the customer for a relationship.',
      ko: '총판에 고객 생성을 요청해 리셀러로 지정받거나, 고객에게 관계를 요청해 주세요.',
    },
    who: ['you'],
  },
  passwordChosen: {
    kind: 'conflict',
    en: 'The customer runs its directory by itself now: no first password is handed out any more.',
    ko: '고객사가 이미 직접 디렉터리를 관리하고 있어서 첫 비밀번호를 더 발급할 수 없어요.',
    remedy: {
      en: 'An admin of the customer gives them access again, or they set a new password by mail.',
      ko: '고객사의 다른 관리자가 다시 접근을 열어 주거나, 본인이 메일로 비밀번호를 다시 설정해야 해요.',
    },
    who: ['you'],
  },
  outsideMarket: {
    kind: 'invalid',
    en: 'A company in {home} sells in its own region; {country} lies in another.',
    ko: '{home} 회사는 같은 지역에서만 판매할 수 있는데, {country:은/는} 다른 지역이에요.',
    remedy: {
      en: 'Choose the country the customer buys from. A partner in its region can serve it otherwise.',
      ko: '고객이 구매하는 국가를 골라 주세요. 아니면 그 지역의 파트너가 판매할 수 있어요.',
    },
    who: ['you'],
  },
  isPartner: {
    kind: 'invalid',
    en: 'This is the registration ID of a partner: nobody sells to itself or to another partner.',
    ko: '파트너 회사의 등록번호예요. 자기 회사나 다른 파트너에게는 판매할 수 없어요.',
    remedy: {
      en: 'Give the registration ID of the company that will use what it buys.',
      ko: '구매한 제품을 실제로 사용할 회사의 등록번호를 적어 주세요.',
    },
    who: ['you'],
  },
  notTogether: {
    kind: 'invalid',
    en: 'This company does not sell through you: a partnership has to stand before it is named as the reseller.',
    ko: '이 회사와는 파트너십이 없어요. 리셀러로 지정하려면 먼저 파트너십이 있어야 해요.',
    remedy: {
      en: 'Choose one of your resellers, or invite the company under “Providers and resellers”.',
      ko: '우리 리셀러 가운데 고르거나, “총판과 리셀러”에서 그 회사를 초대해 주세요.',
    },
    who: ['you'],
  },
}) // biome-ignore format: a table

type Seller = Pick<Reseller, 'kind'> | null
/** Why a company makes no customers; null where it may: only who buys from the vendor itself does. */
export const closedTo = (seller: Seller): Refusal | null =>
  seller?.kind === 'indirectReseller' ? refuse.throughProvider({}, { link: '/customers/requests' }) : null

export function mayCreate(seller: Seller) {
  const closed = closedTo(seller)
  if (closed) throw closed
}

/** A reseller that no partnership binds to this provider is not named. */
export const notTogether = (): Problem => ({
  field: 'resellerTenantId',
  refusal: refuse.notTogether({}, { field: 'resellerTenantId', link: '/partnerships' }),
})

type Home = Pick<Account, 'country' | 'region'>
/** What is wrong with a customer there, for a partner at home here. */
export function marketFlaws(country: string, home: Home, isPartner: boolean): Problem[] {
  const flaws: [string, Refusal | null][] = [
    ['country', sells(country, home)],
    ['registrationId', isPartner ? refuse.isPartner({}, { field: 'registrationId' }) : null],
  ]
  return flaws.flatMap(([field, refusal]) => (refusal ? [{ field, refusal }] : []))
}

const named = (code: string) => countryOf(code)?.label ?? code
/** Why a partner at home here sells to nobody there; null where it may. */
export function sells(country: string, home: Home): Refusal | null {
  const region = regionOf.get(country)
  if (!region || region === home.region) return null // a country unknown is refused with the address
  const facts = { home: named(home.country), country: named(country) }
  return refuse.outsideMarket(facts, { field: 'country' })
}

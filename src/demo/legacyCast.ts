/** The members of the retired centre, as its export named them: invented companies, the same in every demo. */
import type { Lang } from '#kernel/words.ts'
import { bareOldId } from '#modules/migration/index.ts'

/** How far each has come: what the progress of the retirement shows. */
export type Way = 'claimed' | 'opened' | 'invited' | 'bounced' | 'nobody' | 'inactive'
export type OldMember = {
  readonly at: number
  readonly printedOldId: string
  readonly oldId: string
  readonly name: string
  readonly latinName: string | null
  readonly country: string
  readonly city: string
  readonly line1: string
  readonly domain: string
  readonly language: Lang
  readonly way: Way
  readonly sites: readonly {
    readonly printedOldId: string
    readonly oldId: string
    readonly name: string
    readonly city: string
  }[]
  readonly contacts: readonly {
    readonly name: string
    readonly email: string
    readonly oldRole: string
    readonly oldId: string
  }[]
  readonly level: string | null
  readonly benefit: { readonly type: string; readonly quantity: number } | null
}

// biome-ignore format: a table
const lands = [
  { country: 'KR', language: 'ko', cities: ['서울', '부산', '대전', '광주'], line: '가온로 12', people: ['김서윤', '이도현', '박하린', '최지후'],
    names: ['새결소프트', '누리마루정보', '해솔데이터', '온새미네트웍스', '가람터시스템', '미리내클라우드', '한울빛테크', '다솜정보기술', '푸른별솔루션', '아라뜰시스템즈', '보람찬데이터', '별무리소프트', '시나브로테크', '윤슬네트웍스', '나래온시스템'] },
  { country: 'DE', language: 'en', cities: ['Kassel', 'Bremen', 'Ulm', 'Jena'], line: 'Lindenweg 4', people: ['Jonas Feldner', 'Katrin Osthoff', 'Mara Wieland', 'Timo Brandauer'],
    names: ['Sturmvogel Systeme GmbH', 'Eichgrund Daten GmbH', 'Weserlicht IT GmbH', 'Falkenried Netz GmbH', 'Moorbach Software GmbH', 'Silberdistel AG', 'Ahornhof Digital GmbH', 'Nebelhorn Technik GmbH', 'Birkenau Cloud GmbH', 'Kieselstein GmbH', 'Auental Systeme GmbH', 'Dornfelder IT GmbH', 'Hagebutte Daten GmbH', 'Rabenstein Netz GmbH', 'Wolkenkuck GmbH'] },
  { country: 'US', language: 'en', cities: ['Duluth', 'Spokane', 'Tulsa', 'Boise'], line: '48 Larch Street', people: ['Dana Whitlock', 'Owen Pratt', 'Lucia Marsh', 'Theo Vance'],
    names: ['Juniper Hollow Inc.', 'Cinder Ridge LLC', 'Bluefin Harbor Inc.', 'Maple Ferry Corp.', 'Stonewater Labs Inc.', 'Prairie Lantern LLC', 'Otter Creek Data Inc.', 'Foxglove Systems Inc.', 'Granite Loop LLC', 'Heron Bay Cloud Inc.', 'Aspen Wharf Corp.', 'Redtail Networks Inc.', 'Willow Anchor LLC', 'Tidepool Software Inc.', 'Canyon Finch Inc.'] },
  { country: 'JP', language: 'en', cities: ['大阪市', '名古屋市', '札幌市', '福岡市'], line: '桜通 2-7', people: ['Haruto Minase', 'Yui Kazamori', 'Sota Arashida', 'Mei Tachinami'],
    names: ['Yamasemi Joho KK', 'Tsukihi Systems KK', 'Kogarashi Data KK', 'Hoshizora Net KK', 'Shiokaze Soft KK', 'Akanegumo KK', 'Mizuiro Cloud KK', 'Hanabira Tech KK', 'Yukigeshiki KK', 'Asagiri Joho KK', 'Kazahana Systems KK', 'Nagisa Works KK', 'Tobiuo Data KK', 'Komatsubara Net KK', 'Suzukaze Soft KK'] },
] as const
const WAYS: readonly Way[] = [
  'invited',
  'opened',
  'invited',
  'claimed',
  'invited',
  'nobody',
  'opened',
  'invited',
  'bounced',
  'invited',
  'claimed',
  'inactive',
  'opened',
  'invited',
  'inactive',
]
const ROLES = ['Global admin', 'Primary contact', 'Marketing', 'Incentives admin'] as const
const LEVELS = ['launchPack', null, 'dataPartner', null, null] as const
const BENEFITS = ['cloudLicences', 'softwareKeys', null] as const
const FIRST = 104_700

const printedOf = (at: number, site = 0) => `OC-${FIRST + at * 13 + site}`
const mailName = (at: number, n: number) => `${['contact', 'lead', 'team', 'desk'][n]}er${at}`

export const oldMembers: readonly OldMember[] = lands.flatMap(
  ({ country, language, cities, line, people, names }, land) =>
    names.map((name, n) => {
      const at = land * names.length + n
      const [printedOldId, domain, way] = [printedOf(at), `old-member-${at}.example`, WAYS[n] ?? 'invited']
      const oldId = bareOldId(printedOldId)
      const sites = Array.from({ length: at % 3 }, (_, site) => {
        const printed = printedOf(at, site + 1)
        const city = cities[(n + site + 1) % cities.length] ?? ''
        return { printedOldId: printed, oldId: bareOldId(printed), name: `${name} ${city}`, city }
      })
      const known = way === 'nobody' ? [2] : [0, 1, 2].slice(0, 1 + (at % 3))
      const contacts = known.map((role, k) => ({
        name: people[(n + k) % people.length] ?? '',
        email: `${mailName(at, k)}@${domain}`,
        oldRole: ROLES[role] ?? '',
        oldId,
      }))
      const benefit = BENEFITS[at % 3] ? { type: BENEFITS[at % 3] ?? '', quantity: 5 + (at % 4) * 5 } : null
      const place = { country, city: cities[n % cities.length] ?? '', line1: line, language, latinName: null }
      return {
        at,
        printedOldId,
        oldId,
        name,
        ...place,
        domain,
        way,
        sites,
        contacts,
        level: LEVELS[at % 5] ?? null,
        benefit,
      }
    }),
)

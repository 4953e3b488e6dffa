/** The companies that buy from the demo's partners; all invented. Site, name, then who buys there: given name and family's. */
// biome-ignore format: a table
const koreans = [
  ['haneulbada',   '하늘바다여행',           '도현', '윤'], ['mirinae-edu',  '미리내교육',             '하은', '서'], ['sanmaru',      '주식회사 산마루건축',      '민재', '오'],
  ['onnuri-med',   '온누리의원',             '지안', '신'], ['byeolharu',    '별하루식품',             '예준', '권'], ['solbaram',     '솔바람가구',              '수아', '황'],
  ['noeulprint',   '노을인쇄',               '시우', '송'], ['dalbit-law',   '법무법인 달빛',           '채원', '류'], ['garaebi',      '가래비물류',              '건우', '전'],
  ['ieum-studio',  '이음스튜디오',           '유나', '홍'], ['chorok-farm',  '초록들영농조합',          '현우', '고'], ['hanaro-tech',  '하나로정밀',              '소율', '문'],
  ['maruhotel',    '마루호텔',               '은우', '양'], ['seodam',       '서담출판',               '다인', '손'], ['narae-bio',    '나래바이오',              '준서', '배'],
  ['gureumdari',   '구름다리게임즈',          '서진', '백'], ['omigong',      '오미공방',               '아린', '허'], ['tteulan',      '뜰안건설',                '태윤', '남'],
] as const

// biome-ignore format: a table
const others = [
  ['harbourlane',  'Harbour Lane Bakery Ltd.',   'Rosa', 'Harding'],  ['ferngate',     'Ferngate Architects',       'Owen', 'Marsh'],    ['oakwell',      'Oakwell Logistics',          'Priya', 'Nair'],
  ['stonebrook',   'Stonebrook Dental Group',    'Lena', 'Whitfield'], ['bluequarry',   'Blue Quarry Games',         'Theo', 'Ashdown'],  ['millrace',     'Millrace Paper Company',     'June', 'Calder'],
  ['tidewater',    'Tidewater Travel',           'Marco', 'Silva'],   ['larkhill',     'Larkhill School Trust',     'Anna', 'Berger'],   ['northmoor',    'Northmoor Brewing',          'Finn', 'Keller'],
  ['cedarpoint',   'Cedar Point Clinics',        'Maya', 'Lindqvist'], ['quietlake',    'Quiet Lake Publishing',     'Noah', 'Fischer'],  ['redfern',      'Redfern Furniture',          'Ella', 'Novak'],
  ['sandgate',     'Sandgate Legal Partners',    'Hugo', 'Laurent'], ['willowmere',   'Willowmere Farms',          'Clara', 'Dubois'],  ['ironvale',     'Ironvale Tools',             'Liam', 'Costa'],
  ['pinewharf',    'Pinewharf Marine',           'Sofia', 'Ricci'],  ['goldenfield',  'Goldenfield Foods',         'Emil', 'Jansen'],   ['starlingcourt', 'Starling Court Hotels',      'Nora', 'Weiss'],
  ['brightwater',  'Brightwater Energy',         'Leo', 'Moreau'],    ['hollowoak',    'Hollow Oak Studios',        'Ivy', 'Bennett'],   ['copperbeech',  'Copper Beech Consulting',    'Max', 'Hoffmann'],
] as const

export type DemoCustomer = {
  readonly site: string
  readonly name: string
  readonly firstName: string
  readonly lastName: string
}
const read = ([site, name, firstName, lastName]: readonly [string, string, string, string]): DemoCustomer => ({ site, name, firstName, lastName }) // biome-ignore format: one thought

/** How many customers each partner has won that sells. */
const EACH = 12
/** The customers of the so-manieth partner that sells, in names its country might use; nobody is twice in the network. */
export function customersOf(country: string, at: number): DemoCustomer[] {
  const names = (country === 'KR' ? koreans : others).map(read)
  return Array.from({ length: EACH }, (_, n) => {
    const [one, round] = [names[(at * EACH + n) % names.length], Math.floor((at * EACH + n) / names.length)]
    if (!one) throw new Error('There are no names.')
    return round === 0 ? one : { ...one, site: `${one.site}-${round + 1}`, name: `${one.name} ${country}` }
  })
}

// biome-ignore format: a table
const tags = {
  en: [['key account'], [], ['education', 'renewal 2027'], ['trial'], [], ['key account', 'onboarding']],
  ko: [['주요 고객'],    [], ['교육', '2027년 갱신'],       ['체험'],  [], ['주요 고객', '도입 중']],
}
export const tagsOf = (country: string, at: number): string[] => {
  const own = tags[country === 'KR' ? 'ko' : 'en']
  return own[at % own.length] ?? []
}

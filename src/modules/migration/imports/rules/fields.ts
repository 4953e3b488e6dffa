/** The fields a file of each kind may hold: what they are called, whether they must be there, and how they are read. */
import type { Said } from '#kernel/words.ts'
import { wordForm } from '../../reading/rows.ts'
import type { Kind, Mapping } from '../tables.ts'

/** How a cell is read; plain text is kept as it is. */
export type Reading =
  | 'text'
  | 'oldId'
  | 'mail'
  | 'name'
  | 'country'
  | 'standing'
  | 'language'
  | 'date'
  | 'quantity'
  | 'level'
export type Field = {
  readonly name: string
  readonly says: Said
  readonly required: boolean
  readonly reads: Reading
  readonly lengthMax: number
  /** Headers it goes by, in any case and spacing. */
  readonly goesBy: readonly string[]
}

type Row = readonly [name: string, reads: Reading, lengthMax: number, en: string, ko: string, goesBy: string]
const REQUIRED = '!'
const field = ([name, reads, lengthMax, en, ko, goesBy]: Row): Field => ({
  name: name.replace(REQUIRED, ''),
  required: name.endsWith(REQUIRED),
  ...{ reads, lengthMax, says: { en, ko } },
  goesBy: [name.replace(REQUIRED, ''), en, ko, ...goesBy.split(',')].map(wordForm).filter(Boolean),
})

const OLD_ID: Row = [
  'oldId!',
  'oldId',
  40,
  'Old ID',
  '이전 ID',
  'partner id,mpn id,membership id,member id,account id,id,location id,파트너 ID,회원 ID,회원번호,멤버십 ID,계정 ID,계정번호,사업장 ID',
]

// biome-ignore format: a table; `!` marks a field that must be there
const rows: Readonly<Record<Kind, readonly Row[]>> = {
  accounts: [
    OLD_ID,
    ['parentOldId',    'oldId',     40, 'Headquarters’ old ID',    '본사의 이전 ID',      'parent id,parent,hq id,headquarters id,headquarters,global id,parent account,parent partner id,본사 ID,상위 ID,상위 계정,본사,모계정'],
    ['name!',          'name',     200, 'Company name',            '회사 이름',           'name,company,organisation,organization,account name,legal name,partner name,location name,회사명,상호,업체명,법인명,이름,거래처명,사업장명'],
    ['latinName',      'text',     200, 'Company name in Latin letters', '영문 회사 이름',  'latin name,english name,name en,name latin,영문명,영문 회사명,영문 상호'],
    ['country!',       'country',   80, 'Country',                 '국가',                'country code,country region,land,nation,국가 코드,나라,소재국'],
    ['line1',          'text',     200, 'Address, line 1',         '주소 1',              'address,address 1,address line 1,street,주소,도로명 주소,주소1'],
    ['line2',          'text',     200, 'Address, line 2',         '주소 2',              'address 2,address line 2,suite,상세 주소,주소2'],
    ['city',           'text',     100, 'City',                    '시/군/구',            'town,locality,도시,시군구,시'],
    ['state',          'text',     100, 'State or province',       '시/도',               'state,province,region,시도,도,주'],
    ['postalCode',     'text',      20, 'Postal code',             '우편번호',            'zip,zip code,postcode,post code,우편 번호'],
    ['phone',          'text',      40, 'Phone',                   '전화번호',            'telephone,tel,phone number,전화,대표 전화,연락처'],
    ['website',        'text',     200, 'Website',                 '웹사이트',            'url,web,homepage,web site,홈페이지,누리집'],
    ['registrationId', 'text',      40, 'Registration number',     '사업자등록번호',       'registration id,company registration,business number,company number,duns,등록번호,사업자 번호,법인등록번호'],
    ['taxId',          'text',      40, 'Tax number',              '납세자 번호',         'tax id,vat,vat id,vat number,세금 번호,부가세 번호'],
    ['standing',       'standing',  40, 'Status',                  '상태',                'account status,active,membership status,계정 상태,활성 여부,회원 상태'],
  ],
  contacts: [
    OLD_ID,
    ['name!',          'text',     200, 'Name',                    '이름',                'contact,contact name,full name,person,담당자,담당자명,성명'],
    ['email!',         'mail',     254, 'Email',                   '이메일',              'e-mail,mail,email address,mailbox,메일,전자우편,이메일 주소'],
    ['phone',          'text',      40, 'Phone',                   '전화번호',            'telephone,tel,mobile,전화,휴대폰,연락처'],
    ['language',       'language',  40, 'Language',                '언어',                'locale,preferred language,선호 언어,사용 언어'],
    ['oldRole',        'text',     100, 'Old role',                '이전 역할',           'role,roles,function,title,job title,역할,권한,직책'],
  ],
  levels: [
    OLD_ID,
    ['level!',         'level',     80, 'Level',                   '등급',                'level code,membership level,tier,competency,등급 코드,멤버십 등급'],
    ['since',          'date',      40, 'Held since',              '보유 시작일',         'since,start,start date,from,valid from,awarded,시작일,취득일,부여일'],
    ['anniversary!',   'date',      40, 'Anniversary',             '갱신 기준일',         'anniversary date,renewal,renewal date,expires,valid to,end date,갱신일,만료일,기준일'],
  ],
  benefits: [
    OLD_ID,
    ['type!',          'text',      80, 'Benefit',                 '혜택',                'benefit type,type,benefit code,혜택 종류,혜택 유형,종류'],
    ['quantity!',      'quantity',  40, 'Quantity left',           '남은 수량',           'quantity,left,remaining,balance,amount,qty,수량,잔여 수량,잔여'],
    ['unit',           'text',      40, 'Unit',                    '단위',                'units,uom'],
    ['validTo',        'date',      40, 'Valid until',             '유효 기한',           'valid to,expires,expiry,expiration,expiry date,end date,만료일,종료일,유효기간'],
    ['sourceOffer',    'text',     120, 'Source offer',            '출처 오퍼',           'offer,offer id,source,offer code,program,오퍼,상품,출처'],
  ],
}

/** The fields of each kind, in the order they are shown. */
export const fieldsOf: Readonly<Record<Kind, readonly Field[]>> = {
  accounts: rows.accounts.map(field),
  contacts: rows.contacts.map(field),
  levels: rows.levels.map(field),
  benefits: rows.benefits.map(field),
}

/** No header holds it: what parts headers that are kept as one text. */
export const HEADERS_PARTED = '\u001f'
/** Headers as a set: the same columns in another order or case are read as before. */
export const headerSetOf = (headers: readonly string[]) =>
  [...new Set(headers.map(wordForm))].sort().join(HEADERS_PARTED)

/** Which column would give which field: as these headers were read before, else by the names fields go by; a column gives one field. */
export function proposedMapping(kind: Kind, headers: readonly string[], before: Mapping = {}): Mapping {
  const byForm = new Map(headers.map((header) => [wordForm(header), header]))
  const mapping: Record<string, string> = {}
  const taken = new Set<string>()
  const take = (name: string, header: string | undefined) => {
    if (header === undefined || taken.has(header) || mapping[name] !== undefined) return
    mapping[name] = header
    taken.add(header)
  }
  for (const [name, header] of Object.entries(before)) take(name, byForm.get(wordForm(header)))
  for (const { name, goesBy } of fieldsOf[kind]) take(name, goesBy.map((form) => byForm.get(form)).find((one) => one && !taken.has(one))) // biome-ignore format: one thought
  return mapping
}

/** Fields that must be there and have no column yet. */
export const missingIn = (kind: Kind, mapping: Mapping): readonly Field[] =>
  fieldsOf[kind].filter(({ name, required }) => required && mapping[name] === undefined)

/** How cells are read: words people write for countries, dates, languages and standings, each as the house keeps it. */
import { normalisedName } from '#kernel/text.ts'
import { country, countryCodes } from '#modules/membership/index.ts'
import { wordForm } from '../../reading/rows.ts'
import type { Reading } from './fields.ts'

/** Words for the same thing, as a map from each to what they mean. */
const wordsFor = (table: Readonly<Record<string, string>>) =>
  new Map(
    Object.entries(table).flatMap(([value, words]) => words.split(',').map((one) => [wordForm(one), value] as const)),
  )

// biome-ignore format: a table
const standings = wordsFor({
  active:   'active,activated,enabled,current,valid,open,yes,y,true,1,활성,정상,유효,사용,가입',
  inactive: 'inactive,deactivated,disabled,expired,lapsed,closed,suspended,cancelled,canceled,no,n,false,0,비활성,만료,해지,정지,중지,휴면,탈퇴',
})
// biome-ignore format: a table
const languages = wordsFor({
  en: 'en,eng,en-us,en-gb,en-au,english,englisch,영어',
  ko: 'ko,kor,kr,ko-kr,korean,koreanisch,한국어,한글,국문',
})
// biome-ignore format: a table
const countryWords: ReadonlyMap<string, string> = new Map([
  ...countryCodes.flatMap((code) => {
    const { name } = country(code) ?? { name: { en: code, ko: code } }
    return [code, name.en, name.ko].map((one) => [wordForm(one), code] as const)
  }),
  ...wordsFor({
    KR: 'korea,south korea,republic of korea,korea republic of,kor,한국,남한',
    US: 'usa,united states of america,america,u.s.,u.s.a.,미합중국',
    GB: 'uk,united kingdom of great britain and northern ireland,great britain,england,gbr',
    DE: 'deutschland,deu,federal republic of germany,ger',
    JP: 'nippon,jpn,日本',
    CN: 'peoples republic of china,prc,chn,中国',
    VN: 'viet nam,vnm', CZ: 'czech republic,cze', RU: 'russian federation,rus', TW: 'taiwan province of china,twn', NL: 'holland,nld',
  }),
])

const TWO_DIGITS = 2
const pad = (text: string) => text.padStart(TWO_DIGITS, '0')
/** A calendar day that there is, or null. */
function day(year: string, month: string, date: string): string | null {
  const text = `${year}-${pad(month)}-${pad(date)}`
  const known = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(known.getTime()) && known.toISOString().startsWith(text) ? text : null
}
const YEAR_FIRST = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[일.]?(?:[T ].*)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const GERMAN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/
/** Day first or month first cannot be told apart in 03/04/2026: such a date is read only where one of the two is no month. */
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/

/** A day as any office writes it; null where it is none, or could be two. */
export function dayOf(text: string): string | null {
  const given = text.normalize('NFKC').trim()
  const [, year = '', month = '', date = ''] = YEAR_FIRST.exec(given) ?? COMPACT.exec(given) ?? []
  if (year) return day(year, month, date)
  const [, germanDay = '', germanMonth = '', germanYear = ''] = GERMAN.exec(given) ?? []
  if (germanYear) return day(germanYear, germanMonth, germanDay)
  const [, first = '', second = '', slashedYear = ''] = SLASHED.exec(given) ?? []
  if (first === second || Number(second) > 12) return day(slashedYear, first, second)
  return Number(first) > 12 ? day(slashedYear, second, first) : null
}

/** A count: digits, with separators between thousands. */
function quantityOf(text: string): string | null {
  const plain = text.normalize('NFKC').trim()
  const digits = /^\d{1,3}(?:[,\s]\d{3})+$/.test(plain) ? plain.replace(/[,\s]/g, '') : plain.replace(/\.0+$/, '')
  return /^\d{1,15}$/.test(digits) ? String(BigInt(digits)) : null
}

/** What a cell of each reading is kept as; null where the house cannot read it. Levels are the vendor's own: known by their codes and names. */
export const readers = (levels: ReadonlyMap<string, string>): Readonly<Partial<Record<Reading, (text: string) => string | null>>> => ({
  name: (text) => normalisedName(text) || null,
  country: (text) => countryWords.get(wordForm(text)) ?? null,
  standing: (text) => standings.get(wordForm(text)) ?? null,
  language: (text) => languages.get(wordForm(text)) ?? null,
  date: dayOf,
  quantity: quantityOf,
  level: (text) => levels.get(wordForm(text)) ?? null,
}) // biome-ignore format: a table

/** Levels by every word they go by. */
export const levelWords = (levels: readonly { readonly code: string; readonly names: readonly string[] }[]) =>
  new Map(levels.flatMap(({ code, names }) => [code, ...names].map((one) => [wordForm(one), code] as const)))

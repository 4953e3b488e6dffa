import { readFileSync } from 'node:fs'
import { fill, type Lang, languages, type Said } from '#kernel/words.ts'
import { type Region, regions } from '#modules/membership/index.ts'

type Terms = { law: Said; seat: Said; dataLaw: Said }

/** What the model text leaves to the region: whose law, whose courts, whose rules for personal data. */
// biome-ignore format: a table
const terms: Readonly<Record<Region, Terms>> = {
  northAmerica: {
    law: { en: 'the law of the State of New York', ko: '미국 뉴욕주 법' }, seat: { en: 'New York City', ko: '뉴욕시' },
    dataLaw: { en: 'the privacy law of the place where the person lives', ko: '정보 주체가 거주하는 곳의 개인정보 보호법' } },
  latinAmerica: {
    law: { en: 'the law of Chile', ko: '칠레 법' }, seat: { en: 'Santiago', ko: '산티아고' },
    dataLaw: { en: 'the data protection law of the Partner’s country', ko: '파트너 소재국의 개인정보 보호법' } },
  europe: {
    law: { en: 'the law of Ireland', ko: '아일랜드 법' }, seat: { en: 'Dublin', ko: '더블린' },
    dataLaw: { en: 'the General Data Protection Regulation, or the law that takes its place in the Partner’s country', ko: '일반 개인정보 보호 규정(GDPR) 또는 파트너 소재국에서 이를 대신하는 법' } },
  middleEastAndAfrica: {
    law: { en: 'the law of England and Wales', ko: '잉글랜드 및 웨일스 법' }, seat: { en: 'London', ko: '런던' },
    dataLaw: { en: 'the data protection law of the Partner’s country', ko: '파트너 소재국의 개인정보 보호법' } },
  asiaPacific: {
    law: { en: 'the law of Singapore', ko: '싱가포르 법' }, seat: { en: 'Singapore', ko: '싱가포르' },
    dataLaw: { en: 'the personal information law of the Partner’s country', ko: '파트너 소재국의 개인정보 보호법' } },
  greaterChina: {
    law: { en: 'the law of Hong Kong', ko: '홍콩 법' }, seat: { en: 'Hong Kong', ko: '홍콩' },
    dataLaw: { en: 'the personal information law of the place where the person lives', ko: '정보 주체가 거주하는 곳의 개인정보 보호법' } },
}

const titles: Said = { en: 'Partner agreement: {region}', ko: '파트너 계약: {region}' }
// biome-ignore format: a table
const summaries: Readonly<Record<1 | 2, Said>> = {
  1: { en: 'The first version.', ko: '첫 번째 버전입니다.' },
  2: { en: 'Higher prices are announced sixty days ahead instead of thirty. Misuse of accounts is reported within twenty-four hours, and a security contact is named. New: software that decides on your behalf. Sales records are kept for seven years.',
       ko: '가격 인상은 30일이 아니라 60일 전에 알립니다. 계정 오용은 24시간 이내에 알리고 보안 연락처를 등록합니다. 대신 판단하는 소프트웨어에 관한 조항이 새로 생겼습니다. 판매 기록은 7년 동안 보관합니다.' },
}

const asset = (name: string) => readFileSync(new URL(`../../../../assets/agreements/${name}`, import.meta.url), 'utf8')

/** The house's own text of a partner agreement in every language, fit for one region: a start to write from. */
export const modelTexts = (region: Region, number: 1 | 2) =>
  languages.map((language) => modelText(region, number, language))

function modelText(region: Region, number: 1 | 2, language: Lang) {
  const { law, seat, dataLaw } = terms[region]
  const facts = {
    region: regions[`region.${region}`][language],
    law: law[language],
    seat: seat[language],
    dataLaw: dataLaw[language],
  }
  return {
    language,
    title: fill(titles[language], facts, language),
    text: fill(asset(`partner-${number}.${language}.md`), facts, language),
    summary: summaries[number][language],
  }
}

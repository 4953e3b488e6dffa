import { speak } from '#kernel/words.ts'

/** The regions agreements are written for (domain.md 4.1); a company signs once in each it works in. */
export const regions = speak({
  'region.northAmerica': { en: 'North America', ko: '북미' },
  'region.latinAmerica': { en: 'Latin America', ko: '중남미' },
  'region.europe': { en: 'Europe', ko: '유럽' },
  'region.middleEastAndAfrica': { en: 'Middle East and Africa', ko: '중동·아프리카' },
  'region.asiaPacific': { en: 'Asia Pacific', ko: '아시아 태평양' },
  'region.greaterChina': { en: 'Greater China', ko: '중화권' },
})
export type Region = keyof typeof regions extends `region.${infer Name}` ? Name : never

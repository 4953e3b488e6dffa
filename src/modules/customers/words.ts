import { speak } from '#kernel/words.ts'

/** The words of customers (glossary; domain.md 5.4, 5.6). */
// biome-ignore format: a table
export const words = speak({
  'field.companyName':  { en: 'Company name', ko: '상호' },
  'field.domainPrefix': { en: 'Domain', ko: '도메인' },
})

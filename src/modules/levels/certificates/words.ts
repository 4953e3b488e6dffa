import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'status.certificate.valid':   { en: 'Valid', ko: '유효함' },
  'status.certificate.lapsed':  { en: 'No longer valid', ko: '기간이 끝남' },
  'status.certificate.revoked': { en: 'Taken back', ko: '철회됨' },
})

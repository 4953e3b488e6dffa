import { speak } from '#kernel/words.ts'

/** The words of the way out of "blocked from signing". */
// biome-ignore format: a table
export const words = speak({
  'step.enrol':     { en: 'Enrol',     ko: '가입' },
  'step.associate': { en: 'Associate', ko: '연결' },
  'step.sign':      { en: 'Sign',      ko: '서명' },
  'purpose.sell':   { en: 'Selling',   ko: '판매' },
  'purpose.sign':   { en: 'Signing the partner agreement', ko: '파트너 계약 서명' },
})

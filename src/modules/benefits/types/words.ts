import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'kind.benefit.credit':      { en: 'Cloud credit', ko: '클라우드 크레딧' },
  'kind.benefit.licence':     { en: 'Cloud licence', ko: '클라우드 라이선스' },
  'kind.benefit.softwareKey': { en: 'Software key', ko: '소프트웨어 키' },
  'kind.benefit.developer':   { en: 'Developer subscription', ko: '개발자 구독' },
  'kind.benefit.support':     { en: 'Technical support', ko: '기술 지원' },
  'kind.benefit.advisory':    { en: 'Advisory hours', ko: '자문 시간' },
  'kind.benefit.marketing':   { en: 'Marketing', ko: '마케팅' },
  'kind.benefit.voucher':     { en: 'Voucher', ko: '바우처' },
  'unit.benefit.credit':       { en: 'credits', ko: '개' },
  'unit.benefit.licence':      { en: 'licences', ko: '개' },
  'unit.benefit.key':          { en: 'keys', ko: '개' },
  'unit.benefit.subscription': { en: 'subscriptions', ko: '개' },
  'unit.benefit.incident':     { en: 'incidents', ko: '건' },
  'unit.benefit.hour':         { en: 'hours', ko: '시간' },
  'unit.benefit.package':      { en: 'packages', ko: '개' },
  'unit.benefit.voucher':      { en: 'vouchers', ko: '장' },
})

import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'kind.product.onlineService':        { en: 'Online service', ko: '온라인 서비스' },
  'kind.product.usage':                { en: 'Usage-based', ko: '사용량 기반' },
  'kind.product.reservation':          { en: 'Reservation', ko: '예약' },
  'kind.product.savingsPlan':          { en: 'Savings plan', ko: '절감 플랜' },
  'kind.product.softwareSubscription': { en: 'Software subscription', ko: '소프트웨어 구독' },
  'kind.product.perpetual':            { en: 'Perpetual software', ko: '영구 소프트웨어' },
  'kind.product.thirdParty':           { en: 'From another publisher', ko: '타사 제품' },
  'unit.catalog.seat':                 { en: 'Seat', ko: '시트' },
  'unit.catalog.usage':                { en: 'Usage', ko: '사용량' },
  'unit.catalog.licence':              { en: 'Licence', ko: '라이선스' },
  'unit.catalog.contract':             { en: 'Contract', ko: '계약' },
  'segment.catalog.commercial':        { en: 'commercial', ko: '일반 기업' },
  'segment.catalog.education':         { en: 'education', ko: '교육 기관' },
  'segment.catalog.government':        { en: 'government', ko: '공공 기관' },
  'segment.catalog.nonprofit':         { en: 'nonprofit', ko: '비영리 단체' },
  'term.catalog.P1M':                  { en: 'one month', ko: '1개월' },
  'term.catalog.P1Y':                  { en: 'one year', ko: '1년' },
  'term.catalog.P3Y':                  { en: 'three years', ko: '3년' },
  'term.catalog.none':                 { en: 'without a term', ko: '약정 없음' },
  'cycle.catalog.monthly':             { en: 'charged monthly', ko: '매월 청구' },
  'cycle.catalog.annual':              { en: 'charged yearly', ko: '매년 청구' },
  'cycle.catalog.triennial':           { en: 'charged every three years', ko: '3년마다 청구' },
  'cycle.catalog.oneTime':             { en: 'charged once', ko: '한 번 청구' },
})

import { speak } from '#kernel/words.ts'

/** The words of standings between companies (glossary; domain.md 5). */
// biome-ignore format: a table
export const words = speak({
  'state.customer.active':       { en: 'Active', ko: '활성' },
  'state.relationship.active':   { en: 'Active', ko: '활성' },
  'state.relationship.ended':    { en: 'Ended', ko: '종료됨' },
  'move.relationship.end':       { en: 'End the relationship', ko: '관계 종료' },
  'kind.relationship.reseller':  { en: 'Reseller', ko: '리셀러' },
  'kind.relationship.advisor':   { en: 'Advisor', ko: '자문' },
  'source.relationship.created':  { en: 'Created by the partner', ko: '파트너가 추가' },
  'source.relationship.accepted': { en: 'Accepted by the customer', ko: '고객이 수락' },
})

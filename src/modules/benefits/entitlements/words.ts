import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'state.entitlement.active':    { en: 'Active', ko: '사용 가능' },
  'state.entitlement.ended':     { en: 'Ended', ko: '종료됨' },
  'state.entitlement.withdrawn': { en: 'Withdrawn', ko: '회수됨' },
  'move.entitlement.expire':     { en: 'Run out', ko: '기간 종료' },
  'move.entitlement.withdraw':   { en: 'Withdraw', ko: '회수' },
  'source.benefit.level':        { en: 'Level', ko: '등급' },
  'source.benefit.migration':    { en: 'Legacy centre', ko: '이전 멤버십 센터' },
  'source.benefit.vendor':       { en: 'Granted by the vendor', ko: '벤더 제공' },
})

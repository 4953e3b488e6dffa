import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'state.holding.active':       { en: 'Active', ko: '보유 중' },
  'state.holding.grace':        { en: 'Renewal overdue', ko: '갱신 유예 중' },
  'state.holding.lapsed':       { en: 'Lapsed', ko: '만료됨' },
  'state.holding.withdrawn':    { en: 'Withdrawn', ko: '철회됨' },
  'move.holding.renew':         { en: 'Renew', ko: '갱신' },
  'move.holding.fallDue':       { en: 'Fall due', ko: '갱신일 도래' },
  'move.holding.lapse':         { en: 'Lapse', ko: '만료' },
  'move.holding.withdraw':      { en: 'Withdraw', ko: '철회' },
  'source.holding.purchase':    { en: 'Bought', ko: '구매' },
  'source.holding.migration':   { en: 'From the legacy centre', ko: '이전 멤버십 센터' },
  'source.holding.vendor':      { en: 'Given by the vendor', ko: '벤더 부여' },
  'source.holding.merge':       { en: 'By a merge', ko: '계정 합치기' },
  'source.holding.qualified':   { en: 'Enrolled automatically when qualified', ko: '자격 충족에 따른 자동 등록' },
  'source.holding.enrolment':   { en: 'With the enrolment', ko: '가입' },
})

import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'status.score.inProgress':        { en: 'In progress', ko: '진행 중' },
  'status.score.qualified':         { en: 'Qualified', ko: '자격 충족' },
  'status.score.enrolled':          { en: 'Enrolled', ko: '등록됨' },
  'status.score.renewalDue':        { en: 'Enrolled (renewal due)', ko: '등록됨(갱신 필요)' },
  'category.score.performance':     { en: 'Performance', ko: '실적' },
  'category.score.skilling':        { en: 'Skilling', ko: '기술 역량' },
  'category.score.customerSuccess': { en: 'Customer success', ko: '고객 성과' },
})

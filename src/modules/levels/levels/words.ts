import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'kind.level.membership':          { en: 'Membership', ko: '멤버십' },
  'kind.level.designation':         { en: 'Designation', ko: '파트너 지정' },
  'kind.level.specialisation':      { en: 'Specialisation', ko: '전문 분야' },
  'kind.level.legacy':              { en: 'Legacy benefits', ko: '이전 등급 혜택' },
  'way.level.enrolment':            { en: 'Comes with the enrolment', ko: '가입과 함께 받음' },
  'way.level.purchase':             { en: 'By order', ko: '주문' },
  'criterion.level.score':          { en: 'Score', ko: '점수' },
  'criterion.level.level':          { en: 'Another level', ko: '다른 등급 보유' },
  'criterion.level.metric':         { en: 'Metric', ko: '지표' },
  'criterion.level.certifications': { en: 'Certifications', ko: '자격증' },
  'criterion.level.revenue':        { en: 'Revenue', ko: '매출' },
})

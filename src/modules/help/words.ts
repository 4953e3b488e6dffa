import { speak } from '#kernel/words.ts'

/** What the folders of articles are called; a topic of an imported document may have no name of ours. */
// biome-ignore format: a table
export const words = speak({
  'topic.leaving-the-legacy-centre': { en: 'Leaving the legacy membership centre', ko: '이전 멤버십 센터에서 옮겨 오기' },
  'topic.getting-started':           { en: 'Getting started',                      ko: '시작하기' },
  'topic.signing-in':                { en: 'Signing in',                           ko: '로그인' },
  'topic.your-company':              { en: 'Your company',                         ko: '우리 회사' },
})

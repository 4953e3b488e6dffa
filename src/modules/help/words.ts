import { speak } from '#kernel/words.ts'

/** What the folders of articles are called; a topic of an imported document may have no name of ours. */
// biome-ignore format: a table
export const words = speak({
  'topic.getting-started':           { en: 'Getting started',                      ko: '시작하기' },
  'topic.your-work':                 { en: 'Your work',                            ko: '내 업무' },
  'topic.your-company':              { en: 'Your company',                         ko: '우리 회사' },
  'topic.selling':                   { en: 'Becoming able to sell',                ko: '판매 준비' },
  'topic.account-settings':          { en: 'Account settings',                     ko: '계정 설정' },
  'topic.signing-in':                { en: 'Signing in',                           ko: '로그인' },
  'topic.leaving-the-legacy-centre': { en: 'Leaving the legacy membership centre', ko: '이전 멤버십 센터에서 옮겨 오기' },
  'topic.vendor-desk':               { en: 'The vendor’s desk',                    ko: '벤더 업무' },
  'topic.imported':                  { en: 'Documents taken in',                   ko: '가져온 문서' },
})

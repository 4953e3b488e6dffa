import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'state.merge.invited':   { en: 'Proposed', ko: '제안됨' },
  'state.merge.accepted':  { en: 'Accepted', ko: '수락됨' },
  'state.merge.merged':    { en: 'Merged', ko: '합쳐짐' },
  'state.merge.rejected':  { en: 'Declined', ko: '거절됨' },
  'state.merge.withdrawn': { en: 'Withdrawn', ko: '취소됨' },
  'state.merge.undone':    { en: 'Undone', ko: '되돌림' },
  'move.merge.accept':     { en: 'Accept the merge', ko: '합치기 수락' },
  'move.merge.reject':     { en: 'Decline', ko: '거절' },
  'move.merge.withdraw':   { en: 'Withdraw', ko: '제안 취소' },
  'move.merge.confirm':    { en: 'Confirm the merge', ko: '합치기 확정' },
  'move.merge.undo':       { en: 'Undo the merge', ko: '합치기 되돌리기' },
  'thing.merge.name':      { en: 'Name', ko: '이름' },
  'thing.merge.globalId':  { en: 'Global IDs', ko: '글로벌 ID' },
  'thing.merge.oldIds':    { en: 'Old IDs', ko: '이전 ID' },
  'thing.merge.locations': { en: 'Locations', ko: '사업장' },
  'thing.merge.tenants':   { en: 'Tenants', ko: '테넌트' },
  'thing.merge.people':    { en: 'People and roles', ko: '사람과 역할' },
  'thing.merge.selling':   { en: 'Sales and agreements', ko: '판매와 계약' },
  'thing.merge.papers':    { en: 'Bank and tax', ko: '계좌와 세금' },
  'thing.merge.levels':    { en: 'Levels', ko: '등급' },
  'thing.merge.benefits':  { en: 'Benefits', ko: '혜택' },
})

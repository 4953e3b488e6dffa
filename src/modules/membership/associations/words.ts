import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'state.association.active':  { en: 'Active', ko: '활성' },
  'state.association.ended':   { en: 'Ended', ko: '종료됨' },
  'move.association.replace':  { en: 'Change the location', ko: '사업장 변경' },
  'move.association.end':      { en: 'End the association', ko: '연결 해제' },
})

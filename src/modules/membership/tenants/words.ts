import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'state.tenantLink.active':  { en: 'Linked', ko: '연결됨' },
  'state.tenantLink.removed': { en: 'Removed', ko: '제거됨' },
  'move.tenantLink.remove':   { en: 'Remove the tenant', ko: '테넌트 제거' },
  'kind.tenantLink.linked':   { en: 'Linked directory', ko: '연결한 디렉터리' },
  'kind.tenantLink.merged':   { en: 'Merged company', ko: '합친 회사' },
})

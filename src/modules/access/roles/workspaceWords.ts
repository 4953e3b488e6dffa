import { speak } from '#kernel/words.ts'

/** What the workspaces are called where something says which one it belongs to: the first screen says it of news. */
// biome-ignore format: a table
speak({
  'workspace.actionCenter':          { en: 'Action Center', ko: '작업 센터' },
  'workspace.membership':            { en: 'Membership', ko: '멤버십' },
  'workspace.association':           { en: 'Reseller tenant', ko: '리셀러 테넌트 연결' },
  'workspace.accountSettings':       { en: 'Account settings', ko: '계정 설정' },
  'workspace.customers':             { en: 'Customers', ko: '고객' },
  'workspace.benefits':              { en: 'Benefits', ko: '혜택' },
  'workspace.partners':              { en: 'Partners', ko: '파트너' },
  'workspace.verification':          { en: 'Verification', ko: '확인 심사' },
  'workspace.contracts':             { en: 'Agreements', ko: '계약' },
  'workspace.activity':              { en: 'Activity log', ko: '활동 로그' },
  'workspace.settings':              { en: 'Settings', ko: '설정' },
  'workspace.staff':                 { en: 'Staff', ko: '직원' },
})

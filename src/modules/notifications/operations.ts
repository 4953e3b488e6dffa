import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.POST /inbox/readings':       { en: 'Everything marked as read', ko: '모두 읽음으로 표시' },
  'operation.PUT /inbox/preferences':     { en: 'Preferences changed', ko: '알림 설정 변경' },
  'operation.POST /inbox/:id/reading':    { en: 'Marked as read', ko: '읽음으로 표시' },
  'operation.DELETE /inbox/:id/reading':  { en: 'Marked as unread', ko: '읽지 않음으로 표시' },
  'operation.POST /inbox/:id/archive':    { en: 'Archived', ko: '보관' },
  'operation.DELETE /inbox/:id/archive':  { en: 'Taken out of the archive', ko: '보관 해제' },
})

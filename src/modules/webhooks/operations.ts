import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.PUT /webhooks':                           { en: 'Webhook registered', ko: '웹훅 등록' },
  'operation.POST /webhooks/tests':                    { en: 'Test event sent', ko: '시험 이벤트 전송' },
  'operation.POST /webhook-deliveries/:id/redelivery': { en: 'Event sent once more', ko: '이벤트 다시 전송' },
})

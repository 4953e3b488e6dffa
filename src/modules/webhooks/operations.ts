import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.PUT /webhooks':                           { en: 'Webhook registered', ko: '웹훅 등록' },
  'operation.DELETE /webhooks':                        { en: 'Webhook removed', ko: '웹훅 삭제' },
  'operation.POST /webhooks/resumption':               { en: 'Webhook started again', ko: '웹훅 전송 다시 시작' },
  'operation.POST /webhooks/tests':                    { en: 'Test event sent', ko: '시험 이벤트 전송' },
  'operation.POST /webhook-deliveries/:id/redelivery': { en: 'Event sent once more', ko: '이벤트 다시 전송' },
})

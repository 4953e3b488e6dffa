import { speak } from '#kernel/words.ts'

/** The words of webhooks (domain.md 12.8). */
// biome-ignore format: a table
export const words = speak({
  'state.delivery.waiting':   { en: 'On its way', ko: '전송 대기' },
  'state.delivery.delivered': { en: 'Delivered', ko: '전송 완료' },
  'state.delivery.failed':    { en: 'Given up', ko: '전송 실패' },
  'state.delivery.setAside':  { en: 'Set aside', ko: '전송 보류' },
  'move.delivery.arrive':     { en: 'Arrive', ko: '도착' },
  'move.delivery.giveUp':     { en: 'Give up', ko: '전송 포기' },
  'move.delivery.setAside':   { en: 'Set aside', ko: '보류' },
  'move.delivery.resume':     { en: 'Take up', ko: '다시 대기' },
  'state.webhook.active':     { en: 'Active', ko: '사용 중' },
  'state.webhook.stopped':    { en: 'Stopped', ko: '중지됨' },
  'move.webhook.stop':        { en: 'Stop', ko: '중지' },
  'move.webhook.resume':      { en: 'Start again', ko: '다시 시작' },
  'silence.call.unreachable': { en: 'Nobody answered at this address', ko: '이 주소에서 응답하는 서버가 없었어요' },
  'silence.call.slow':        { en: 'There was no answer in time', ko: '제한 시간 안에 응답이 없었어요' },
  'silence.call.tooLong':     { en: 'The answer was too long', ko: '응답이 너무 길었어요' },
  'silence.call.shut':        { en: 'The address is not of the world and is not called', ko: '외부에서 접근할 수 없는 주소라 호출하지 않았어요' },
})

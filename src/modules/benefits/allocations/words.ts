import { speak } from '#kernel/words.ts'

const over = (noun: string) => ({
  [`state.${noun}.expired`]: { en: 'Expired', ko: '만료됨' },
  [`state.${noun}.withdrawn`]: { en: 'Withdrawn', ko: '회수됨' },
  [`move.${noun}.expire`]: { en: 'Run out', ko: '기간 종료' },
  [`move.${noun}.withdraw`]: { en: 'Withdraw', ko: '회수' },
})

// biome-ignore format: a table
export const words = speak({
  ...over('seat'), ...over('licence'), ...over('softwareKey'), ...over('supportPlan'),
  ...over('engagement'), ...over('campaign'), ...over('voucher'),
  'state.seat.assigned':         { en: 'Assigned', ko: '할당됨' },
  'move.seat.handOver':          { en: 'Reassign', ko: '다른 사람에게 할당' },
  'state.licence.assigned':      { en: 'Not activated yet', ko: '활성화 전' },
  'state.licence.activated':     { en: 'Activated', ko: '활성화됨' },
  'state.licence.released':      { en: 'Given back', ko: '반납됨' },
  'move.licence.activate':       { en: 'Activate', ko: '활성화' },
  'move.licence.release':        { en: 'Give back', ko: '반납' },
  'state.softwareKey.assigned':  { en: 'Not viewed yet', ko: '확인 전' },
  'state.softwareKey.viewed':    { en: 'Viewed', ko: '확인함' },
  'state.softwareKey.released':  { en: 'Given back', ko: '반납됨' },
  'move.softwareKey.view':       { en: 'View the key', ko: '키 보기' },
  'move.softwareKey.activate':   { en: 'Note an activation', ko: '활성화 기록' },
  'move.softwareKey.release':    { en: 'Give back', ko: '반납' },
  'state.supportPlan.active':    { en: 'Open', ko: '이용 중' },
  'move.supportPlan.use':        { en: 'Count an incident', ko: '인시던트 집계' },
  'state.engagement.booked':     { en: 'Booked', ko: '예약됨' },
  'state.engagement.held':       { en: 'Held', ko: '진행 완료' },
  'state.engagement.cancelled':  { en: 'Cancelled', ko: '취소됨' },
  'move.engagement.hold':        { en: 'Mark as held', ko: '진행 완료로 표시' },
  'move.engagement.cancel':      { en: 'Cancel', ko: '예약 취소' },
  'state.campaign.active':       { en: 'In use', ko: '이용 중' },
  'state.voucher.assigned':      { en: 'Assigned', ko: '할당됨' },
  'state.voucher.reserved':      { en: 'Reserved', ko: '예약됨' },
  'state.voucher.redeemed':      { en: 'Redeemed', ko: '사용 완료' },
  'state.voucher.released':      { en: 'Given back', ko: '반납됨' },
  'move.voucher.reserve':        { en: 'Reserve', ko: '예약' },
  'move.voucher.redeem':         { en: 'Redeem', ko: '사용 처리' },
  'move.voucher.cancel':         { en: 'Cancel the reservation', ko: '예약 취소' },
  'move.voucher.release':        { en: 'Give back', ko: '반납' },
  'move.allocation.assign':      { en: 'Assigned', ko: '할당' },
})

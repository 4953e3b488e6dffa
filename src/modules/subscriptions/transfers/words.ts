import { speak } from '#kernel/words.ts'

/** The words of transfers of subscriptions (domain.md 5.9). */
// biome-ignore format: a table
export const words = speak({
  'state.subscriptionTransfer.pending':    { en: 'Waiting for the partner and the customer', ko: '파트너와 고객의 답 대기 중' },
  'state.subscriptionTransfer.approved':   { en: 'Approved by the customer', ko: '고객이 승인함' },
  'state.subscriptionTransfer.accepted':   { en: 'Waiting for the customer', ko: '고객 승인 대기 중' },
  'state.subscriptionTransfer.inProgress': { en: 'In progress', ko: '진행 중' },
  'state.subscriptionTransfer.complete':   { en: 'Complete', ko: '완료됨' },
  'state.subscriptionTransfer.failed':     { en: 'Failed', ko: '실패함' },
  'state.subscriptionTransfer.rejected':   { en: 'Rejected', ko: '거절됨' },
  'state.subscriptionTransfer.declined':   { en: 'Declined by the customer', ko: '고객이 거절함' },
  'state.subscriptionTransfer.withdrawn':  { en: 'Withdrawn', ko: '취소됨' },
  'state.subscriptionTransfer.expired':    { en: 'Expired', ko: '만료됨' },
  'move.subscriptionTransfer.approve':     { en: 'Approve', ko: '승인' },
  'move.subscriptionTransfer.accept':      { en: 'Accept and transfer', ko: '수락하고 이전' },
  'move.subscriptionTransfer.reject':      { en: 'Reject', ko: '거절' },
  'move.subscriptionTransfer.decline':     { en: 'Decline', ko: '거절' },
  'move.subscriptionTransfer.withdraw':    { en: 'Withdraw', ko: '요청 취소' },
  'move.subscriptionTransfer.expire':      { en: 'Expire', ko: '만료' },
  'move.subscriptionTransfer.complete':    { en: 'Complete', ko: '완료' },
  'move.subscriptionTransfer.fail':        { en: 'Fail', ko: '실패' },
  'state.subscriptionTransferLine.open':    { en: 'To be transferred', ko: '이전 예정' },
  'state.subscriptionTransferLine.moved':   { en: 'Transferred', ko: '이전됨' },
  'state.subscriptionTransferLine.failed':  { en: 'Not transferred', ko: '이전되지 않음' },
  'state.subscriptionTransferLine.dropped': { en: 'Stays', ko: '이전하지 않음' },
})

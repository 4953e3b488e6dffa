/** Subscriptions that are to go to another partner: who has to answer, and what came of it. */
import { permissions } from '#kernel/permissions.ts'
import { on } from '#kernel/reaction.ts'
import { type Said, spoken } from '#kernel/words.ts'
import { subscriptionTransferMoved, type TransferMoved } from '#modules/subscriptions/index.ts'
import { close, type Draft, open } from '../inbox/commands.ts'

/** One a side: each company closes its own. */
const keyOf = ({ transferId, side }: Pick<TransferMoved, 'transferId' | 'side'>) =>
  `subscriptionTransfer:${transferId}:${side}`

type Words = { readonly title: Said; readonly body: Said }
// biome-ignore format: sentences
const TO_ANSWER: Readonly<Record<TransferMoved['side'], Words>> = {
  source: {
    title: { en: '{targetName} asks for the subscriptions of {customerName}', ko: '{targetName:이/가} {customerName}의 구독 이전을 요청했어요.' },
    body:  { en: 'Choose which ones go, or reject it.', ko: '이전할 구독을 골라 수락하거나 거절해 주세요.' },
  },
  target: {
    title: { en: '{sourceName} hands over subscriptions of {customerName}', ko: '{sourceName:이/가} {customerName}의 구독을 넘기려고 해요.' },
    body:  { en: 'Look at what comes, and accept or reject it.', ko: '넘겨받을 구독을 확인하고 수락하거나 거절해 주세요.' },
  },
  customer: {
    title: { en: 'Subscriptions are to go from {sourceName} to {targetName}', ko: '구독을 {sourceName}에서 {targetName:로/으로} 옮기려고 해요.' },
    body:  { en: 'It happens only if you approve it. Nothing changes for those who use them.', ko: '승인해야 진행돼요. 사용자에게는 달라지는 것이 없어요.' },
  },
}
// biome-ignore format: sentences
const NEWS: Partial<Record<TransferMoved['status'], Words>> = {
  complete: {
    title: { en: 'Subscriptions of {customerName} have gone to {targetName}', ko: '{customerName}의 구독을 {targetName:로/으로} 이전했어요.' },
    body:  { en: 'From that day on {targetName} is charged for them.', ko: '그날부터 {targetName}에 청구돼요.' },
  },
  failed: {
    title: { en: 'Subscriptions of {customerName} could not go to {targetName}', ko: '{customerName}의 구독을 {targetName:로/으로} 이전하지 못했어요.' },
    body:  { en: 'The transfer says why. Nothing was charged or credited.', ko: '사유는 이전 요청에서 볼 수 있어요. 청구나 환급은 없었어요.' },
  },
  rejected: {
    title: { en: 'The transfer of {customerName} to {targetName} was rejected', ko: '{customerName}의 {targetName} 이전이 거절됐어요.' },
    body:  { en: 'The subscriptions stay with {sourceName}.', ko: '구독은 {sourceName}에 그대로 있어요.' },
  },
  declined: {
    title: { en: '{customerName} has declined the transfer to {targetName}', ko: '{customerName:이/가} {targetName} 이전을 거절했어요.' },
    body:  { en: 'The subscriptions stay with {sourceName}.', ko: '구독은 {sourceName}에 그대로 있어요.' },
  },
  expired: {
    title: { en: 'The transfer of {customerName} to {targetName} has lapsed', ko: '{customerName}의 {targetName} 이전이 기한이 지나 취소됐어요.' },
    body:  { en: 'It was not answered within thirty days; it can be asked anew.', ko: '30일 안에 답이 없었어요. 새로 요청할 수 있어요.' },
  },
}

/** Each of the three has to answer in states of its own. */
function mustAnswer({ side, askedBy, status }: TransferMoved): boolean {
  if (side === 'customer') return status === 'pending' || status === 'accepted'
  return side !== askedBy && (status === 'pending' || status === 'approved')
}

function draftOf(facts: TransferMoved): Draft | null {
  const { side, status, transferId } = facts
  const isOpen = mustAnswer(facts)
  const words = isOpen ? TO_ANSWER[side] : NEWS[status]
  if (!words) return null
  const { roles } = permissions[side === 'customer' ? 'ourTransfers:answer' : 'transfers:manage']
  const isOurs = side === 'customer'
  return {
    ...{ kind: isOpen ? 'recommended' : 'transactional', workspace: isOurs ? 'accountSettings' : 'customers', roles: [...roles] },
    ...{ code: isOpen ? `subscriptionTransfer.answer.${side}` : `news.subscriptionTransfer.${status}`, key: keyOf(facts), dueAt: null },
    ...{ title: spoken(words.title, facts), body: spoken(words.body, facts) },
    link: isOurs ? `/our-partners/transfers/${transferId}` : `/subscription-transfers/${transferId}`,
  }
} // biome-ignore format: one thought

/** What stood there of it before is over. */
export const reactions = [
  on(subscriptionTransferMoved, 'notifications.subscriptionTransfer', async (ctx, facts) => {
    await close(ctx, keyOf(facts))
    const draft = draftOf(facts)
    if (draft) await open(ctx, draft)
  }),
]

import { letter } from '#kernel/letter.ts'

const theirs = { en: 'Open the transfer', ko: '이전 요청 열기', path: '/subscription-transfers/{id}' } as const
const ours = { en: 'Read and approve', ko: '확인하고 승인하기', path: '/our-partners/transfers/{id}' } as const

export const askedToGive = letter('subscriptionTransfers.askedToGive', {
  subject: {
    en: '{target} asks for the subscriptions of {customer}',
    ko: '{target:이/가} {customer}의 구독 이전을 요청했습니다',
  },
  body: [
    {
      en: '{by} of {target} asks that subscriptions of {customer} go over to them. Choose which ones go, or reject it, by {until}.',
      ko: '{target}의 {by} 님이 {customer}의 구독 이전을 요청했습니다. {until}까지 이전할 구독을 골라 수락하거나 거절해 주세요.',
    },
    {
      en: 'From the day of the transfer you are not charged for them any more; what was charged for the rest of the cycle comes back.',
      ko: '이전한 날부터 청구되지 않으며, 청구 주기의 남은 기간만큼 환급됩니다.',
    },
  ],
  button: theirs,
})

export const askedToTake = letter('subscriptionTransfers.askedToTake', {
  subject: {
    en: '{source} hands over subscriptions of {customer}',
    ko: '{source:이/가} {customer}의 구독을 넘기려고 합니다',
  },
  body: [
    {
      en: '{by} of {source} asks you to take over subscriptions of {customer}. Accept or reject it by {until}.',
      ko: '{source}의 {by} 님이 {customer}의 구독을 넘겨받아 달라고 요청했습니다. {until}까지 수락하거나 거절해 주세요.',
    },
    {
      en: 'From the day of the transfer you are charged for them at the price of that day.',
      ko: '이전한 날부터 그날의 가격으로 청구됩니다.',
    },
  ],
  button: theirs,
})

export const consent = letter('subscriptionTransfers.consent', {
  subject: {
    en: 'Your subscriptions are to go from {source} to {target}',
    ko: '구독을 {source}에서 {target:로/으로} 옮기려고 합니다',
  },
  body: [
    {
      en: 'You buy them from {target} from then on. Nothing changes for those who use them. It happens only if you approve it by {until}.',
      ko: '이전하면 {target}에서 구매하게 됩니다. 사용자에게는 달라지는 것이 없습니다. {until}까지 승인하셔야 진행됩니다.',
    },
  ],
  button: ours,
})

export const done = letter('subscriptionTransfers.done', {
  subject: {
    en: 'Subscriptions of {customer} have gone to {target}',
    ko: '{customer}의 구독을 {target:로/으로} 이전했습니다',
  },
  body: [
    {
      en: 'From today {target} is charged for them, and {source} gets back what was charged for the rest of the cycle. Delegated access does not go along.',
      ko: '오늘부터 {target}에 청구되며, {source}에는 청구 주기의 남은 기간만큼 환급됩니다. 위임 접근 권한은 함께 옮겨지지 않습니다.',
    },
  ],
  button: theirs,
})

export const doneForCustomer = letter('subscriptionTransfers.doneForCustomer', {
  subject: { en: 'Your subscriptions have gone to {target}', ko: '구독을 {target:로/으로} 이전했습니다' },
  body: [
    {
      en: '{target} helps you with them now. What {source} may do in your directory stays until you end it under “Our partners”.',
      ko: '이제 {target:이/가} 지원합니다. {source:이/가} 디렉터리에서 가진 권한은 “우리 파트너”에서 종료할 때까지 남습니다.',
    },
  ],
  button: { en: 'Open our partners', ko: '우리 파트너 열기', path: '/our-partners' },
})

export const over = letter('subscriptionTransfers.over', {
  subject: { en: 'Transfer of subscriptions of {customer}: {state}', ko: '{customer}의 구독 이전: {state}' },
  body: [
    {
      en: 'The subscriptions stay with {source}, and do not go to {target}. Reason: {reason}',
      ko: '구독은 {target:로/으로} 이전되지 않고 {source}에 그대로 있습니다. 사유: {reason}',
    },
  ],
})

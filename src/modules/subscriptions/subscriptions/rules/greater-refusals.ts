/** Why a subscription does not become another: in product, term, charge cycle or end (domain.md 6.7–6.9). */
import { refusals } from '#kernel/refusal.ts'

export const refuseGreater = refusals('subscriptions', {
  notUpgradable: {
    kind: 'invalid',
    en: '“{name}” cannot be moved to “{target}”.',
    ko: '“{name}” 구독은 “{target}” 제품으로 옮길 수 없어요.',
    remedy: { en: 'Choose one of the products it can be moved to.', ko: '옮길 수 있는 제품 중에서 골라 주세요.' },
    who: ['you'],
  },
  otherCurrency: {
    kind: 'conflict',
    en: '“{name}” is charged in {currency}, and what it would become is sold in another currency.',
    ko: '“{name}” 구독은 {currency:로/으로} 청구하는데, 바꾸려는 제품은 다른 통화로 판매해요.',
    remedy: { en: 'Order the other product anew, and let this one end with its term.', ko: '다른 제품을 새로 주문하고, 이 구독은 기간이 끝날 때 종료해 주세요.' },
    who: ['you'],
  },
  cycleTooLong: {
    kind: 'invalid',
    en: 'The charge cycle is longer than the term.',
    ko: '청구 주기가 기간보다 길어요.',
    remedy: { en: 'Choose a cycle that fits into the term.', ko: '기간 안에 들어가는 청구 주기를 골라 주세요.' },
    who: ['you'],
  },
  termShorter: {
    kind: 'invalid',
    en: 'During a term it can only be made longer.',
    ko: '기간 중에는 더 긴 기간으로만 바꿀 수 있어요.',
    remedy: { en: 'Plan the shorter term for the next one.', ko: '더 짧은 기간은 다음 기간부터 적용되도록 예약해 주세요.' },
    who: ['you'],
  },
  planFixed: {
    kind: 'conflict',
    en: 'How “{name}” is charged cannot change within its term.',
    ko: '“{name}” 구독의 청구 주기는 이번 기간 안에 바꿀 수 없어요.',
    remedy: { en: 'Plan another cycle for the next term.', ko: '다음 기간의 청구 주기를 예약해 주세요.' },
    who: ['you'],
  },
  endUnfit: {
    kind: 'invalid',
    en: 'A first term of this length cannot end on {day}.',
    ko: '이 기간으로는 첫 기간을 {day}에 끝낼 수 없어요.',
    remedy: { en: 'Choose the end of a month, or a day on which another subscription of the customer ends; a monthly one not the 28th to the 30th.', ko: '월말이나 고객의 다른 구독이 끝나는 날을 골라 주세요. 월 단위 구독은 월말이 아닌 28~30일에 끝낼 수 없어요.' },
    who: ['you'],
  },
  endNotForIt: {
    kind: 'invalid',
    en: 'The end of the first term can be chosen for paid seats of online services alone.',
    ko: '첫 기간의 종료일은 온라인 서비스의 유료 시트만 고를 수 있어요.',
    remedy: { en: 'Leave the day out: it ends after a full term.', ko: '종료일을 비워 두면 전체 기간이 지난 뒤 끝나요.' },
    who: ['you'],
  },
  notTrial: {
    kind: 'conflict',
    en: '“{name}” is no trial.',
    ko: '“{name}” 구독은 체험판이 아니에요.',
    remedy: { en: 'Move it to another product instead.', ko: '대신 다른 제품으로 옮겨 주세요.' },
    who: ['you'],
  },
  conversionTooSmall: {
    kind: 'invalid',
    en: 'A trial that is converted at once takes at least {min} seats.',
    ko: '체험판을 바로 전환하려면 시트가 {min}개 이상이어야 해요.',
    remedy: { en: 'Take that many, or plan the conversion for the end of the trial.', ko: '그 수량으로 전환하거나 체험 기간이 끝날 때 전환하도록 예약해 주세요.' },
    who: ['you'],
  },
  stillOpen: {
    kind: 'conflict',
    en: '“{name}” can still be cancelled until {until}, so nothing is moved into it yet.',
    ko: '“{name}” 구독은 {until}까지 해지할 수 있어서 아직 시트를 옮겨 올 수 없어요.',
    remedy: { en: 'Move the seats after that day.', ko: '그날이 지난 뒤에 시트를 옮겨 주세요.' },
    who: ['time'],
  },
  endsEarlier: {
    kind: 'conflict',
    en: '“{name}” has a shorter term or ends earlier than the seats that would move into it.',
    ko: '“{name}” 구독은 기간이 더 짧거나 옮기려는 시트보다 먼저 끝나요.',
    remedy: { en: 'Choose one that ends no earlier, or move the seats into a subscription of their own.', ko: '같은 날이나 더 늦게 끝나는 구독을 고르거나 새 구독으로 옮겨 주세요.' },
    who: ['you'],
  },
  nothingPlanned: {
    kind: 'invalid',
    en: 'Name something that is to be different in the next term.',
    ko: '다음 기간에 바꿀 내용을 하나 이상 적어 주세요.',
    remedy: { en: 'Change the product, the seats, the term, the cycle or its end.', ko: '제품, 시트 수, 기간, 청구 주기, 종료일 중에서 바꿔 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

import { refusals } from '#kernel/refusal.ts'

// biome-ignore format: sentences
export const refuse = refusals('transitions', {
  partStays: {
    kind: 'invalid', en: 'Licences follow by themselves where all seats move; of “{name}” only some would.', ko: '라이선스는 모든 시트를 옮길 때만 자동으로 따라가요. “{name}” 구독은 일부만 옮기려고 해요.',
    remedy: { en: 'Move all seats, or assign the licences anew yourself.', ko: '모든 시트를 옮기거나 라이선스를 직접 다시 할당해 주세요.' }, who: ['you'],
  },
  heldElsewhere: {
    kind: 'conflict', en: 'The customer has “{target}” already, so licences do not follow by themselves.', ko: '고객이 이미 “{target}” 제품을 가지고 있어서 라이선스가 자동으로 따라가지 않아요.',
    remedy: { en: 'Move the seats alone, and assign the licences anew.', ko: '시트만 옮긴 뒤 라이선스를 다시 할당해 주세요.' }, who: ['you'],
  },
  otherTerm: {
    kind: 'invalid', en: 'Seats that become another product keep their term and charge cycle.', ko: '다른 제품으로 옮기는 시트의 약정 기간과 청구 주기는 바꿀 수 없어요.',
    remedy: { en: 'Move the seats first, then choose the longer term.', ko: '먼저 시트를 옮긴 뒤 더 긴 기간으로 바꿔 주세요.' }, who: ['you'],
  },
  otherItem: {
    kind: 'invalid', en: '“{name}” is not of the item that was chosen.', ko: '“{name}” 구독은 선택한 품목이 아니에요.',
    remedy: { en: 'Name a subscription of that very item, or leave it out.', ko: '같은 품목의 구독을 적거나 비워 주세요.' }, who: ['you'],
  },
  itemUnread: {
    kind: 'invalid', en: 'There is no “{item}” in the catalogue.', ko: '카탈로그에 “{item}” 품목이 없어요.',
    remedy: { en: 'Take the item from what this subscription can become.', ko: '이 구독이 전환할 수 있는 품목 중에서 골라 주세요.' }, who: ['you'],
  },
})

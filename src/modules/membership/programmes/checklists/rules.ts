/** What the vendor may change of a checklist: its own items as it likes, those of the house only in their words. */
import { refusals } from '#kernel/refusal.ts'
import type { ChecklistItem } from './tables.ts'

export const refuse = refusals('checklists', {
  codeTaken: {
    kind: 'conflict',
    en: 'There is already an item “{code}” on this checklist.',
    ko: '이 체크리스트에는 이미 “{code}” 항목이 있어요.',
    remedy: { en: 'Edit that one, or choose another code.', ko: '그 항목을 고치거나 다른 코드를 쓰세요.' },
    who: ['you'],
  },
  itemOfHouse: {
    kind: 'conflict',
    en: '“{item}” is known by the house itself: it can be reworded, but neither dropped nor made optional.',
    ko: '“{item}” 항목은 자동으로 확인돼요. 문구는 바꿀 수 있지만 빼거나 선택 항목으로 만들 수 없어요.',
    remedy: { en: 'Leave it in force and required.', ko: '필수 항목으로 그대로 두세요.' },
    who: ['you'],
  },
})

/** What the house ticks off by itself stays in force and required. */
export function mayChange({ clearedBy, says }: ChecklistItem, changes: Partial<ChecklistItem>) {
  const isLoosened = changes.active === false || changes.required === false
  if (clearedBy === 'system' && isLoosened) throw refuse.itemOfHouse({ item: says })
}

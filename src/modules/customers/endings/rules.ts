/** When a relationship may end (domain.md 5.6). */
import { refusals } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/words.ts'
import type { Found } from './queries.ts'

const refuse = refusals('customers', {
  stillHeld: {
    kind: 'conflict',
    en: 'The relationship cannot end yet: {reason}',
    ko: '아직 관계를 종료할 수 없어요. {reason}',
    remedy: { en: 'Settle what the list names first, then end it.', ko: '목록에 나온 일을 먼저 처리한 뒤 종료해 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

export function mayEnd(found: readonly Found[], lang: Lang) {
  const against = found.find(({ blocks, n }) => blocks && n > 0)
  if (against) throw refuse.stillHeld({ reason: against.says[lang] }, { link: against.link })
}

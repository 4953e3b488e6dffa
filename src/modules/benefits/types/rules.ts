/** What the vendor may write into its list of benefits. */
import { refusals } from '#kernel/refusal.ts'
import type { Kind, Terms } from './kinds.ts'

export const refuse = refusals('benefits', {
  typeUnknown: {
    kind: 'invalid',
    en: 'There is no benefit “{type}” in the list.',
    ko: '혜택 목록에 “{type}” 항목이 없어요.',
    remedy: { en: 'Add it to the list of benefit types first.', ko: '먼저 혜택 유형 목록에 추가해 주세요.' },
    who: ['vendor'],
  },
  typeTaken: {
    kind: 'conflict',
    en: 'The code “{code}” names another benefit already.',
    ko: '“{code}” 코드는 이미 다른 혜택에 쓰이고 있어요.',
    remedy: { en: 'Choose another code.', ko: '다른 코드를 정해 주세요.' },
    who: ['you'],
  },
  ruleUnfit: {
    kind: 'invalid',
    en: 'This rule means nothing for this kind of benefit.',
    ko: '이 종류의 혜택에는 맞지 않는 규칙이에요.',
    remedy: { en: 'Leave it empty.', ko: '비워 두세요.' },
    who: ['you'],
  },
})

/** Which rules say something about which kinds; the rest must stay empty. */
// biome-ignore format: a table
const MEANT_FOR: readonly (readonly [keyof Terms, (terms: Terms) => boolean, readonly Kind[]])[] = [
  ['handoversMax',      (t) => t.handoversMax !== null,   ['credit', 'developer']],
  ['handoverAfterDays', (t) => t.handoverAfterDays > 0,   ['credit', 'developer']],
  ['oneEach',           (t) => t.oneEach,                 ['credit', 'developer']],
  ['workMail',          (t) => t.workMail,                ['credit', 'developer', 'voucher']],
  ['activationsMax',    (t) => t.activationsMax !== null, ['softwareKey']],
  ['atOnceMax',         (t) => t.atOnceMax !== null,      ['advisory']],
  ['unlimited',         (t) => t.unlimited,               ['support', 'advisory']],
]

export function fitting(kind: Kind, terms: Terms): Terms {
  const wrong = MEANT_FOR.find(([, isSaid, of]) => isSaid(terms) && !of.includes(kind))
  if (wrong) throw refuse.ruleUnfit({}, { field: `terms.${wrong[0]}` })
  const activates = kind === 'licence' || kind === 'softwareKey'
  if (terms.lasts?.from === 'activation' && !activates) throw refuse.ruleUnfit({}, { field: 'terms.lasts' })
  return terms
}

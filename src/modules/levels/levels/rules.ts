/** What the vendor may write into its levels, and which version of a level counts. */
import { refusals } from '#kernel/refusal.ts'
import type { Criterion, Level } from './tables.ts'

export const refuse = refusals('levels', {
  levelUnknown: {
    kind: 'missing',
    en: 'There is no level “{code}”.',
    ko: '“{code}” 등급은 없어요.',
    remedy: { en: 'Choose one from the list of levels.', ko: '등급 목록에서 골라 주세요.' },
    who: ['you'],
  },
  levelTaken: {
    kind: 'conflict',
    en: 'The code “{code}” names another level already.',
    ko: '“{code}” 코드는 이미 다른 등급에 쓰이고 있어요.',
    remedy: { en: 'Choose another code, or change that level.', ko: '다른 코드를 정하거나 그 등급을 변경해 주세요.' },
    who: ['you'],
  },
  beginsInPast: {
    kind: 'invalid',
    en: 'A version of a level begins now or later.',
    ko: '등급의 새 버전은 지금 또는 이후부터 시작할 수 있어요.',
    remedy: { en: 'Leave the day out, or choose a later one.', ko: '시작일을 비우거나 이후 날짜를 골라 주세요.' },
  },
  benefitUnknown: {
    kind: 'invalid',
    en: 'There is no benefit “{type}”.',
    ko: '“{type}” 혜택은 없어요.',
    remedy: { en: 'Choose one from the list of benefits.', ko: '혜택 목록에서 골라 주세요.' },
  },
  measureUnknown: {
    kind: 'invalid',
    en: 'The scores have no “{name}”.',
    ko: '“{name}” 점수 항목이 없어요.',
    remedy: { en: 'Choose an area and a metric of the scores.', ko: '점수의 영역과 지표에서 골라 주세요.' },
  },
  needsItself: {
    kind: 'invalid',
    en: 'A level cannot need itself.',
    ko: '등급은 자기 자신을 조건으로 둘 수 없어요.',
    remedy: { en: 'Choose another level.', ko: '다른 등급을 골라 주세요.' },
  },
  feeWithoutOrder: {
    kind: 'invalid',
    en: 'A level that comes with the enrolment has no fee and no criteria.',
    ko: '가입과 함께 받는 등급에는 이용료와 조건을 둘 수 없어요.',
    remedy: { en: 'Sell it by order, or take both away.', ko: '주문으로 판매하거나 둘 다 비워 주세요.' },
  },
})

type Known = {
  readonly benefits: readonly string[]
  /** `area`, and `area.metric`. */
  readonly measures: readonly string[]
  readonly levels: readonly string[]
}
type Drafted = Pick<Level, 'code' | 'criteria' | 'benefits' | 'obtained' | 'fee'>

/** Refuses a level that names what is not there. */
export function fitting<D extends Drafted>(draft: D, known: Known): D {
  const { code, criteria, benefits, obtained, fee } = draft
  const strange = benefits.findIndex(({ type }) => !known.benefits.includes(type))
  if (strange >= 0)
    throw refuse.benefitUnknown({ type: benefits[strange]?.type }, { field: `benefits.${strange}.type` })
  for (const [at, criterion] of criteria.entries()) judge(criterion, { code, at, known })
  if (obtained === 'enrolment' && (fee > 0n || criteria.length > 0))
    throw refuse.feeWithoutOrder({}, { field: 'obtained' })
  return draft
}

function judge(criterion: Criterion, { code, at, known }: { code: string; at: number; known: Known }) {
  if (criterion.kind === 'level') {
    if (criterion.code === code) throw refuse.needsItself({}, { field: `criteria.${at}.code` })
    if (known.levels.includes(criterion.code)) return
    throw refuse.levelUnknown({ code: criterion.code }, { field: `criteria.${at}.code` })
  }
  const name = criterion.kind === 'score' ? criterion.area : `${criterion.area}.${criterion.metric}`
  if (!known.measures.includes(name)) throw refuse.measureUnknown({ name }, { field: `criteria.${at}.area` })
}

export function beginsAt(given: string | undefined, now: Date): Date {
  const begins = given ? new Date(given) : now
  if (begins < now) throw refuse.beginsInPast({}, { field: 'activeFrom' })
  return begins
}

/** Of each code the latest version that has begun, in the vendor's order. */
export function inForce(versions: readonly Level[], now: Date): Level[] {
  const latest = new Map<string, Level>()
  for (const version of versions) {
    const known = latest.get(version.code)
    if (version.activeFrom <= now && (!known || known.number < version.number)) latest.set(version.code, version)
  }
  return [...latest.values()].sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))
}

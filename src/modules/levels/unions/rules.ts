/** What one company may renew that was two before: the cases of domain.md 1.8, each a row. */
import { type Said, spoken } from '#kernel/words.ts'
import type { BenefitLine } from '../levels/tables.ts'
import type { Bundle, Case, Union } from './tables.ts'

/** What a company held just before: a designation with its own benefits, one with those of a retired level, a retired level alone, or neither. */
export type Standing = 'designated' | 'designatedLegacy' | 'legacy' | 'neither'

type Row = readonly [ours: Standing, theirs: Standing, is: Case, options: readonly Bundle[]]
const [own, legacy, either] = [['own'], ['legacy'], ['own', 'legacy']] as const
// biome-ignore format: a table
const ROWS: readonly Row[] = [
  ['designated',       'designated',       '1a', own],
  ['designated',       'designatedLegacy', '1b', own],
  ['designatedLegacy', 'designated',       '1c', own],
  ['designatedLegacy', 'designatedLegacy', '1d', either],
  ['designated',       'legacy',           '2a', own],
  ['designatedLegacy', 'legacy',           '2b', either],
  ['legacy',           'designated',       '2c', own],
  ['legacy',           'designatedLegacy', '2d', either],
  ['legacy',           'legacy',           '3',  legacy],
  ['legacy',           'neither',          '4',  legacy],
  ['neither',          'legacy',           '5',  legacy],
]

/** The case two companies make, with what the one company may choose at its next renewal; null where nothing is special. */
export function caseOf(ours: Standing, theirs: Standing): { case: Case; options: readonly Bundle[] } | null {
  const row = ROWS.find(([a, b]) => a === ours && b === theirs)
  return row ? { case: row[2], options: row[3] } : null
}

export function standingOf({ designation, legacy: old }: { designation: boolean; legacy: boolean }): Standing {
  if (designation) return old ? 'designatedLegacy' : 'designated'
  return old ? 'legacy' : 'neither'
}

/** The benefits of several retired levels as one: of each the greatest quantity, none twice. */
export function aggregate(...bundles: readonly (readonly BenefitLine[])[]): BenefitLine[] {
  const most = new Map<string, number>()
  for (const { type, quantity } of bundles.flat()) most.set(type, Math.max(quantity, most.get(type) ?? 0))
  return [...most].map(([type, quantity]) => ({ type, quantity }))
}

// biome-ignore format: sentences
const BEFORE: Readonly<Record<Case, Said>> = {
  '1a': { en: 'Both “{a}” and “{b}” held a designation with its own benefits.',
          ko: '“{a}” 회사와 “{b}” 회사 모두 파트너 지정과 그 혜택을 보유하고 있었어요.' },
  '1b': { en: 'Both held a designation, “{b}” with the benefits of a retired level.',
          ko: '두 회사 모두 파트너 지정을 보유했고, “{b}” 회사는 이전 등급 혜택을 쓰고 있었어요.' },
  '1c': { en: 'Both held a designation, “{a}” with the benefits of a retired level.',
          ko: '두 회사 모두 파트너 지정을 보유했고, “{a}” 회사는 이전 등급 혜택을 쓰고 있었어요.' },
  '1d': { en: 'Both “{a}” and “{b}” held a designation with the benefits of a retired level.',
          ko: '“{a}” 회사와 “{b}” 회사 모두 파트너 지정을 보유하면서 이전 등급 혜택을 쓰고 있었어요.' },
  '2a': { en: '“{a}” held a designation with its own benefits, “{b}” a retired level alone.',
          ko: '“{a}” 회사는 파트너 지정과 그 혜택을, “{b}” 회사는 이전 등급만 보유하고 있었어요.' },
  '2b': { en: '“{a}” held a designation with the benefits of a retired level, “{b}” a retired level alone.',
          ko: '“{a}” 회사는 파트너 지정과 이전 등급 혜택을, “{b}” 회사는 이전 등급만 보유하고 있었어요.' },
  '2c': { en: '“{b}” held a designation with its own benefits, “{a}” a retired level alone.',
          ko: '“{b}” 회사는 파트너 지정과 그 혜택을, “{a}” 회사는 이전 등급만 보유하고 있었어요.' },
  '2d': { en: '“{b}” held a designation with the benefits of a retired level, “{a}” a retired level alone.',
          ko: '“{b}” 회사는 파트너 지정과 이전 등급 혜택을, “{a}” 회사는 이전 등급만 보유하고 있었어요.' },
  '3':  { en: 'Both “{a}” and “{b}” held a retired level alone.',
          ko: '“{a}” 회사와 “{b}” 회사 모두 이전 등급만 보유하고 있었어요.' },
  '4':  { en: '“{a}” alone held a retired level.',
          ko: '“{a}” 회사만 이전 등급을 보유하고 있었어요.' },
  '5':  { en: '“{b}” alone held a retired level.',
          ko: '“{b}” 회사만 이전 등급을 보유하고 있었어요.' },
}

// biome-ignore format: sentences
const CHOICE = {
  own:    { en: 'One company has one bundle: the benefits of the designation are renewed.',
            ko: '한 회사는 혜택을 한 묶음만 받으므로 파트너 지정의 혜택으로 갱신해요.' },
  legacy: { en: 'The benefits of “{legacy}” are renewed, those of both companies together without duplicates.',
            ko: '두 회사의 이전 등급 혜택을 중복 없이 합쳐 “{legacy}” 기준으로 갱신해요.' },
  either: { en: 'You choose one bundle: the benefits of the designation, or those of “{legacy}”, of both companies together without duplicates.',
            ko: '파트너 지정의 혜택과 “{legacy}” 혜택(두 회사의 혜택을 중복 없이 합친 것) 가운데 한 묶음을 골라요.' },
  anew:   { en: 'A renewal chose the benefits of the designation: those of the retired level are no longer offered.',
            ko: '앞선 갱신에서 파트너 지정의 혜택을 골라서 이전 등급 혜택은 더 이상 고를 수 없어요.' },
} as const satisfies Record<string, Said>

type Told = Pick<Union, 'case' | 'options' | 'name' | 'otherName' | 'legacyName' | 'settledBy'>
/** Why a renewal offers what it does: what both held, and what follows. */
export function whyOf({ case: is, options, name, otherName, legacyName, settledBy }: Told): Said {
  const facts = { a: name, b: otherName, legacy: legacyName ?? '' }
  const choice = settledBy ? CHOICE.anew : options.length > 1 ? CHOICE.either : CHOICE[options[0] ?? 'own']
  const [before, then] = [spoken(BEFORE[is], facts), spoken(choice, facts)]
  return { en: `${before.en} ${then.en}`, ko: `${before.ko} ${then.ko}` }
}

/** What may be chosen now: after a renewal took the benefits of the designation, nothing else. */
export const optionsOf = ({ options, settledBy }: Pick<Union, 'options' | 'settledBy'>): readonly Bundle[] =>
  settledBy ? own : options

/** What may be asked of an import, and why not. */
import { refusals } from '#kernel/refusal.ts'
import { lifecycle } from './lifecycle.ts'
import { fieldsOf, missingIn } from './rules/fields.ts'
import type { Import, Kind, Mapping } from './tables.ts'

export const refuse = refusals('imports', {
  fieldUnknown: {
    kind: 'invalid',
    en: '“{field}” is no field of such a file.',
    ko: '{field:은/는} 이 파일에 있는 항목이 아니에요.',
    remedy: { en: 'Choose one of the fields that are listed.', ko: '목록에 있는 항목을 골라 주세요.' },
    who: ['you'],
  },
  headerUnknown: {
    kind: 'invalid',
    en: 'The file has no column “{header}”.',
    ko: '파일에 “{header}” 열이 없어요.',
    remedy: { en: 'Choose one of the file’s columns.', ko: '파일에 있는 열을 골라 주세요.' },
    who: ['you'],
  },
  matchedTwice: {
    kind: 'invalid',
    en: '“{name}” is matched twice.',
    ko: '“{name}” 연결이 두 번 되어 있어요.',
    remedy: { en: 'One column gives one field.', ko: '열 하나에 항목 하나만 연결해 주세요.' },
    who: ['you'],
  },
  notMatched: {
    kind: 'conflict',
    en: 'No column gives {fields} yet.',
    ko: '{fields}에 연결된 열이 아직 없어요.',
    remedy: { en: 'Match a column to each field that must be there.', ko: '필수 항목마다 열을 연결해 주세요.' },
    who: ['you'],
  },
  nothingToRun: {
    kind: 'conflict',
    en: 'No row of this file would change anything: {refused|one row has|# rows have} an error, {same} are imported already.',
    ko: '가져올 행이 없어요. 오류가 있는 행 {refused}개, 이미 가져온 행 {same}개예요.',
    remedy: {
      en: 'Download the problems, mend the rows and upload the file again.',
      ko: '문제 목록을 내려받아 행을 고친 뒤 다시 업로드해 주세요.',
    },
    who: ['you'],
  },
  anotherAtWork: {
    kind: 'conflict',
    en: '“{file}” is being worked on just now; one import is worked on at a time.',
    ko: '지금 “{file}” 작업이 진행 중이에요. 가져오기는 한 번에 하나씩 진행해요.',
    remedy: {
      en: 'Wait until it is done: its page shows how far it is.',
      ko: '끝날 때까지 기다려 주세요. 진행 상황은 해당 페이지에서 볼 수 있어요.',
    },
    who: ['time'],
  },
  claimedFrom: {
    kind: 'conflict',
    en: '{companies} {count|has|have} claimed from this import, so it cannot be undone.',
    ko: '{companies:이/가} 이 가져오기에서 계정을 인수하여 되돌릴 수 없어요. 모두 {count}곳이에요.',
    remedy: {
      en: 'Import a corrected file: accounts not yet claimed are changed by it.',
      ko: '고친 파일을 가져오면 아직 인수하지 않은 계정에 반영돼요.',
    },
    who: ['you'],
  },
  builtOn: {
    kind: 'conflict',
    en: 'A later import, “{file}”, stands on the records of this one.',
    ko: '나중에 가져온 “{file}” 기록이 이 가져오기의 기록을 바탕으로 해요.',
    remedy: { en: 'Undo that one first.', ko: '그 가져오기를 먼저 되돌려 주세요.' },
    who: ['you'],
  },
  rowsForgotten: {
    kind: 'conflict',
    en: 'The rows of this file are no longer kept.',
    ko: '이 파일의 행은 더 이상 보관되어 있지 않아요.',
    remedy: { en: 'Upload the file again.', ko: '파일을 다시 업로드해 주세요.' },
    who: ['you'],
  },
})

type Match = { readonly field: string; readonly header: string }
/** Columns matched by hand: known fields and headers, each once. Which are missing is said when the file is to be checked. */
export function mapped(file: Pick<Import, 'kind' | 'headers' | 'status'>, matches: readonly Match[]) {
  const status = lifecycle.next(file.status, 'map')
  for (const [at, match] of matches.entries()) mayMatch(file, match, `mapping.${at}`)
  const twice = doubled(matches.map(({ field }) => field)) ?? doubled(matches.map(({ header }) => header))
  if (twice !== undefined) throw refuse.matchedTwice({ name: twice }, { field: 'mapping' })
  return { mapping: Object.fromEntries(matches.map(({ field, header }) => [field, header])), status, counts: null }
}

function mayMatch({ kind, headers }: Pick<Import, 'kind' | 'headers'>, { field, header }: Match, at: string) {
  if (!fieldsOf[kind].some(({ name }) => name === field)) throw refuse.fieldUnknown({ field }, { field: `${at}.field` })
  if (!headers.includes(header)) throw refuse.headerUnknown({ header }, { field: `${at}.header` })
}
const doubled = (names: readonly string[]) => names.find((name, at) => names.indexOf(name) !== at)

type Checking = Pick<Import, 'status' | 'kind' | 'mapping'>
/** A check goes over rows that are still there: they are let go of in time. */
export function check({ status, kind, mapping }: Checking, { hasRows }: { hasRows: boolean }) {
  const next = lifecycle.next(status, 'check')
  mustBeComplete(kind, mapping)
  if (!hasRows) throw refuse.rowsForgotten()
  return { status: next, counts: null, failure: null, ...BEGINNING }
}

function mustBeComplete(kind: Kind, mapping: Mapping) {
  const missing = missingIn(kind, mapping)
  if (missing.length) throw refuse.notMatched({ fields: missing.map(({ says }) => says) }, { field: 'mapping' })
}

const BEGINNING = { reached: 0, taken: 0, returned: 0, startedAt: null, finishedAt: null, undoneAt: null }

/** A failed import goes on where it stopped; any other begins with its first row. */
export function run({ status, counts }: Pick<Import, 'status' | 'counts'>, now: Date) {
  const next = lifecycle.next(status, 'run')
  if (status === 'failed') return { status: next, failure: null }
  if (counts && counts.new + counts.changed === 0)
    throw refuse.nothingToRun({ refused: counts.refused, same: counts.same })
  return { status: next, failure: null, ...BEGINNING, startedAt: now }
}

type Claims = { readonly companies: readonly string[]; readonly count: number }
/** All of it comes back, or none: nobody has claimed from it, and nothing later stands on it. */
export function undo({ status }: Pick<Import, 'status'>, { claims, later }: { claims: Claims; later: string | null }) {
  const next = lifecycle.next(status, 'undo')
  if (claims.count > 0) throw refuse.claimedFrom(claims)
  if (later !== null) throw refuse.builtOn({ file: later })
  return { status: next, returned: 0, failure: null }
}

export const discard = ({ status }: Pick<Import, 'status'>) => ({ status: lifecycle.next(status, 'discard') })

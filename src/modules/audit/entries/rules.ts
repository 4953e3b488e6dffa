/** How the log is handed out as a sheet. */
import { csvOf as sheetOf } from '#kernel/csv.ts'
import { type Lang, type Said, saying, vocabulary } from '#kernel/words.ts'
import type { Entry } from './tables.ts'

// biome-ignore format: a table
const columns: readonly Said[] = [
  { en: 'Time',          ko: '시각' },
  { en: 'What was done', ko: '한 일' },
  { en: 'Operation',     ko: 'API 작업' },
  { en: 'Who',           ko: '누가' },
  { en: 'Kind',          ko: '종류' },
  { en: 'Address',       ko: '주소' },
  { en: 'Request',       ko: '요청' },
  { en: 'Record',        ko: '기록' },
  { en: 'Kind of record', ko: '기록 종류' },
  { en: 'ID',            ko: 'ID' },
  { en: 'Before',        ko: '이전 값' },
  { en: 'After',         ko: '이후 값' },
  { en: 'Support session', ko: '대리 접속' },
]

/** One line a change, in words and as the API calls it, with a byte order mark, so that a spreadsheet reads Korean. */
export function csvOf(entries: readonly Entry[], language: Lang = 'en'): string {
  const lines = entries.flatMap((entry) => {
    const { at, operation, actorName, actorKind, address, requestId } = entry
    const did = wordFor(`operation.${operation}`, operation)[language]
    const start = [at.toISOString(), did, operation, actorName, actorKind, address, requestId]
    const session = entry.actingId ?? ''
    const changes = entry.changes.map(({ what, id, old, new: now }) => [
      ...start,
      wordFor(`noun.${what}`, what)[language],
      ...[what, id, json(old), json(now), session],
    ])
    return changes.length ? changes : [[...start, '', '', '', '', '', session]]
  })
  const header = columns.map((one) => one[language])
  return sheetOf([header, ...lines])
}

/** What has no word yet keeps its name. */
const wordFor = (key: string, name: string): Said => (vocabulary.has(key) ? saying(key) : { en: name, ko: name })

const json = (values: object | null) => (values ? JSON.stringify(values) : '')

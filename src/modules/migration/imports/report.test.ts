import { sql } from 'drizzle-orm'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { testDatabase } from '#test/database.ts'
import { importing } from '#test/importing.ts'
import { workbook } from '#test/zip.ts'

const { transact } = await testDatabase()
const prefix = () => `T${newId().slice(-10).toUpperCase()}`
const HEADER = 'Old ID,Headquarters,Company name,Country,Registration number,Website,Status,Note\n'
const WORDS = 'Problem,Remedy,문제,해결 방법'
const old = (p: string) =>
  transact({ reach: 'network' }, async (db) => {
    const query = sql`select name, country, website, phone from legacy_accounts where old_id like ${`${p}%`} order by old_id`
    return (await db.execute<{ name: string; country: string; website: string; phone: string }>(query)).rows
  })

/** A file taken and checked; its report as text, and what was found by row. */
async function checked(desk: Awaited<ReturnType<typeof importing>>, name: string, content: string | Buffer) {
  const { body } = await desk.upload('accounts', name, content)
  await desk.call('POST /vendor/imports/:id/check', { id: body.id })
  await desk.work()
  const { counts } = (await desk.call('GET /vendor/imports/:id', { id: body.id })).body
  const { items } = (await desk.call('GET /vendor/imports/:id/problems', { id: body.id, severity: 'error' })).body
  const report = await desk.call('GET /vendor/imports/:id/problems/content', { id: body.id })
  const text = Buffer.from(report.body as unknown as Uint8Array).toString()
  return { id: body.id, counts, codes: items.map(({ code, field }) => [code, field]), text }
}

describe('the report of a check', () => {
  test('is a file that can be mended and uploaded again', async () => {
    const [desk, p] = [await importing(), prefix()]
    const first = await checked(desk, 'a.csv', `${HEADER}${p}1,,${p},KR,,,,fine\n${p}2,,누리,Nowhere,,+82,,=2+3\n`)
    await desk.call('POST /vendor/imports/:id/run', { id: first.id })
    await desk.work()
    expect(await old(p)).toHaveLength(1)
    const [header, line = '', ...rest] = first.text.split('\r\n')
    expect(header).toBe(`\ufeff${WORDS},${HEADER.trim()}`)
    expect(line).toContain('“Nowhere” is no country that is known here.,')
    expect(line).toContain(`,${p}2,,누리,Nowhere,,'+82,,'=2+3`)
    expect(rest).toEqual([''])
    const mended = await desk.bring('accounts', first.text.replace(',Nowhere,', ',France,'))
    expect(mended).toMatchObject({ status: 'done', counts: { new: 1, refused: 0 } })
    expect(await old(p)).toMatchObject([{ country: 'KR' }, { country: 'FR', website: '+82' }])
  })

  test('uploaded again as it is, finds the same faults; the report of a report is the same report', async () => {
    const [desk, p] = [await importing(), prefix()]
    const rows = [
      `${p}1,,짧음,KR`,
      `${p}2,,Long,KR,,,,note,one,more`,
      `${p}3,,나쁜\u202e이름,KR,,,,`,
      `${p}4,,"=cmd|'/c calc'!A1, ""so""",Nowhere,,"two\nlines",,@x`,
      `${p}5,,,KR,,,,`,
      `#!,,이상,KR,,,,'=x`,
    ]
    const first = await checked(desk, 'a.csv', HEADER + rows.map((row) => `${row}\n`).join(''))
    // biome-ignore format: a table
    const codes = [['cellsMissing', ''], ['cellsMissing', ''], ['unseen', ''], ['badCountry', 'country'], ['required', 'name'], ['badOldId', 'oldId']]
    expect(first.codes).toEqual(codes)
    expect(first.text).toContain(`,${p}2,,Long,KR,,,,note,one,more\r\n`)
    const again = await checked(desk, 'again.csv', first.text)
    expect(again).toMatchObject({ codes, counts: { new: 0, refused: rows.length } })
    expect(cellsOf(again.text)).toEqual(cellsOf(first.text))
  })

  // biome-ignore format: a table
  test.each([
    ['CP949 with semicolons', 'a.csv',   (text: string) => iconv.encode(text.replaceAll(',', ';'), 'cp949')],
    ['UTF-16 with tabs',      'a.txt',   (text: string) => iconv.encode(text.replaceAll(',', '\t'), 'utf-16be')],
    ['JSON lines',            'a.jsonl', (text: string) => Buffer.from(objectsOf(text).map((row) => `${JSON.stringify(row)}\n`).join(''))],
    ['a workbook',            'a.xlsx',  (text: string) => workbook(text.trim().split('\n').map((line, at) => `<row r="${at + 1}">${line.split(',').map(cellOf).join('')}</row>`))],
  ])('of %s comes back as CSV, whose mended rows are taken', async (_, name, written) => {
    const [desk, p] = [await importing(), prefix()]
    const text = `Old ID,Company name,Country,Phone\n${p}1,가람각 ${p},Nowhere,-82\n${p}2,똠방 ${p},KR,\n`
    const { codes, text: report } = await checked(desk, name, written(text))
    expect(codes).toEqual([['badCountry', 'country']])
    await desk.bring('accounts', report.replace(',Nowhere,', ',KR,'))
    expect(await old(p)).toEqual([{ name: `가람각 ${p}`, country: 'KR', website: null, phone: '-82' }])
  })
})

/** The rows without the words before them: those name rows by their number, which is another in another file. */
const cellsOf = (report: string) => report.split('\r\n').map((line) => line.slice(line.search(/,(T|#)/)))

function objectsOf(text: string): object[] {
  const [header = '', ...rows] = text.trim().split('\n')
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, at) => [header.split(',')[at] ?? '', cell])))
}
const cellOf = (text: string) => (text ? `<c t="inlineStr"><is><t>${text}</t></is></c>` : '<c/>')

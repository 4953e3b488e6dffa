import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, test } from 'vitest'
import type { Refusal } from '#kernel/refusal.ts'
import { languages } from '#kernel/words.ts'
import { workbook, zip } from '#test/zip.ts'
import { cellOf, csvLine, harmless } from './rows.ts'
import { bodyOf, tableOf } from './table.ts'

const folder = mkdtempSync(join(tmpdir(), 'guildhall-reading-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(name: string, content: string | Buffer, given = {}) {
  const path = join(folder, name)
  writeFileSync(path, content)
  const table = await tableOf(path, name, given)
  const rows = []
  for await (const { row, cells } of bodyOf(path, table)) rows.push([row, ...cells])
  return { ...table, rows }
}
const refused = (name: string, content: string | Buffer, given = {}) =>
  read(name, content, given).then(
    () => 'taken',
    (error: Refusal) => error,
  )
const codeOf = async (...file: Parameters<typeof refused>) => ((await refused(...file)) as Refusal).code

const text = '회사,이름\n"한빛, 서울",똠방각하\n'
const rows = [[2, '한빛, 서울', '똠방각하']]

describe('a text is read whatever its letters are written in', () => {
  // biome-ignore format: a table
  test.each([
    ['UTF-8',                       Buffer.from(text),                                    'utf-8'],
    ['UTF-8 with a mark',           Buffer.from(`\ufeff${text}`),                         'utf-8'],
    ['UTF-16, little end first',    iconv.encode(text, 'utf-16le', { addBOM: true }),     'utf-16le'],
    ['UTF-16, big end first',       iconv.encode(text, 'utf-16be', { addBOM: true }),     'utf-16be'],
    ['UTF-16 of Latin headers without a mark', iconv.encode(text.replace('회사,이름', 'company,contact name'), 'utf-16le'), 'utf-16le'],
    ['UTF-16 without a mark, little end first', iconv.encode(`${text}가각,가\n`, 'utf-16le'),          'utf-16le'],
    ['UTF-16 without a mark, big end first',    iconv.encode(`${text}가각,가\n`, 'utf-16be'),          'utf-16be'],
    ['UTF-16 without a mark, hardly a sign in it', iconv.encode(text + `${'각'.repeat(300)},가\n`.repeat(9), 'utf-16be'), 'utf-16be'],
    ['CP949 with a letter EUC-KR lacks', iconv.encode(text, 'cp949'),                     'cp949'],
  ])('%s', async (_, content, encoding) => {
    const told = await read('a.csv', content)
    expect({ ...told, rows: told.rows.slice(0, 1) }).toMatchObject({ encoding, rows })
  })

  test('an encoding that somebody chose is used, and one that does not fit is refused', async () => {
    const french = Buffer.from('societe\nCaf\xe9 Lumi\xe8re\n', 'latin1')
    expect(await codeOf('a.csv', french)).toBe('imports.encodingUnknown')
    expect((await read('a.csv', french, { encoding: 'windows-1252' })).rows).toEqual([[2, 'Café Lumière']])
    expect(await codeOf('a.csv', french, { encoding: 'utf-8' })).toBe('imports.encodingWrong')
  })
})

describe('the columns are told apart', () => {
  // biome-ignore format: a table
  test.each([
    ['commas',     'a,b;c\n1,2\n',            ',',  ['a', 'b;c']],
    ['semicolons', 'a;"b,b,b";c\n1;2;3\n',    ';',  ['a', 'b,b,b', 'c']],
    ['tabs',       'a\tb\n1\t2\n',            '\t', ['a', 'b']],
    ['bars',       'a|b\r\n1|2\r\n',          '|',  ['a', 'b']],
  ])('by %s', async (_, content, delimiter, headers) => expect(await read('a.csv', content)).toMatchObject({ delimiter, headers }))

  test('by any sign that somebody chose', async () =>
    expect((await read('a.txt', 'a~b\n1~2\n', { delimiter: '~' })).headers).toEqual(['a', 'b']))

  test('by the sign a spreadsheet wrote into a first line of its own', async () =>
    expect(await read('a.csv', 'sep=^\na^b;c\n1^2\n')).toMatchObject({ delimiter: '^', headers: ['a', 'b;c'], rows: [[3, '1', '2']] })) // biome-ignore format: one thought

  test('a row counts as a spreadsheet counts it: an empty line is a row, a line break in a cell is none', async () =>
    expect((await read('a.csv', 'a,b\n\n"1\n2",3\n4,5\n')).rows).toEqual([[3, '1 2', '3'], [4, '4', '5']])) // biome-ignore format: one thought

  test('a column without a name gets its place for one, and empty ones at the end are none', async () =>
    expect((await read('a.csv', 'a,,c,,\n1,2,3,,\n')).headers).toEqual(['a', '(2)', 'c']))
})

describe('a workbook', () => {
  test('gives the first sheet that is shown: texts, numbers as written, dates as days, formulas as what they showed', async () => {
    const cells = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Since</t></is></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>',
      '<row r="4"><c r="A4"><v>1234567890</v></c><c r="B4" s="1"><v>45658</v></c><c r="D4" t="str"><f>1+1</f><v>=1+1</v></c></row>',
      '<row r="5"><c r="A5"><v>1.0E+9</v></c><c r="C5" t="b"><v>1</v></c></row>',
    ]
    expect(await read('a.xlsx', workbook(cells, ['Old ID', 'Active', '비고 & 메모']))).toMatchObject({
      headers: ['Old ID', 'Since', 'Active', '비고 & 메모'],
      rows: [
        [4, '1234567890', '2025-01-01', '', '=1+1'],
        [5, '1000000000', '', 'true'],
      ],
    })
  })

  const header = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>'
  // biome-ignore format: a table
  test.each([
    ['that would unpack a thousandfold',  workbook([header], [], [{ name: 'xl/media/a.bin', content: Buffer.alloc(20_000_000) }]), 'imports.unpacksTooLarge'],
    ['whose sheet lies about its size',   zip([{ name: 'xl/workbook.xml', content: '<workbook><sheets/></workbook>', claims: 5 }]), 'imports.damaged'],
    ['without a sheet',                   zip([{ name: 'xl/workbook.xml', content: '<workbook><sheets/></workbook>' }]),           'imports.notATable'],
    ['that is another archive',           zip([{ name: 'readme.txt', content: 'hello' }]),                                         'imports.notATable'],
    ['cut off',                           workbook([header]).subarray(0, 700),                                                     'imports.damaged'],
    ['with entities in it',               zip([{ name: 'xl/workbook.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }]), 'imports.damaged'],
    ['with two parts of one name',        zip([{ name: 'xl/workbook.xml', content: '<a/>' }, { name: 'xl/workbook.xml', content: '<b/>' }]), 'imports.damaged'],
    ['with broken XML',                   workbook(['<row r="1"><c']),                                                             'imports.damaged'],
    ['with a cell without an end',        workbook([`<row r="1"><c r="A1" t="inlineStr"><is><t>${'가'.repeat(3_000_000)}</t></is></c></row>`]), 'imports.unpacksTooLarge'],
    ['with a text without an end',        workbook(['<row r="1"><c r="A1" t="s"><v>0</v></c></row>'], ['가'.repeat(3_000_000)]), 'imports.unpacksTooLarge'],
    ['with a cell of a million pieces',   workbook([`<row r="1"><c r="A1" t="inlineStr"><is>${`<r><t>${'x'.repeat(60_000)}</t></r>`.repeat(20)}</is></c></row>`]), 'imports.rowTooLong'],
    ['with a row of no number',           workbook(['<row r="NaN"><c r="A1"><v>1</v></c></row>']),                                'imports.damaged'],
    ['with a row that comes twice',       workbook([header, '<row r="2"><c r="A2"><v>1</v></c></row>']),                          'imports.damaged'],
    ['with a row beyond any sheet',       workbook([header, '<row r="99999999999"><c><v>1</v></c></row>']),                       'imports.damaged'],
    ['with a cell in no column',          workbook([header, '<row r="3"><c r="3"><v>1</v></c></row>']),                           'imports.damaged'],
    ['of an old Excel',                   Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),              'imports.oldExcel'],
  ])('%s is refused', async (_, content, code) => expect(await codeOf('a.xlsx', content)).toBe(code))
})

test('a workbook’s text that is not there is empty, not all of them', async () =>
  expect((await read('a.xlsx', workbook(['<row r="1"><c r="A1" t="s"><v>0</v></c></row>', '<row r="2"><c r="A2" t="s"><v>-1</v></c><c r="B2"><v>1</v></c></row>'], ['a', 'b']))).rows).toEqual([[2, '', '1']])) // biome-ignore format: one thought

describe('JSON lines', () => {
  test('are rows, whatever order the names come in', async () => {
    const lines = '{"id":"A-1","name":"가람"}\n\n{"name":"누리","id":7,"since":null,"more":{"a":1}}\n'
    expect(await read('a.jsonl', lines)).toMatchObject({
      format: 'jsonl',
      headers: ['id', 'name', 'since', 'more'],
      rows: [
        [2, 'A-1', '가람', '', ''],
        [4, '7', '누리', '', '{"a":1}'],
      ],
    })
  })
  test('give no value that a line does not have, and none that is nested without end', async () =>
    expect((await read('a.jsonl', `{"toString":"x","b":1}\n{"b":2}\n{"b":${'['.repeat(99_000)}${']'.repeat(99_000)}}\n`)).rows).toEqual([[2, 'x', '1'], [3, '', '2'], [4, '', '\ufffd']])) // biome-ignore format: one thought
  test('keep no number whose last digits are lost', async () =>
    expect((await read('a.jsonl', '{"id":12345678901234567890}\n')).rows).toEqual([[2, '\ufffd']]))
  test.each(['[{"a":1},\n{"a":2}]\n', '{"a":1}\n[1]\n', '{"a":1}\n{"a":\n', '{"a":1}\nwords\n'])(
    '%j is refused',
    async (lines) => expect(await codeOf('a.jsonl', lines)).toBe('imports.notJson'),
  )
})

describe('what is no table is refused in both languages, with a way out', () => {
  // biome-ignore format: a table
  test.each([
    ['a picture called CSV',       'a.csv',  Buffer.from('89504e470d0a1a0a', 'hex'),                   'imports.notATable'],
    ['a workbook called CSV',      'a.csv',  workbook(['<row r="1"><c r="A1"><v>1</v></c></row>']),    'imports.nameMisleads'],
    ['a text called XLSX',         'a.xlsx', 'a,b\n1,2\n',                                             'imports.nameMisleads'],
    ['null bytes',                 'a.csv',  `a,b\n${'x'.repeat(9000)},\0\n`,                          'imports.nullBytes'],
    ['letters of no encoding',     'a.csv',  Buffer.from('a,b\n\xff\xff\xfe\xfd,2\n', 'latin1'),        'imports.encodingUnknown'],
    ['columns of the same name',   'a.csv',  'ID,name,id\n1,2,3\n',                                    'imports.duplicateHeaders'],
    ['only a header',              'a.csv',  'a,b\n',                                                  'imports.onlyHeader'],
    ['only blanks',                'a.csv',  ' \n\n',                                                  'imports.noHeader'],
    ['a quotation mark left open', 'a.csv',  'a,b\n1,"2\n3,4\n',                                       'imports.quoteOpen'],
    ['a row without an end',       'a.csv',  `a,b\n1,"${'x'.repeat(1_100_000)}"\n`,                    'imports.rowTooLong'],
    ['columns without number',     'a.csv',  `${Array.from({ length: 300 }, (_, n) => n).join(',')}\n1\n`, 'imports.tooManyColumns'],
  ])('%s', async (_, name, content, code) => {
    const refusal = (await refused(name, content)) as Refusal
    expect(refusal.code).toBe(code)
    for (const language of languages) expect([refusal.says(language), refusal.remedy(language)].join(' ')).not.toMatch(/[{}]|undefined/)
  })
})

describe('a cell', () => {
  // biome-ignore format: a table
  test.each([
    ['  two  words ', 'two words'], ['=cmd|calc', '=cmd|calc'], ["'=1+1", '=1+1'], ["'+82-2-1234", '+82-2-1234'],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"], ['a\u0000b', 'a\ufffdb'], ['각', '각'],
  ])('%j is kept as %j', (given, kept) => expect(cellOf(given)).toBe(kept))

  test.each(['=1+1', '+82', '-1', '@sum', '\tx', '＝1+1', '＠sum'])(
    '%j is written out so that no spreadsheet runs it, and comes back as it was',
    (given) => {
      expect(harmless(given)).toBe(`'${given}`)
      expect(cellOf(harmless(given))).toBe(given.trim())
    },
  )
  test('is quoted where it holds what parts cells', () =>
    expect(csvLine(['a', 'b,c', 'say "so"', '=1,2'])).toBe('a,"b,c","say ""so""","\'=1,2"\r\n'))
})

import { expect, test } from 'vitest'
import { textOf } from '../kit/textOf.ts'
import { cellsIn, linesIn } from './reading.ts'

// biome-ignore format: a table
test.each([
  ['a,b\r\n1,2\r\n',             [['a', 'b'], ['1', '2']]],
  ['a;b\n1;"x;y"',               [['a', 'b'], ['1', 'x;y']]],
  ['a\tb\n\n1\t2',               [['a', 'b'], ['1', '2']]],
  ['a,b\n"one ""two""",',        [['a', 'b'], ['one "two"', '']]],
  ['a,b\n"line\nbreak",2\n,\n',  [['a', 'b'], ['line\nbreak', '2']]],
  ['a,b\n1,x"y',                 [['a', 'b'], ['1', 'x"y']]],
])('%j is read as %j', (text, rows) => expect(cellsIn(text)).toEqual(rows))

test('columns stand in any order and either language', () =>
  expect(linesIn('\uFEFF이메일,상호,태그,모름\na@b.example, 다온테크 ,,x\n').lines).toEqual([
    { email: 'a@b.example', companyName: '다온테크' },
  ]))
test('a blank line counts, so that every line keeps the number its file shows; those at the end are none', () =>
  expect(linesIn('\n상호,시군구\n다온,\n\n,\n가온,중구\n\n,\n')).toEqual({
    first: 3,
    lines: [{ companyName: '다온' }, {}, {}, { companyName: '가온', city: '중구' }],
  }))
test.each([
  ['UTF-8', new TextEncoder().encode('상호\n다온')],
  ['UTF-16 with its mark', Buffer.from('\uFEFF상호\n다온', 'utf16le')],
  ['what a spreadsheet writes in Korea', new Uint8Array([0xbb, 0xf3, 0xc8, 0xa3, 0x0a, 0xb4, 0xd9, 0xbf, 0xc2])],
])('a file in %s says the same', async (_, bytes) =>
  expect(linesIn(await textOf(new Blob([bytes]))).lines).toEqual([{ companyName: '다온' }]),
)
test('a file without names of companies has no lines', () => expect(linesIn('a,b\n1,2').lines).toEqual([]))
test('a sheet of ours is read back without its apostrophes', () =>
  expect(linesIn("company\n'=SUM(1)").lines).toEqual([{ companyName: '=SUM(1)' }]))

import { expect, test } from 'vitest'
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
  expect(linesIn('\uFEFF이메일,상호,태그,모름\na@b.example, 다온테크 ,,x\n')).toEqual([
    { email: 'a@b.example', companyName: '다온테크' },
  ]))
test('a file without names of companies has no lines', () => expect(linesIn('a,b\n1,2')).toEqual([]))
test('a sheet of ours is read back without its apostrophes', () =>
  expect(linesIn("company\n'=SUM(1)")).toEqual([{ companyName: '=SUM(1)' }]))

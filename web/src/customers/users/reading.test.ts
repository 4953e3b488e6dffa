import { expect, test } from 'vitest'
import { linesIn, unknownIn } from './reading.ts'

test('people stand below headings of either language', () =>
  expect(linesIn('\uFEFF로그인주소,성명\nseoyun,한서윤\n\nada,Ada\n').lines).toEqual([
    { userName: 'seoyun', displayName: '한서윤' },
    {},
    { userName: 'ada', displayName: 'Ada' },
  ]))
test('columns that say nothing here are named, but not the one of what was wrong before', () =>
  expect(unknownIn('\uFEFFUser Name,Department, ,부서,problem\na,b,,c,d')).toEqual(['Department', '부서']))

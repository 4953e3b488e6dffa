import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { modules } from '#modules/modules.ts'
import * as law from './guards/architecture.ts'

const needs: law.Needs = Object.fromEntries(Object.entries(modules).map(([name, { needs }]) => [name, needs]))
const src = law.sources('src')
const web = law.sources('web/src')
const trials = [
  ...law.tests('src'),
  ...law.tests('web/src'),
  ...law.sources('test'),
  ...law.tests('test'),
  ...law.tests('scripts'),
]
const planted = (file: string, text: string): law.Source[] => [{ file, text }]

describe('the house keeps its laws', () => {
  test('everyone imports only whom they may', () => expect(law.wrongImports(src, needs)).toEqual([]))
  test('a module needs only what stands above it', () => expect(law.needsBelow(needs)).toEqual([]))
  test('every query says whose rows it means', () => expect(law.unboundedQueries(src)).toEqual([]))
  test('rules and commands never look at the wall clock', () => expect(law.wallClocks(src)).toEqual([]))
  test('nothing reaches outside from within a transaction', () => expect(law.reachesOutside(src)).toEqual([]))
  test('everything has a name of its own', () => expect(law.namelessThings([...src, ...web])).toEqual([]))
  test('no file has more than 300 lines, tests included', () =>
    expect(law.longFiles([...src, ...web, ...trials])).toEqual([]))
  test('rules, shapes, routes, conditions and surfaces hold no SQL', () => expect(law.sqlOutOfPlace(src)).toEqual([]))
})

// biome-ignore format: a table
describe('and a violation planted is a violation found', () => {
  test.each([
    ['the kernel imports a module',          'kernel/x.ts',              "import { a } from '#modules/access/index.ts'"],
    ['a module imports one it does not need', 'modules/access/x.ts',     "import { a } from '#modules/membership/index.ts'"],
    ['a module reaches past an index',       'modules/membership/x.ts',  "import { a } from '#modules/access/members/tables.ts'"],
    ['the API reaches into a slice',         'api/x.ts',                 "import { a } from '#modules/access/people/rules.ts'"],
    ['a module imports the API',             'modules/membership/x.ts',  "import { a } from '#api/mount.ts'"],
  ])('%s', (_, file, text) => expect(law.wrongImports(planted(file, text), needs)).toHaveLength(1))

  test('a query without its tenant', () =>
    expect(law.unboundedQueries(planted('modules/x/queries.ts', 'ctx.db.select().from(t)'))).toHaveLength(1))
  test('an update without its tenant', () =>
    expect(law.unboundedQueries(planted('modules/x/commands.ts', 'ctx.db.update(t).set({})'))).toHaveLength(1))
  test('a rule that reads the clock', () =>
    expect(law.wallClocks(planted('modules/x/rules.ts', 'const now = new Date()'))).toHaveLength(1))
  test('a query that reads a file', () =>
    expect(law.reachesOutside(planted('modules/x/queries.ts', "import { readFile } from 'node:fs/promises'"))).toHaveLength(1))
  test('a listener that asks a name server', () =>
    expect(law.reachesOutside(planted('modules/x/reactions.ts', "import { Resolver } from 'node:dns'"))).toHaveLength(1))
  test('a command that calls another house', () =>
    expect(law.reachesOutside(planted('modules/x/commands/ask.ts', 'await fetch(address)'))).toHaveLength(1))
  test('a folder of helpers', () => expect(law.namelessThings(planted('modules/x/helpers.ts', ''))).toHaveLength(1))
  test('a file too long to read, and not one that just fits', () => {
    expect(law.longFiles(planted('a.ts', 'x\n'.repeat(301)))).toHaveLength(1)
    expect(law.longFiles(planted('a.ts', 'x\n'.repeat(300)))).toEqual([])
  })
  test('a test too long to read, wherever it lies', () => {
    const root = mkdtempSync(join(tmpdir(), 'guildhall-law-'))
    writeFileSync(join(root, 'a.test.ts'), 'x\n'.repeat(301))
    expect(law.longFiles(law.tests(root))).toEqual(['a.test.ts has 301 lines'])
    rmSync(root, { recursive: true })
  })
  test('a need that points upwards', () => expect(law.needsBelow({ a: ['b'], b: [] })).toHaveLength(1))
  test('SQL in a route', () =>
    expect(law.sqlOutOfPlace(planted('modules/x/routes.ts', 'sql`select 1 from t`'))).toHaveLength(1))
  test('a condition that asks the database itself', () =>
    expect(law.sqlOutOfPlace(planted('modules/x/conditions.ts', 'ctx.db.select().from(t)'))).toHaveLength(1))
  test('a rule of a folder of rules that reads the clock', () =>
    expect(law.wallClocks(planted('modules/x/rules/promises.ts', 'const now = new Date()'))).toHaveLength(1))
})

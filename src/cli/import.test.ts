import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { readConfig } from '#config'
import { newId } from '#kernel/id.ts'
import { SECRET } from '#test/cluster.ts'
import { testDatabase } from '#test/database.ts'
import { importing } from './import.ts'

const { transact, owner } = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'guildhall-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

const url = `postgres://${owner.user}@localhost/${owner.database}?host=${encodeURIComponent(owner.host ?? '')}`
const config = readConfig({ DATABASE_URL: url, SECRET, DATA_DIR: folder }, false)
const id = newId<'tenant'>()
await transact({ reach: 'network' }, (db) =>
  db.execute(sql`insert into tenants (tenant_id, id, name, kind, country, standings)
    select ${id}, ${id}, 'Aurora', 'vendor', 'US', '{}' where not exists (select from tenants where kind = 'vendor')`),
)

/** What an operator reads, and how the command ends. */
async function typed(...args: string[]) {
  const said: string[] = []
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line) => void said.push(line))
  const code = await importing(args, config)
  return { code, said: said.join('\n') }
}
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const old = async (p: string) =>
  (
    await transact({ reach: 'network' }, (db) =>
      db.execute(sql`select old_id from legacy_accounts where old_id like ${`${p}%`}`),
    )
  ).rowCount

test('an operator checks a file, runs it, lists it and undoes it from the command line', async () => {
  const p = `C${newId().slice(-8).toUpperCase()}`
  const file = write('old.csv', `Nr;Company;Country\n${p}1;Garam ${p};KR\n${p}2;Nuri ${p};Nowhere\n`)
  const wrong = join(folder, 'wrong.csv')
  const dry = await typed(file, '--kind', 'accounts', '--dry-run', '--match', 'oldId=Nr', '--problems', wrong)
  expect(dry).toMatchObject({
    code: 0,
    said: expect.stringContaining('checked: 1 new, 0 changed, 0 the same, 1 with an error'),
  })
  expect(readFileSync(wrong, 'utf8')).toContain('Nowhere')
  expect(await old(p)).toBe(0)
  const importId = /^[0-9a-f-]{36}/.exec(dry.said)?.[0] ?? ''
  expect(await typed('--continue', importId)).toMatchObject({ code: 0, said: expect.stringContaining('done: 1 taken') })
  expect(await old(p)).toBe(1)
  expect((await typed('--list')).said).toContain(`${importId}  accounts  done`)
  const saved = (await typed('--mappings')).said.split('\n').find((line) => line.includes('name=Company'))
  expect((await typed('--forget', saved?.split('  ')[0] ?? '')).said).not.toContain(saved)
  expect((await typed('--forget', 'nothing')).code).toBe(2)
  expect(await typed('--undo', importId)).toMatchObject({ code: 0, said: expect.stringContaining('1 returned') })
  expect(await old(p)).toBe(0)
})

test('a file that is none is refused in both languages', async () => {
  const { code, said } = await typed(write('bad.csv', 'a,a\n1,2\n'), '--kind', 'accounts')
  expect([code, said.split('\n').length]).toEqual([1, 2])
  expect(said).toContain('Several columns have the same name')
})

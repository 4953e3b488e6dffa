import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { readConfig } from '#config'
import { newId } from '#kernel/id.ts'
import { addDays, dateOf } from '#kernel/time.ts'
import { keepFile } from '#modules/files/index.ts'
import { SECRET } from '#test/cluster.ts'
import { testDatabase } from '#test/database.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { oldCentre, person, planned } from '#test/oldCentre.ts'
import { leaving } from './leaving.ts'

const { transact, owner } = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'guildhall-leaving-'))
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
async function typed(what: Parameters<typeof leaving>[0], ...args: string[]) {
  const said: string[] = []
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line) => void said.push(line))
  const code = await leaving(what, args, config)
  return { code, said: said.join('\n') }
}

test('an operator plans the end, reads how far everyone has come, and takes who is left as a file', async () => {
  const { account } = await oldCentre()
  const old = await account()
  const [announce, freeze, retire] = [1, 30, 60].map((days) => dateOf(addDays(new Date(), days))) as [string, string, string] // biome-ignore format: one thought
  const file = join(folder, 'left.csv')
  const days = ['--announce', announce, '--freeze', freeze, '--retire', retire, '--zone', 'UTC', '--notices', '30,7']
  const { code, said } = await typed('retirement', ...days, '--left', file)
  expect(code).toBe(0)
  expect(said).toContain(`planned: announced ${announce}, frozen ${freeze}, retired ${retire} (UTC)`)
  expect(readFileSync(file, 'utf8')).toContain(old.printedOldId)
  const wrong = await typed('retirement', '--freeze', retire, '--retire', freeze)
  expect([wrong.code, wrong.said]).toEqual([1, expect.stringMatching(/does not follow[\s\S]*순서여야 해요/)])
})

test('an operator lists the claims in review and approves one, once; a refusal takes a reason', async () => {
  const { o, invited } = await oldCentre()
  const old = await invited()
  const jun = person(o, `jun@else-${o.tenantId.slice(-8)}.example`, 'Lee Jun')
  const claim = (await jun.claim(old.token)).body
  expect((await typed('claims')).said).toContain(`${claim.id}  inReview  ${old.oldId}`)
  expect((await typed('claims', '--refuse', claim.id)).code).toBe(2)
  const approved = await typed('claims', '--approve', claim.id)
  expect(approved).toMatchObject({ code: 0, said: expect.stringContaining(`${claim.id}  approved`) })
  expect((await jun.claim(old.token)).body).toMatchObject({ status: 'completed' })
  expect((await typed('claims', '--approve', claim.id)).code).toBe(1)
})

test('an operator grants a late claim, and the old ID finds the company', async () => {
  const { account, manager } = await oldCentre('2026-02-20T09:00:00Z')
  await planned(manager, '2026-03-01')
  const old = await account()
  const o = await enrolledOffice({ standings: { network: 'active' } })
  const admin = o.as('accountAdmin')
  const asked = (await admin('POST /late-claims', { oldId: old.printedOldId, note: 'It was ours' })).body
  const kept = { name: 'a.pdf', type: 'application/pdf', size: 1, sha256: '0'.repeat(64) }
  const fileIds = [(await o.within((ctx) => keepFile(ctx, kept))).id]
  await admin('POST /late-claims/:id/documents', { id: asked.id, fileIds, explanation: 'Our contract of 2019' })
  expect((await typed('late-claims')).said).toContain(`${asked.id}  inReview  ${old.printedOldId}`)
  expect((await typed('late-claims', '--refuse', asked.id, '--reason', 'whatever')).code).toBe(2)
  expect((await typed('late-claims', '--grant', asked.id)).code).toBe(0)
  expect((await admin('GET /late-claims/:id', { id: asked.id })).body).toMatchObject({ status: 'granted' })
  const { aliases } = (await admin('GET /legacy/records', {})).body
  expect(aliases.map(({ printed }) => printed)).toContain(old.printedOldId)
})

test.each([
  ['retirement', ['--announce', 'tomorrow'], 'announceOn'],
  ['retirement', ['--notices', 'soon'], 'noticeDays.0'],
  ['claims', ['--approve', 'the-first'], 'id'],
  ['late-claims', ['--grant', "1' or '1'='1"], 'id'],
] as const)('what is mistyped to %s (%j) is refused at its field, in both languages', async (what, args, field) => {
  const { code, said } = await typed(what, ...args)
  expect([code, said]).toEqual([1, expect.stringMatching(new RegExp(`^${field}: .*\\n${field}: .*[가-힣]`))])
})

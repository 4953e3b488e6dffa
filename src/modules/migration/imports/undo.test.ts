import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { testDatabase } from '#test/database.ts'
import { importing } from '#test/importing.ts'

const { transact } = await testDatabase()
const run = <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  transact({ reach: 'network' }, async (db) => (await db.execute<T>(query)).rows)
/** Old IDs of a test's own: the old centre is one, and tests share its tables. */
const prefix = () => `T${newId().slice(-10).toUpperCase()}`
const ACCOUNTS = 'Old ID,Headquarters,Company name,Country,Registration number,Website,Status,Note\n'
const accounts = (p: string, ...rows: string[]) => ACCOUNTS + rows.map((row) => `${row.replaceAll('~', p)}\n`).join('')
const old = (p: string) =>
  run<{ old_id: string; name: string; standing: string }>(
    sql`select * from legacy_accounts where old_id like ${`${p}%`} order by old_id`,
  )

describe('an undo', () => {
  test('is refused once somebody has claimed, and names who', async () => {
    const [desk, p] = [await importing(), prefix()]
    const { id } = await desk.bring('accounts', accounts(p, '~1,,~,KR,,,,', '~2,,누리 ~,KR,,,,'))
    await run(
      sql`update legacy_accounts set claimed_tenant_id = ${desk.here.tenantId}, claimed_at = now() where old_id = ${`${p}1`} returning 1 as x`,
    )
    expect((await desk.call('POST /vendor/imports/:id/undo', { id })).body).toMatchObject({
      code: 'imports.claimedFrom',
    })
    const again = await desk.bring('accounts', accounts(p, '~1,,Another name,KR,,,,', '~2,,누리 ~ 2,KR,,,,'))
    expect(again).toMatchObject({ counts: { changed: 1, refused: 1 } })
    const { items } = (await desk.call('GET /vendor/imports/:id/problems', { id: again.id, code: 'claimed' })).body
    expect(items).toMatchObject([{ row: 2, code: 'claimed' }])
  })

  test('of accounts waits for what hangs on them, and of an earlier import for a later one', async () => {
    const [desk, p] = [await importing(), prefix()]
    const first = await desk.bring('accounts', accounts(p, '~1,,~,KR,,,,'))
    const contacts = await desk.bring('contacts', `Old ID,Name,Email\n${p}1,민지,m@garam.example\n`)
    const undo = (id: typeof first.id) => desk.call('POST /vendor/imports/:id/undo', { id })
    const refused = (await undo(first.id)).body
    expect(refused).toMatchObject({ code: 'imports.builtOn' })
    expect(JSON.stringify(refused)).toContain('contacts.csv')
    await undo(contacts.id)
    await desk.work()
    const later = await desk.bring('accounts', accounts(p, '~1,,~,US,,,,'))
    expect((await undo(first.id)).body).toMatchObject({ code: 'imports.builtOn' })
    for (const one of [later, first]) {
      await undo(one.id)
      await desk.work()
    }
    expect(await old(p)).toEqual([])
  })
})

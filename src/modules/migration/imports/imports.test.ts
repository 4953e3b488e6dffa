import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { testDatabase } from '#test/database.ts'
import { importing } from '#test/importing.ts'
import { folder } from '#test/ports.ts'

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
/** Everything the old centre left, as one text: equal before and after means untouched. */
const state = async () =>
  JSON.stringify(
    await run(sql`select (select jsonb_agg(to_jsonb(a) order by old_id) from legacy_accounts a) as a,
    (select jsonb_agg(to_jsonb(c) order by key) from legacy_contacts c) as c, (select jsonb_agg(to_jsonb(l) order by key) from legacy_levels l) as l,
    (select jsonb_agg(to_jsonb(b) order by key) from legacy_benefits b) as b, (select count(*) from import_changes) as changes`),
  )

type Found = { items: { row: number }[]; next: string | null }

describe('a file of the old centre', () => {
  test('is taken, proposes its columns, is checked, run and undone, and leaves nothing behind', async () => {
    const [desk, p] = [await importing(), prefix()]
    const before = await state()
    const file = accounts(
      p,
      '~-1,,"가람 시스템, 주식회사",대한민국,,www.garam.example,정상,x',
      '~-2,~-1,가람 부산,KR,,,,',
      '~-3,,Nuri GmbH,Deutschland,,,inactive,=1+1',
    )
    const { status, body } = await desk.upload('accounts', 'old.csv', Buffer.from(file))
    expect([status, body]).toMatchObject([
      200,
      { status: 'uploaded', rowCount: 3, missing: [], moves: ['map', 'check', 'discard'] },
    ])
    expect(body.mapping).toContainEqual({ field: 'parentOldId', header: 'Headquarters' })
    await desk.call('POST /vendor/imports/:id/check', { id: body.id })
    await desk.work()
    const checked = await desk.call('GET /vendor/imports/:id', { id: body.id })
    expect(checked.body).toMatchObject({ status: 'checked', counts: { new: 3, changed: 0, same: 0, refused: 0 } })
    expect(await old(p)).toEqual([])
    await desk.call('POST /vendor/imports/:id/run', { id: body.id })
    await desk.work()
    expect((await desk.call('GET /vendor/imports/:id', { id: body.id })).body).toMatchObject({
      status: 'done',
      progress: { taken: 3 },
    })
    expect(await old(p)).toMatchObject([
      { old_id: `${p}1`, printed_old_id: `${p}-1`, parent_old_id: null, name: '가람 시스템, 주식회사', normalised_name: '가람시스템', country: 'KR', standing: 'active', site_domain: 'garam.example' },
      { old_id: `${p}2`, parent_old_id: `${p}1`, country: 'KR', standing: 'active' },
      { old_id: `${p}3`, country: 'DE', standing: 'inactive' },
    ]) // biome-ignore format: a table
    await desk.call('POST /vendor/imports/:id/undo', { id: body.id })
    await desk.work()
    expect((await desk.call('GET /vendor/imports/:id', { id: body.id })).body).toMatchObject({
      status: 'undone',
      progress: { returned: 3 },
    })
    expect(await state()).toBe(before)
  })

  test('taken again changes nothing; changed, it changes what differs, and undo brings back what was before', async () => {
    const [desk, p] = [await importing(), prefix()]
    await desk.bring('accounts', accounts(p, '~1,,가람,KR,,,,', '~2,,누리,KR,,,,'))
    const before = await old(p)
    expect(await desk.bring('accounts', accounts(p, '~1,,가람,KR,,,,', '~2,,누리,KR,,,,'), 'checked')).toMatchObject({
      counts: { new: 0, changed: 0, same: 2 },
    })
    const { id, counts } = await desk.bring(
      'accounts',
      accounts(p, '~1,,가람,KR,,,,', '~2,,누리 시스템,KR,,,,', '~3,,다온,KR,,,,'),
    )
    expect(counts).toMatchObject({ new: 1, changed: 1, same: 1 })
    expect((await old(p)).map(({ name }) => name)).toEqual(['가람', '누리 시스템', '다온'])
    await desk.call('POST /vendor/imports/:id/undo', { id })
    await desk.work()
    expect(await old(p)).toEqual(before)
  })

  test('brings contacts, levels and benefits to accounts that are there', async () => {
    const [desk, p] = [await importing(), prefix()]
    await desk.bring('accounts', accounts(p, '~-1,,가람,KR,,,,'))
    await desk.bring(
      'contacts',
      `Old ID;Name;Email;Language;Role\n${p}1;김민지;Minji.Kim@Garam.example;한국어;Primary contact\n`,
    )
    await desk.bring('levels', `Old ID,Level,Since,Anniversary\n${p}-1,Launch Pack,2019.3.1,2026년 3월 1일\n`)
    await desk.bring(
      'benefits',
      `Old ID\tBenefit\tQuantity left\tValid until\n${p} 1\tTraining voucher\t1,200\t31.12.2026\n`,
    )
    const { body } = await desk.call('GET /vendor/legacy-accounts/:oldId', { oldId: `${p.toLowerCase()}-1` })
    expect(body).toMatchObject({
      name: '가람',
      contacts: [
        {
          name: '김민지',
          email: 'minji.kim@garam.example',
          language: 'ko',
          oldRole: { en: 'Primary contact', ko: '대표 담당자' },
        },
      ],
      levels: [{ level: 'launchPack', since: '2019-03-01', anniversary: '2026-03-01' }],
      benefits: [{ type: 'Training voucher', quantity: 1200, unit: null, validTo: '2026-12-31' }],
    })
    const listed = await desk.call('GET /vendor/legacy-accounts', { search: `${p}-1` })
    expect(listed.body.items).toMatchObject([{ oldId: `${p}1`, claimedTenantId: null }])
  })
})

describe('a check', () => {
  test('names every fault with its row, column, reason and remedy, in both languages', async () => {
    const [desk, p] = [await importing(), prefix()]
    const { id, counts } = await desk.bring(
      'accounts',
      accounts(
        p,
        '~1,,가람 ~,KR,,,,',
        ',,없음,KR,,,,',
        '~2,,!!!,KR,,,,',
        '~3,,누리,Atlantis,,,maybe,',
        '~1,,다시,KR,,,,',
        '~4,~9,지점,KR,,,,',
        '~5,~6,지점,KR,,,,',
        '~6,~1,지점,KR,,,,',
        '~7,,짧음,KR',
        '~8,,나쁜\u202e이름,KR,,,,',
        '#,,이상,KR,,,,',
        '~10,~3,지점,KR,,,,',
      ),
      'checked',
    )
    expect(counts).toMatchObject({ new: 2, refused: 10 })
    const { body } = await desk.call('GET /vendor/imports/:id/problems', { id, severity: 'error' })
    expect(body.items.map(({ row, field, code }) => [row, field, code])).toEqual([
      [3, 'oldId', 'required'], [4, 'name', 'badName'], [5, 'country', 'badCountry'], [5, 'standing', 'badStanding'], [6, 'oldId', 'repeated'],
      [7, 'parentOldId', 'unknownParent'], [8, 'parentOldId', 'parentIsSite'], [10, '', 'cellsMissing'], [11, '', 'unseen'], [12, 'oldId', 'badOldId'],
      [13, 'parentOldId', 'unknownParent'],
    ]) // biome-ignore format: a table
    expect(body.items[2]).toMatchObject({
      header: 'Country',
      value: 'Atlantis',
      reason: { en: '“Atlantis” is no country that is known here.', ko: expect.stringMatching(/^Atlantis는 /) },
    })
    for (const { reason, remedy } of body.items)
      for (const said of [reason, remedy]) expect(said.en + said.ko).not.toMatch(/[{}]|undefined/)
    const rows = await desk.call('GET /vendor/imports/:id/rows', { id, only: 'problems', limit: 2 })
    expect(rows.body).toMatchObject({
      items: [{ row: 3, values: expect.arrayContaining(['', '없음']), problems: [{ code: 'required' }] }, { row: 4 }],
    })
    const on = { id, only: 'problems', limit: 2, after: rows.body.next ?? '' } as const
    expect((await desk.call('GET /vendor/imports/:id/rows', on)).body.items.map(({ row }) => row)).toEqual([5, 6])
    expect((await desk.call('GET /vendor/imports/:id/rows', { id, after: 'x' })).body).toMatchObject({
      code: 'page.placeUnknown',
    })
    const pages: number[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: Found = (await desk.call('GET /vendor/imports/:id/problems', { id, limit: 3, ...(after && { after }) })).body // biome-ignore format: one call
      pages.push(...page.items.map(({ row }) => row))
      after = page.next
    }
    expect(pages).toEqual(body.items.map(({ row }) => row))
  })

  test('proposes what looks like one company, and takes it all the same', async () => {
    const [desk, p] = [await importing(), prefix()]
    await desk.bring('accounts', accounts(p, `~1,,${p} Systems Inc.,KR,${p}-77,,,`))
    const { id, counts } = await desk.bring(
      'accounts',
      accounts(
        p,
        `~2,,"${p} Systems, LLC",KR,,,,`,
        `~3,,Other ${p},US,${p}-77,,,`,
        `~4,~2,${p} Systems,KR,,,,`,
        `~5,,OTHER ${p} GmbH,US,,,,`,
      ),
      'checked',
    )
    expect(counts).toMatchObject({ new: 4, refused: 0, resembling: 3 })
    const { items } = (await desk.call('GET /vendor/imports/:id/problems', { id, severity: 'proposal' })).body
    expect(items.map(({ row, code }) => [row, code])).toEqual([[2, 'likeLegacy'], [3, 'likeLegacy'], [5, 'likeRow']]) // biome-ignore format: a table
    expect(items.map(({ reason }) => reason.en)).toEqual([
      `This looks like the old account ${p}1, ${p} Systems Inc.: the same name and country.`,
      `This looks like the old account ${p}1, ${p} Systems Inc.: the same registration number.`,
      'This looks like the company of row 3: the same name and country.',
    ])
  })

  test('refuses strangers: a contact of no account, a level of no network, a date that could be two', async () => {
    const [desk, p] = [await importing(), prefix()]
    await desk.bring('accounts', accounts(p, '~1,,가람,KR,,,,'))
    const contacts = await desk.bring(
      'contacts',
      `Old ID,Name,Email\n${p}9,누구,a@b.example\n${p}1,누구,not-mail\n${p}1,누구,a@b.example\n${p}1,또,A@B.example\n`,
      'checked',
    )
    expect(contacts.counts).toMatchObject({ new: 1, refused: 3 })
    const levels = await desk.bring(
      'levels',
      `Old ID,Level,Anniversary\n${p}1,Platinum,2026-01-01\n${p}1,launch pack,03/04/2026\n${p}1,런치 팩,03/14/2026\n`,
      'checked',
    )
    const { items } = (await desk.call('GET /vendor/imports/:id/problems', { id: levels.id })).body
    expect(items.map(({ row, code }) => [row, code])).toEqual([[2, 'badLevel'], [3, 'badDate']]) // biome-ignore format: a table
  })
})

describe('an import asks before it acts', () => {
  test('columns are matched by hand, each once, and the next file with these headers knows them', async () => {
    const [desk, p] = [await importing(), prefix()]
    const strange = (oldId: string) => `Nr,Wer,Wo\n${oldId},가람 ${p},KR\n`
    const { body } = await desk.upload('accounts', 'a.csv', strange(`${p}1`))
    expect(body).toMatchObject({ mapping: [], missing: ['oldId', 'name', 'country'] })
    const match = (mapping: { field: string; header: string }[]) =>
      desk.call('PUT /vendor/imports/:id/mapping', { id: body.id, mapping })
    expect((await match([{ field: 'oldId', header: 'Nope' }])).body).toMatchObject({ code: 'imports.headerUnknown' })
    expect((await match([{ field: 'shoe', header: 'Nr' }])).body).toMatchObject({ code: 'imports.fieldUnknown' })
    expect((await match([{ field: 'oldId', header: 'Nr' }, { field: 'name', header: 'Nr' }])).body).toMatchObject({ code: 'imports.matchedTwice' }) // biome-ignore format: one thought
    await match([{ field: 'oldId', header: 'Nr' }])
    expect((await desk.call('POST /vendor/imports/:id/check', { id: body.id })).body).toMatchObject({
      code: 'imports.notMatched',
    })
    const whole = [['oldId', 'Nr'], ['name', 'Wer'], ['country', 'Wo']].map(([field = '', header = '']) => ({ field, header })) // biome-ignore format: a table
    expect((await match(whole)).body).toMatchObject({ status: 'mapped', missing: [] })
    const next = await desk.upload('accounts', 'b.csv', strange(`${p}2`).replace('Nr,Wer,Wo', 'NR,wer,Wo'))
    expect(next.body).toMatchObject({ missing: [], mapping: [{ field: 'oldId', header: 'NR' }, { field: 'name', header: 'wer' }, {}] }) // biome-ignore format: one thought
  })

  test('a file that is not as it says is refused with nothing kept', async () => {
    const desk = await importing()
    const { status, body } = await desk.upload('accounts', 'a.csv', 'a,b\n1,"2\n')
    expect([status, body.code]).toEqual([422, 'imports.quoteOpen'])
    expect((await desk.call('GET /vendor/imports', {})).body.items).toEqual([])
    const kept = readdirSync(join(folder, desk.here.actorOf('partnerManager').tenantId), { recursive: true })
    expect(kept).toEqual([])
    const { limits } = (await desk.here.stranger('GET /network', {})).body
    const large = await desk.upload('accounts', 'big.csv', Buffer.alloc(limits.importBytesMax + 1, 'a'))
    expect(large.body.code).toBe('files.tooLarge')
    expect((await desk.upload('accounts', 'a.csv', 'a,b\n1,2\n', '&delimiter=%3B&x=1')).status).toBe(400)
  })

  test('what would change nothing is not run, what is discarded is gone, and one is worked on at a time', async () => {
    const [desk, p] = [await importing(), prefix()]
    const { id } = await desk.bring('accounts', accounts(p, '~1,,,KR,,,,'), 'checked')
    expect((await desk.call('POST /vendor/imports/:id/run', { id })).body).toMatchObject({
      code: 'imports.nothingToRun',
    })
    expect((await desk.call('DELETE /vendor/imports/:id', { id })).status).toBe(204)
    expect((await desk.call('GET /vendor/imports/:id/rows', { id })).body.items).toEqual([])
    const [one, two] = [await desk.bring('accounts', accounts(p, '~2,,~,KR,,,,'), 'checked'), await desk.bring('accounts', accounts(p, '~3,,~,KR,,,,'), 'checked')] // biome-ignore format: a pair
    expect((await desk.call('POST /vendor/imports/:id/run', { id: one.id })).body.status).toBe('running')
    expect((await desk.call('POST /vendor/imports/:id/run', { id: two.id })).body).toMatchObject({
      code: 'imports.anotherAtWork',
    })
    await desk.work()
  })

  test('is for the vendor’s owner and partner managers; support may look, nobody else', async () => {
    const desk = await importing()
    const { id } = await desk.bring('accounts', accounts(prefix(), '~1,,~,KR,,,,'), 'checked')
    const o = desk.here
    const support = await importing('support')
    for (const query of ['', '&encoding=none', '&delimiter=long-one', '&unknown=1'])
      expect([query, (await support.upload('accounts', 'a.csv', 'a\n1\n', query)).status]).toEqual([query, 403])
    expect((await desk.upload('accounts', 'a.csv', 'a\n1\n', '&unknown=1')).status).toBe(400)
    expect((await o.vendor('support')('GET /vendor/imports', {})).status).toBe(200)
    for (const role of ['support', 'finance'] as const)
      expect((await o.vendor(role)('POST /vendor/imports/:id/run', { id })).status).toBe(403)
    for (const call of [o.vendor('finance'), o.as('globalAdmin')])
      expect((await call('GET /vendor/imports/:id', { id })).status).toBe(403)
  })
})

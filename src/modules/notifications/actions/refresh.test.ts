import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { type Office, office } from '#test/office.ts'
import { enlist, refreshStale } from './commands.ts'

// Long before any other test: what is due by then is only what was made here.
const office1999 = () => office({ now: '1999-03-02T09:00:00Z' })
const network = <R extends Record<string, unknown>>(o: Office, text: ReturnType<typeof sql>) =>
  o.within(async ({ db }) => (await db.execute<R>(text)).rows, 'network')

/** Companies brought in by the database itself, each active and in no programme; nobody was told of them. */
const bringIn = (o: Office, count: number) =>
  network<{ id: Id<'tenant'> }>(
    o,
    sql`with company as materialized (
        select gen_random_uuid() as id, n from generate_series(1, ${count}::int) n),
      theirs as (
        insert into tenants (tenant_id, id, name, kind, country) select id, id, 'Quillon ' || n, 'partner', 'GB' from company),
      kept as (
        insert into accounts (tenant_id, id, status, name, latin_name, normalised_name, search_name, country, region, address,
          phone, contact, mail_domain, global_id, terms_version, terms_accepted_at, terms_accepted_by)
        select id, id, 'active', 'Quillon ' || n, 'Quillon', 'quillon', 'quillon', 'GB', 'europe', '{}', '', '{}',
          id || '.example', substr(id::text, 1, 8), '1', now(), id from company)
      select id from company order by n`,
  )
const lookedAt = (o: Office, companies: readonly { id: string }[]) =>
  network(
    o,
    sql`insert into inbox_refreshes (tenant_id, refreshed_at)
      select id, timestamptz '1998-01-01' + n * interval '1 minute'
      from unnest(${sql.param(companies.map(({ id }) => id))}::uuid[]) with ordinality one (id, n)
      on conflict (tenant_id) do update set refreshed_at = excluded.refreshed_at`,
  )
const qualified = (o: Office, company?: { id: string }) =>
  network(
    o,
    sql`insert into resellers (tenant_id, id, kind, status, since)
      values (${company?.id}, gen_random_uuid(), 'indirectReseller', 'qualified', now())`,
  )
const batch = (o: Office) => o.within(refreshStale, 'network')

describe('looking again', () => {
  test('goes batch after batch, first where nobody looked for longest', async () => {
    const o = await office1999()
    const companies = await bringIn(o, 60)
    await lookedAt(o, companies)
    expect(await batch(o)).toBe(50)
    const waiting = await network(o, sql`select tenant_id as id from inbox_refreshes where refreshed_at < '1998-02-01'`)
    expect(waiting.map(({ id }) => id).sort()).toEqual(companies.slice(50).map(({ id }) => id).sort()) // biome-ignore format: one thought
    expect([await batch(o), await batch(o)]).toEqual([10, 0])
  })

  test('opens for each company of a batch what is its own, and writes to none twice', async () => {
    const o = await office1999()
    const companies = await bringIn(o, 3)
    await lookedAt(o, companies)
    await qualified(o, companies[1])
    await batch(o)
    await lookedAt(o, companies)
    await batch(o)
    const items = await network<{ id: string; code: string }>(
      o,
      sql`select tenant_id as id, code from inbox_items where closed_at is null and version = 1 
        and tenant_id = any(${sql.param(companies.map(({ id }) => id))}::uuid[]) order by code`,
    )
    const codes = companies.map(({ id }) => items.filter((item) => item.id === id).map(({ code }) => code))
    const active = ['readiness.associated.none', 'readiness.inReseller.none']
    expect(codes).toEqual([active, ['readiness.associated.none'], active])
  })

  test('closes for each company what is settled there, and only there', async () => {
    const o = await office1999()
    const companies = await bringIn(o, 2)
    await lookedAt(o, companies)
    await batch(o)
    await qualified(o, companies[0])
    await lookedAt(o, companies)
    await batch(o)
    const open = await network(
      o,
      sql`select tenant_id as id from inbox_items where closed_at is null and code = 'readiness.inReseller.none'
        and tenant_id = any(${sql.param(companies.map(({ id }) => id))}::uuid[])`,
    )
    expect(open).toEqual([{ id: companies[1]?.id }])
  })

  test('reaches a company at which nobody has looked yet', async () => {
    const o = await office1999()
    const [company] = await bringIn(o, 1)
    while ((await o.within(enlist, 'network')) > 0);
    expect(await o.within(enlist, 'network')).toBe(0)
    while ((await batch(o)) > 0);
    const at = await network(
      o,
      sql`select refreshed_at::text as at from inbox_refreshes where tenant_id = ${company?.id}`,
    )
    expect(at).toEqual([{ at: expect.stringContaining('1999-03-02') }])
  })
})

import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { testDatabase } from './database.ts'
import { leaksOf, plant, tablesOf, windowsOf } from './guards/walls.ts'
import { office } from './office.ts'

const { owner, pool } = await testDatabase()
const client = new pg.Client(owner)
await client.connect()
afterAll(() => client.end())
const tables = await tablesOf(client)
const [a, b] = [(await office({ name: 'Their Company' })).tenantId, (await office()).tenantId]

/** Work of the owner, past foreign keys and triggers, that leaves nothing behind. */
async function undone<T>(work: () => Promise<T>): Promise<T> {
  await client.query('begin; set local session_replication_role = replica')
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}
type One = (typeof tables)[number]
/** Rows of both companies in a table of theirs, one row in any other; the tenants themselves are there already. */
async function inhabited({ name, forGuests }: One) {
  const { rowCount } = await client.query(`select from "${name}" limit 1`)
  if (forGuests !== 'own rows' && rowCount === 0) await plant(client, name, a)
  if (forGuests === 'own rows' && name !== 'tenants') for (const tenantId of [a, b]) await plant(client, name, tenantId)
}
const tryOut = async (table: One) => {
  await inhabited(table)
  return leaksOf(client, table, a, b)
}

describe('as a guest of another company nobody reads, changes, deletes, plants or moves rows', () => {
  test.each(tables)('$name ($forGuests)', (table) => undone(async () => expect(await tryOut(table)).toEqual([])))
})

describe('outside a transaction the door is shut', () => {
  test.each(tables)('$name', ({ name }) =>
    expect(pool.query(`select from "${name}"`)).rejects.toMatchObject({ code: '42501' }),
  )
})

// biome-ignore format: a table
describe('a hole in the wall is found', () => {
  const accounts: One = { name: 'accounts', forGuests: 'own rows' }
  const settings: One = { name: 'network_settings', forGuests: 'read only' }
  const tries: One = { name: 'access_tries', forGuests: 'nothing' }
  test.each([
    ['row-level security turned off',          accounts, 'alter table accounts disable row level security',                        5],
    ['a policy too wide',                      accounts, 'create policy planted on accounts to guest using (true)',                5],
    ['a policy that lets in what it hides',    accounts, 'drop policy accounts_guest on accounts; create policy planted on accounts to guest using (tenant_id = current_setting(\'app.tenant\')::uuid) with check (true)', 1],
    ['reading for all',                        accounts, 'create policy planted on accounts for select to guest using (true)',     1],
    ['a table that hides everything',          accounts, 'drop policy accounts_guest on accounts',                                 1],
    ['a published table that all may change',  settings, 'grant all on network_settings to guest; create policy planted on network_settings to guest using (true)', 3],
    ['a table of the network that all may see', tries,   'create policy planted on access_tries to guest using (true)',            4],
  ] as const)('%s', (_, table, hole, ways) => undone(async () => {
    await client.query(hole)
    expect(await tryOut(table)).toHaveLength(ways)
  }))
})

test('what sees past the walls and answers a guest is known, and tells no more than this', async () => {
  // biome-ignore format: a table
  const known = {
    account_leader: 'name and country of the account a company is linked to, and three of its global admins to ask',
    answer_join:    'carries the answer to whoever asked; only the company that was asked can send it',
    ask_to_join:    'keeps a request where it is asked for; answers nothing',
    company_like:   'whether a company like this one is here; the id it answers with stays on our side',
    count_seats:    'counts seats of a customer that the asking partner serves; where it would be too much, how many it holds in all',
    customer_domains_taken: 'which of some domains name a directory, or are spent; never whose',
    customer_seats_held: 'how much a customer that the asking partner serves holds of some SKUs in all; never from whom',
    customer_signed: 'whether a customer that the asking partner serves has signed, and when',
    customer_vetted: 'what the vendor found of a customer that the asking partner serves, and since when',
    domain_taken:   'yes or no',
    end_sessions_here: 'ends the sessions of somebody with a place here, those at work here and those at work nowhere; answers nothing',
    end_visits:     'ends the places that people of this very company hold elsewhere in its account; answers nothing',
    legacy_answer:  'what an old ID is, in one word; never whose',
    mailboxes_of_network: 'which of some domains are the vendor’s or this very company’s; nothing of any other',
    our_attestations: 'what partners have recorded of this very company: who of them, when, and whom they named',
    partner_at:     'the name and global ID of a partner known by its tenant; nothing for any other company',
    partner_called: 'which partner has a Partner ID or tenant: name and global ID, as a partner may be asked for by either',
    partners_at:    'the same of several, and their countries: what both sides of a partnership know of each other',
    promotion_standings: 'what customers this company serves were given by a promotion over all partners, and whether they had a product, never from whom',
    provisioned_person: 'the person of an address at a domain this company has proven, made if there is none',
    redeem_promotions: 'counts what a customer this company serves is given by a promotion; how much it was given before, never by whom',
    rename_provisioned: 'says anew how a member at a domain of this company is called; answers nothing',
    reseller_signed: 'whether a reseller named by its ID may sell: kind, status, signed; nothing of the agreement',
    reseller_standings: 'whether resellers that sell through this company may sell now; of others nothing',
    reseller_with:  'how one reseller stands with the provider that asks for itself: where it is, and whether it may sell; nothing of anybody else’s',
    return_benefit_key: 'puts back an unseen key this company was given; answers nothing',
    seats_beyond:   'of which SKU a customer that the asking partner serves would hold too much if it took so many, and how many it holds in all',
    take_benefit_key: 'gives this company one free key of a pool it cannot see, sealed',
    tell_vendor:    'hands the vendor a fact of this company; answers nothing',
    vendor_is_asked: 'whether the vendor’s systems are told of what is sold; not where they are',
    vendor_name:    'the name of the network alone, as every page shows it',
    withdraw_join:  'takes back what this company asked itself; yes or no',
  }
  expect(await windowsOf(client)).toEqual(Object.keys(known))
})

test('no guest may empty a table or tie one of its own to it', async () => {
  const { rows } =
    await client.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    and (has_table_privilege('guest', oid, 'truncate, trigger, references') or has_table_privilege('house', oid, 'truncate, trigger, references'))`)
  expect(rows).toEqual([])
})

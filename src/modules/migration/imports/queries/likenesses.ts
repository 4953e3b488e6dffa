/** Companies that look alike: in the file, among the old accounts, and in the network. Sites are not compared: they share their company's name. */
import { type SQL, sql } from 'drizzle-orm'
import { sound } from './faults.ts'

type Sign = { readonly by: string; readonly same: (of: string) => SQL; readonly signs: readonly string[] }
// biome-ignore format: a table
const signs: readonly Sign[] = [
  { by: 'name',         signs: ['normalised_name', 'country'], same: (of) => sql.raw(`${of}.normalised_name = c.normalised_name and ${of}.country = c.country`) },
  { by: 'registration', signs: ['registration_id'],            same: (of) => sql.raw(`${of}.registration_id = c.registration_id`) },
  { by: 'domain',       signs: ['site_domain'],                same: (of) => sql.raw(`${of}.${of === 'a' ? 'mail_domain' : 'site_domain'} = c.site_domain`) },
]
const by = (sign: Sign) => sql`jsonb_build_object('word', ${`likeness.${sign.by}`}::text)`

/** The old headquarters that are not in the file, apart. */
const OLD_HEADS = sql`create temporary table old_head on commit drop as
    select l.old_id, l.printed_old_id, l.name, l.normalised_name, l.country, l.registration_id, l.site_domain from legacy_accounts l
     where l.parent_old_id is null and not exists (select from candidate h where h.old_id = l.old_id)`

/** Statements that write every likeness down as a proposal, the first sign of each row only. */
export const likenesses = (): readonly SQL[] => [
  OLD_HEADS,
  ...signs.flatMap((sign) => [inFile(sign), amongOld(sign), inNetwork(sign)]),
  sql`drop table old_head`,
]

const noted = (code: string, from: SQL) => sql`
  insert into fault select row, '', ${code}, 'proposal', null, facts from (${from}) alike
   where not exists (select from fault p where p.row = alike.row and p.code = ${code})`

const heads = sql`${sound} c where c.parent_old_id is null`

function inFile(sign: Sign): SQL {
  const columns = sql.raw(sign.signs.map((name) => `c.${name}`).join(', '))
  const known = sql.raw(sign.signs.map((name) => `c.${name} is not null`).join(' and '))
  return noted(
    'likeRow',
    sql`
    select row, jsonb_build_object('row', first, 'by', ${by(sign)}) as facts
      from (select c.row, min(c.row) over (partition by ${columns}) as first from ${heads} and ${known}) x where row > first`,
  )
}

// However many share a sign, one of them is named.
const amongOld = (sign: Sign): SQL => {
  const columns = sql.raw(sign.signs.map((name) => `l.${name}`).join(', '))
  return noted(
    'likeLegacy',
    sql`
    select c.row, jsonb_build_object('oldId', o.printed_old_id, 'company', o.name, 'by', ${by(sign)}) as facts
      from (select c.* from ${heads}) c
      join (select ${columns}, min(l.old_id) as first from old_head l group by ${columns}) l on ${sign.same('l')}
      join old_head o on o.old_id = l.first`,
  )
}

const inNetwork = (sign: Sign): SQL =>
  noted(
    'likeAccount',
    sql`
    select c.row, jsonb_build_object('company', a.name, 'partnerId', a.global_id, 'by', ${by(sign)}) as facts
      from (select c.* from ${heads}) c
     cross join lateral (select a.name, a.global_id from accounts a where ${sign.same('a')} order by a.id limit 1) a`,
  )

/** Companies that look alike: in the file, among the old accounts, and in the network. Sites are not compared: they share their company's name. */
import { type SQL, sql } from 'drizzle-orm'
import type { Import } from '../tables.ts'

type Sign = { readonly by: string; readonly same: (of: string) => SQL; readonly signs: readonly string[] }
// biome-ignore format: a table
const signs: readonly Sign[] = [
  { by: 'name',         signs: ['normalised_name', 'country'], same: (of) => sql.raw(`${of}.normalised_name = c.normalised_name and ${of}.country = c.country`) },
  { by: 'registration', signs: ['registration_id'],            same: (of) => sql.raw(`${of}.registration_id = c.registration_id`) },
  { by: 'domain',       signs: ['site_domain'],                same: (of) => sql.raw(`${of}.${of === 'a' ? 'mail_domain' : 'site_domain'} = c.site_domain`) },
]
const by = (sign: Sign) => sql`jsonb_build_object('word', ${`likeness.${sign.by}`}::text)`

/** Statements that write every likeness down as a proposal, the first sign of each row only. */
export const likenesses = (file: Pick<Import, 'id'>): readonly SQL[] => signs.flatMap((sign) => [inFile(file, sign), amongOld(file, sign), inNetwork(file, sign)]) // biome-ignore format: one thought

const noted = (file: Pick<Import, 'id'>, code: string, from: SQL) => sql`
  insert into import_problems (import_id, row, field, code, severity, value, facts)
  select ${file.id}, row, '', ${code}, 'proposal', null, facts from (${from}) alike on conflict do nothing`

const heads = (file: Pick<Import, 'id'>) => sql`candidate c where c.parent_old_id is null
  and not exists (select from import_problems p where p.import_id = ${file.id} and p.row = c.row and p.severity = 'error')`

function inFile(file: Pick<Import, 'id'>, sign: Sign): SQL {
  const columns = sql.raw(sign.signs.map((name) => `c.${name}`).join(', '))
  const known = sql.raw(sign.signs.map((name) => `c.${name} is not null`).join(' and '))
  return noted(
    file,
    'likeRow',
    sql`
    select row, jsonb_build_object('row', first, 'by', ${by(sign)}) as facts
      from (select c.row, min(c.row) over (partition by ${columns}) as first from ${heads(file)} and ${known}) x where row > first`,
  )
}

const amongOld = (file: Pick<Import, 'id'>, sign: Sign): SQL =>
  noted(
    file,
    'likeLegacy',
    sql`
    select distinct on (c.row) c.row, jsonb_build_object('oldId', l.printed_old_id, 'company', l.name, 'by', ${by(sign)}) as facts
      from (select c.* from ${heads(file)}) c join legacy_accounts l on ${sign.same('l')}
     where l.old_id <> c.old_id and l.parent_old_id is null and not exists (select from candidate h where h.old_id = l.old_id)
     order by c.row, l.old_id`,
  )

const inNetwork = (file: Pick<Import, 'id'>, sign: Sign): SQL =>
  noted(
    file,
    'likeAccount',
    sql`
    select distinct on (c.row) c.row, jsonb_build_object('company', a.name, 'partnerId', a.global_id, 'by', ${by(sign)}) as facts
      from (select c.* from ${heads(file)}) c join accounts a on ${sign.same('a')}
     where a.status <> 'closed' order by c.row, a.id`,
  )

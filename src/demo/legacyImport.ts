import { sql } from 'drizzle-orm'
import { inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { normalisedName } from '#kernel/text.ts'
import { addDays, dateOf } from '#kernel/time.ts'
import { store as imports, type Kind } from '#modules/migration/imports/tables.ts'
import { seededId } from './ids.ts'
import { type OldMember, oldMembers } from './legacyCast.ts'
import { act, as, organisationWide, type Stage } from './story/stage.ts'

/** The partner manager at the vendor's desk. */
export const manager = (stage: Stage) => {
  const by = stage.cast.get(stage.manager)
  if (!by) throw new Error('The desk opens before the story begins.')
  return as(stage, { by, in: stage.vendorId, grants: organisationWide(['partnerManager']) })
}

/** What an import of the old centre's export leaves: its four files, and the records they made. */
export async function bringIn(stage: Stage) {
  const ctx = manager(stage)
  const rows = recordsOf(ctx.now)
  for (const [kind, values] of Object.entries(rows) as [Kind, object[]][]) {
    const file = {
      fileId: seededId<'file'>(`old ${kind}`),
      fileName: `old-centre-${kind}.csv`,
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
    } as const
    const counts = { new: values.length, changed: 0, same: 0, refused: 0, resembling: 0 }
    const done = {
      rowCount: values.length,
      reached: values.length + 1,
      taken: values.length,
      counts,
      checkedAt: ctx.now,
      startedAt: ctx.now,
      finishedAt: ctx.now,
    }
    const by = { uploadedBy: ctx.actor.id, uploadedByName: ctx.actor.name }
    const mapping = columns[kind]
    await act(ctx, 'POST /vendor/imports/:id/run', () =>
      imports.insert(inTenant(ctx, stage.vendorId), {
        id: importOf(kind),
        kind,
        status: 'done',
        headers: Object.values(mapping),
        mapping,
        ...file,
        ...done,
        ...by,
      }),
    )
    await ctx.db.execute(
      sql`insert into ${sql.raw(`legacy_${kind}`)} select * from jsonb_populate_recordset(null::${sql.raw(`legacy_${kind}`)}, ${JSON.stringify(values)}::jsonb)`,
    )
    const key = sql.raw(kind === 'accounts' ? 'old_id' : 'key')
    await ctx.db.execute(
      sql`insert into import_changes (import_id, key, before) select import_id, ${key}, null from ${sql.raw(`legacy_${kind}`)}`,
    )
  }
}
// biome-ignore format: a table
const columns: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  accounts: { oldId: 'Old ID', parentOldId: 'Headquarters', name: 'Company name', country: 'Country', line1: 'Address', city: 'City', website: 'Website', standing: 'Status' },
  contacts: { oldId: 'Old ID', name: 'Contact', email: 'Email', language: 'Language', oldRole: 'Role' },
  levels:   { oldId: 'Old ID', level: 'Level', since: 'Held since', anniversary: 'Anniversary' },
  benefits: { oldId: 'Old ID', type: 'Benefit', quantity: 'Quantity left', validTo: 'Valid until' },
}
/** In the order they were run, and before all that comes later: lists go by the ID. */
const importOf = (kind: Kind) =>
  `0190000${Object.keys(columns).indexOf(kind)}${seededId<'import'>(`import of old ${kind}`).slice(8)}` as Id<'import'>

function recordsOf(now: Date): Record<Kind, object[]> {
  const by = (kind: Kind) => ({ import_id: importOf(kind), imported_at: now })
  return {
    accounts: oldMembers
      .flatMap((one) => [accountOf(one), ...one.sites.map((site) => accountOf(one, site))])
      .map((row) => ({ ...row, ...by('accounts') })),
    contacts: oldMembers.flatMap(({ contacts, language }) =>
      contacts.map(({ oldId, email, name, oldRole }) => ({
        key: `${oldId} ${email}`,
        old_id: oldId,
        name,
        email,
        language,
        old_role: oldRole,
        ...by('contacts'),
      })),
    ),
    levels: oldMembers.flatMap(({ oldId, level }) =>
      level
        ? [
            {
              key: `${oldId} ${level}`,
              old_id: oldId,
              level,
              since: dateOf(addDays(now, -300)),
              anniversary: dateOf(addDays(now, 200)),
              ...by('levels'),
            },
          ]
        : [],
    ),
    benefits: oldMembers.flatMap(({ oldId, benefit }) =>
      benefit
        ? [
            {
              key: `${oldId} ${benefit.type}`,
              old_id: oldId,
              ...benefit,
              valid_to: dateOf(addDays(now, 260)),
              ...by('benefits'),
            },
          ]
        : [],
    ),
  }
}

function accountOf(one: OldMember, site?: OldMember['sites'][number]) {
  const { name, city, oldId, printedOldId } = site ?? one
  return {
    ...{
      old_id: oldId,
      printed_old_id: printedOldId,
      parent_old_id: site ? one.oldId : null,
      name,
      normalised_name: normalisedName(name),
    },
    ...{ country: one.country, address: { line1: one.line1, line2: null, city, state: null, postalCode: null } },
    ...(site ? {} : { website: `https://www.${one.domain}`, site_domain: one.domain }),
    standing: one.way === 'inactive' ? 'inactive' : 'active',
  }
}

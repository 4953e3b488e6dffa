import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { insertEach } from '#kernel/many.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { within } from '#kernel/store.ts'
import { begunBy, inNameOf, unhurried } from '#kernel/turns.ts'
import { directoriesGrew, openDirectories } from '#modules/access/index.ts'
import {
  beginRelationships,
  beginUsualAccessEach,
  noteForCustomers,
  type Selling,
} from '#modules/relationships/index.ts'
import { begunWith, directoryOf } from '../customers/commands.ts'
import { sellerOf } from '../customers/queries.ts'
import { taken } from '../customers/rules/domains.ts'
import { mayCreate } from '../customers/rules/selling.ts'
import { customerProfiles } from '../customers/tables.ts'
import { customerTags } from '../tags/tables.ts'
import { lookInto } from '../vettings/commands/house.ts'
import { lifecycle } from './lifecycle.ts'
import { around, outcomesOf } from './queries.ts'
import * as rules from './rules.ts'
import { type ById, type Lines, type NewSheet, sheetStarted } from './shapes.ts'
import { customerSheetRows as r, type SheetRow, store } from './tables.ts'
import { type Turn, takeTurn } from './turns.ts'

const BATCH = 500

/** Begins a file; its lines follow in pieces. */
export async function open(ctx: Ctx, { name }: Static<typeof NewSheet>) {
  mayCreate((await sellerOf(ctx)).seller)
  return store.insert(ctx, { name, status: 'open', ...begunBy(ctx) })
}

/** Looks at the next lines, and keeps each with what is wrong with it; a line that comes again is looked at anew, unless it was made. */
export async function read(ctx: Ctx, { id, first, rows }: Lines) {
  const sheet = await store.lock({ ...ctx, expects: null }, id)
  lifecycle.next(sheet.status, 'start') // a file that is being made or is over takes no lines
  if (first + rows.length - 1 > rules.LINES_MAX + 1) throw rules.refuse.sheetTooLong({ max: rules.LINES_MAX })
  const [known, before] = [await around(ctx, rows), await outcomesOf(ctx, sheet, first, rows.length)]
  const kept = rows.flatMap((given, at) => {
    const line = first + at
    if (before.get(line) === 'made' || (!before.has(line) && rules.isBlank(given))) return []
    const judged = rules.understood(given, known)
    const faults = Array.isArray(judged) ? judged : []
    return { line, given, faults, outcome: faults.length > 0 ? 'wrong' : 'ready' }
  })
  await ctx.db.execute(sql`
    insert into customer_sheet_rows (tenant_id, sheet_id, line, given, outcome, faults)
    select ${ctx.tenantId}, ${id}, line, given, outcome, faults
    from jsonb_to_recordset(${JSON.stringify(kept)}) as one (line int, given jsonb, outcome text, faults jsonb)
    on conflict (tenant_id, sheet_id, line)
    do update set given = excluded.given, outcome = excluded.outcome, faults = excluded.faults`)
  const more = (outcome: SheetRow['outcome']) => kept.filter((one) => one.outcome === outcome).length - [...before.values()].filter((one) => one === outcome).length // biome-ignore format: one thought
  return store.update(ctx, sheet, { ready: sheet.ready + more('ready'), wrong: sheet.wrong + more('wrong') })
}

/** The good lines are made from now on, in batches and in the name of whoever says so, who may leave the page. */
export async function start(ctx: Ctx, { id }: ById) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'start')
  if (before.ready === 0) throw rules.refuse.sheetEmpty()
  await ctx.tell(sheetStarted, { sheetId: id })
  const begun = { startedAt: ctx.now, turnAt: ctx.now, reached: 0, tries: 0, stoppedFor: null, ...begunBy(ctx) }
  return store.update(ctx, before, { status, ...begun })
}

export async function drop(ctx: Ctx, { id }: ById) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'drop')
  return store.update(ctx, before, { status, finishedAt: ctx.now })
}

/** One batch of the file whose turn it is; answers how many lines it settled. Killed half-way, the batch is as if it had not begun. */
export const makeNext = beforehand(({ look }: Outside) => look(takeTurn), makeBatch)

export async function makeBatch(ctx: Ctx, _: unknown, turn: Turn | null): Promise<number> {
  if (!turn?.may) return turn ? 1 : 0
  await unhurried(ctx)
  const here = inTenant(ctx, turn.tenantId)
  const sheet = await store.lock(here, turn.id)
  if (sheet.status !== 'running') return 1 // settled by another process
  const ready = await here.db
    .select()
    .from(r)
    .where(and(within(here, r), eq(r.sheetId, sheet.id), eq(r.outcome, 'ready'), gt(r.line, sheet.reached)))
    .orderBy(asc(r.line))
    .limit(BATCH)
  const named = inNameOf(ctx, sheet)
  const { made, wrong } = ready.length > 0 ? await make(named, ready) : { made: 0, wrong: 0 }
  ctx.changes.push(...named.changes)
  const counts = { ready: sheet.ready - made - wrong, wrong: sheet.wrong + wrong, made: sheet.made + made }
  const reached = ready.at(-1)?.line ?? sheet.reached
  if (rules.hasDoubled(sheet.made, counts.made)) await directoriesGrew(ctx)
  const over = { status: lifecycle.next(sheet.status, 'finish'), finishedAt: ctx.now }
  await store.update(here, sheet, { ...counts, reached, tries: 0, turnAt: ctx.now, ...(ready.length < BATCH && over) })
  return ready.length || 1
}

/** Every line as it is understood now: what was taken meanwhile is told at its line. */
async function make(ctx: Ctx, ready: readonly SheetRow[]) {
  const known = await around(ctx, ready.map(({ given }) => given)) // biome-ignore format: one thought
  const judged = ready.map((row) => ({ row, wanted: rules.understood(row.given, known) }))
  const good = judged.flatMap(({ row, wanted }) => (Array.isArray(wanted) ? [] : [{ row, wanted }]))
  const domainOf = ({ wanted }: (typeof good)[number]) => `${wanted.prefix}.${known.suffix}`
  const opened = await openDirectories(ctx, good.map((one) => directoryOf(one.wanted, domainOf(one), { userName: `admin@${domainOf(one)}`, password: null })))
  const made = good.flatMap((one, at) => {
    const customerId = opened[at]?.tenantId
    return customerId ? [{ ...one, customerId, domain: domainOf(one) }] : []
  })
  await keep(ctx, known.selling, made)
  const late = good.filter((_, at) => !opened[at]).map((one) => ({ line: one.row.line, faults: [rules.faultAt({ field: 'domainPrefix', refusal: taken(domainOf(one)) })] }))
  const wrong = judged.flatMap(({ row, wanted }) => (Array.isArray(wanted) ? [{ line: row.line, faults: wanted }] : []))
  await settle(ctx, ready, { made, wrong: [...wrong, ...late] })
  return { made: made.length, wrong: wrong.length + late.length }
} // biome-ignore format: one story

type Made = { readonly row: SheetRow; readonly wanted: rules.Wanted; readonly customerId: NonNullable<SheetRow['customerId']>; readonly domain: string } // biome-ignore format: one type
/** Relationship, bill-to and tags of all of them, each in one statement. */
async function keep(ctx: Ctx, by: Selling, made: readonly Made[]) {
  if (made.length === 0) return
  const { tenantId, now } = ctx
  const about = made.map(({ wanted, customerId, domain }) => ({ customerId, name: wanted.companyName, domain, country: wanted.country }))
  const began = await beginRelationships(ctx, about.map((one) => ({ ...one, kind: 'reseller', source: 'created' })))
  const profiles = made.map(({ wanted: { prefix: _, tags: __, ...profile }, customerId }) => ({ ...profile, customerId, id: newId<'customerProfile'>(), tenantId, createdAt: now, updatedAt: now }))
  await insertEach(ctx.db, customerProfiles, profiles)
  const tags = made.flatMap(({ wanted, customerId }) => wanted.tags.map((tag) => ({ tenantId, customerId, tag })))
  await insertEach(ctx.db, customerTags, tags)
  const access = await beginUsualAccessEach(ctx, by, about.map(({ customerId, name }) => ({ customerId, customerName: name })))
  await noteForCustomers(ctx, { operation: 'POST /customers', all: about.map((one, at) => ({ customerId: one.customerId, changes: begunWith(one, began[at] ?? '', access.slice(at, at + 1)) })) })
  await lookInto(ctx, about)
} // biome-ignore format: one story

type Settled = { made: readonly Made[]; wrong: readonly { line: number; faults: readonly object[] }[] }
/** Told from which line to which: not every line of the file is looked through for these. */
async function settle(ctx: Ctx, ready: readonly SheetRow[], { made, wrong }: Settled) {
  const [first, last] = [ready[0], ready.at(-1)]
  if (!first || !last) return
  const all = [...made.map(({ row: { line }, customerId }) => ({ line, customer: customerId, faults: [] })), ...wrong]
  await ctx.db.execute(sql`
    update customer_sheet_rows
    set outcome = case when one.customer is null then 'wrong' else 'made' end, customer_id = one.customer, faults = one.faults
    from jsonb_to_recordset(${JSON.stringify(all)}) as one (line int, customer uuid, faults jsonb)
    where ${within(ctx, r)} and sheet_id = ${first.sheetId} and customer_sheet_rows.line = one.line
      and customer_sheet_rows.line between ${first.line} and ${last.line}`)
}

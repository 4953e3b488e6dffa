import { and, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { NETWORK } from '#kernel/id.ts'
import { across, within } from '#kernel/store.ts'
import { holdClaims } from '../../old-accounts/commands.ts'
import { claimsFrom, laterImportOn } from '../queries/hold.ts'
import { headerSetOf } from '../rules/fields.ts'
import * as rules from '../rules.ts'
import { type ById, importWaits, type Matching } from '../shapes.ts'
import { type Import, importMappings, importRows, imports, store } from '../tables.ts'
import { forgetRows } from './forget.ts'

/** Matches columns to fields by hand; the next file with these headers is matched so by itself. */
export async function match(ctx: Ctx, { id, mapping: given }: Static<typeof Matching>) {
  const before = await store.lock(ctx, id)
  const change = rules.mapped(before, given)
  const { mapping } = change
  const saved = {
    tenantId: ctx.tenantId,
    kind: before.kind,
    headerSet: headerSetOf(before.headers),
    mapping,
    savedAt: ctx.now,
  }
  await ctx.db
    .insert(importMappings)
    .values(saved)
    .onConflictDoUpdate({
      target: [importMappings.tenantId, importMappings.kind, importMappings.headerSet],
      set: { mapping, savedAt: ctx.now },
    })
  return store.update(ctx, before, change)
}

/** Asks for a check: a dry run over every row. */
export async function askCheck(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const change = rules.check(before, { hasRows: await hasRows(ctx, before) })
  await wait(ctx, before)
  return store.update(ctx, before, change)
}

/** Asks for the run: every row without an error is taken. */
export async function askRun(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const change = rules.run(before, ctx.now)
  await mustBeAlone(ctx)
  await wait(ctx, before)
  return store.update(ctx, before, change)
}

/** Asks for everything back. Whoever claims at this moment comes before, and is seen; or after, and is told to wait. */
export async function askUndo(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  await holdClaims(ctx)
  const change = rules.undo(before, { claims: await claimsFrom(ctx, before), later: await laterImportOn(ctx, before) })
  await mustBeAlone(ctx)
  await wait(ctx, before)
  return store.update(ctx, before, change)
}
/** Throws a file away that is not in the network, with its rows; what it was stays in the list. */
export async function discard(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const change = rules.discard(before)
  await forgetRows(ctx, before)
  await store.update(ctx, before, change)
  return null
}

const wait = (ctx: Ctx, { id }: Pick<Import, 'id'>) => inTenant(ctx, NETWORK).tell(importWaits, { id })

/** Whether its rows are still there: they go with their time. */
async function hasRows(ctx: Ctx, { id }: Pick<Import, 'id'>): Promise<boolean> {
  const [first] = await ctx.db
    .select({ row: importRows.row })
    .from(importRows)
    .where(and(across(ctx, importRows), eq(importRows.importId, id)))
    .limit(1)
  return first !== undefined
}

/** One import at a time writes old records: two that know of each other's rows could not be told apart afterwards. */
async function mustBeAlone(ctx: Ctx) {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`imports ${ctx.tenantId}`}, 0))`)
  const [other] = await ctx.db
    .select({ file: imports.fileName })
    .from(imports)
    .where(and(within(ctx, imports), sql`${imports.status} in ('running', 'undoing')`))
    .limit(1)
  if (other) throw rules.refuse.anotherAtWork(other)
}

import type { Ctx } from '#kernel/context.ts'
import { changedMeanwhile, missing } from '#kernel/store.ts'

type Kept = { readonly version: number }

/** A row of a list the vendor keeps for the whole network, as the editor saw it: there, and not changed since. */
export function asSeen<Row extends Kept>(ctx: Ctx, row: Row | undefined): Row {
  if (!row) throw missing()
  if (ctx.expects && ctx.expects.version !== row.version) throw changedMeanwhile()
  return row
}

type Edit = { readonly what: string; readonly id: string; readonly old: object | null; readonly new: object }
/** Such a list belongs to no tenant, so its edits are written into the audit here and not by a store. */
export const noteEdit = (ctx: Ctx, edit: Edit) => void ctx.changes.push(edit)

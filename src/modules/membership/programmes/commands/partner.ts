import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { lockTenant, setStanding } from '#modules/access/index.ts'
import { filesOf } from '#modules/files/index.ts'
import { itemsOf } from '../checklists/queries.ts'
import { find, resellerOf } from '../queries.ts'
import * as rules from '../rules.ts'
import { type Enter, statusChanged, type Tick } from '../shapes.ts'
import { checklistResults as c, resultStore, store } from '../tables.ts'
import { lockOwn, requalify, turn } from './qualify.ts'

/** Enters the programme; who was rejected comes again, and what they had shown for the same kind still counts. */
export async function enter(ctx: Ctx, { kind }: Enter) {
  await lockTenant(ctx) // two admins who enter at once make one place
  const before = await resellerOf(ctx)
  if (before)
    await turn(ctx, before, { kind, status: rules.reapply(before), reason: null, decidedByName: null, decidedAt: null })
  else await begin(ctx, kind)
  await requalify(ctx)
  return find(ctx)
}

async function begin(ctx: Ctx, kind: Enter['kind']) {
  const status = 'pendingQualification'
  const row = await store.insert(ctx, { kind, status, since: ctx.now })
  await ctx.tell(statusChanged, { id: row.id, kind, status })
  await setStanding(ctx, { programme: 'reseller', state: status })
}

/** The company declares an item of its checklist, and shows it. */
export const declare = (ctx: Ctx, input: Tick) => tick(ctx, input, 'partner')

/** Ticks one item off, or takes that back; who then has nothing left open may be qualified by it. */
export async function tick(ctx: Ctx, { itemId, met, note, fileIds }: Tick, side: 'partner' | 'vendor') {
  const row = await lockOwn(ctx)
  if (!row) throw rules.refuse.notIn({}, { link: '/programmes' })
  const item = (await itemsOf(ctx, [row.kind])).find(({ id }) => id === itemId)
  await filesOf(ctx, fileIds)
  rules.tick(row, item, { side, met, note, files: fileIds.length })
  const values = { met, note: note.trim() || null, fileIds, byName: ctx.actor.name, at: ctx.now }
  const here = and(within(ctx, c), eq(c.resellerId, row.id), eq(c.itemId, itemId))
  const [before] = await ctx.db.select().from(c).where(here)
  if (before) await resultStore.update(ctx, before, values)
  else await resultStore.insert(ctx, { resellerId: row.id, itemId, ...values })
  await requalify(ctx)
  return find(ctx)
}

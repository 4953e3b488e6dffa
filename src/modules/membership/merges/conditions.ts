import { and, eq, gt } from 'drizzle-orm'
import { within } from '#kernel/store.ts'
import { onClosing } from '../closures/conditions.ts'
import { store as locationStore } from '../locations/tables.ts'
import { refuse, written } from './rules.ts'
import { merges as m } from './tables.ts'

onClosing({
  name: 'notOfMerge',
  of: 'location',
  says: {
    en: 'It is no company’s global ID that a merge brought and may still give back',
    ko: '아직 되돌릴 수 있는 합치기로 들어온 글로벌 ID가 아니어야 해요',
  },
  flaw: async (ctx, { locationId }) => {
    const { partnerId } = await locationStore.get(ctx, locationId ?? '')
    const undoable = and(eq(m.status, 'merged'), gt(m.undoUntil, ctx.now))
    const [merge] = await ctx.db
      .select({ id: m.id, until: m.undoUntil })
      .from(m)
      .where(and(within(ctx, m), eq(m.invitedId, partnerId), undoable))
      .limit(1)
    const facts = { ...written(partnerId), until: merge?.until }
    return merge ? refuse.mayComeBack(facts, { link: `/account/merges/${merge.id}` }) : null
  },
})

/** What becomes of levels when two accounts become one, and how that is taken back (domain.md 1.8). */
import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { refusals } from '#kernel/refusal.ts'
import { within } from '#kernel/store.ts'
import type { Said } from '#kernel/words.ts'
import { onMerge } from '#modules/membership/index.ts'
import { certify } from '../certificates/commands.ts'
import { inTurn, tell } from '../holdings/commands.ts'
import { held } from '../holdings/lifecycle.ts'
import { heldNow } from '../holdings/queries.ts'
import { standingOn } from '../holdings/rules.ts'
import { type Holding, holdings as h, store } from '../holdings/tables.ts'
import { versionOf } from '../levels/queries.ts'
import { dissolve, unionBetween, unite } from '../unions/commands.ts'
import { anew, type Joined, joined } from './rules.ts'

const { renewedSince } = refusals('levelStructure', {
  renewedSince: {
    kind: 'conflict',
    en: 'The level {level} has been renewed or ended since the merge.',
    ko: '합친 뒤에 {level} 등급이 갱신되었거나 끝났어요.',
    remedy: { en: 'Ask your partner manager to part the two.', ko: '담당 파트너 매니저에게 분리를 요청해 주세요.' },
    who: ['vendor'],
  },
})

/** A holding as the merge found it, where it was there, and the anniversary the merge left it with. */
type Kept = { id: Holding['id']; was: Dates | null; left: string | null }
type Dates = Record<'anniversary' | 'renewableFrom' | 'graceTo', string | null> & Pick<Holding, 'remindedDays'>
const instant = (at: Date | null) => at?.toISOString() ?? null
const dated = (at: string | null) => (at ? new Date(at) : null)

/** Whoever orders one of these levels meanwhile waits. */
async function inTurnOfAll(into: Ctx, from: Ctx) {
  for (const code of [...(await heldNow(from)).keys()].sort()) await inTurn(into, code)
}

async function joining(into: Ctx, from: Ctx): Promise<Joined> {
  const [ours, theirs] = [await heldNow(into), await heldNow(from)]
  return joined([...ours.values()], [...theirs.values()])
}

onMerge({
  name: 'levels',
  rule: {
    en: 'The account holds the levels of both. Where both hold one, the later anniversary counts; of retired levels, that of the company that proposes. From then on one company renews once.',
    ko: '합친 계정은 두 회사의 등급을 모두 보유해요. 같은 등급은 더 늦은 갱신일을 따르고, 이전 등급은 제안한 회사의 갱신일을 따라요. 그 뒤에는 한 회사로 한 번만 갱신해요.',
  },
  effect: async ({ into, from }) => {
    const { later, come } = await joining(into.ctx, from.ctx)
    return {
      says: effectOf(come.length > 0, later.length > 0),
      facts: {
        from: from.account.name,
        come: namesOf(come),
        moved: namesOf(later.map(({ ours }) => ours)),
      },
    }
  },
  carry: async (pair): Promise<Kept[]> => {
    const [into, from] = [pair.into.ctx, pair.from.ctx]
    await inTurnOfAll(into, from)
    const { later, come } = await joining(into, from)
    await unite(pair)
    const kept: Kept[] = []
    for (const { ours, other } of later) kept.push(await move(into, ours, other))
    for (const theirs of come) {
      const { id, anniversary } = await store.insert(into, anew(theirs))
      kept.push({ id, was: null, left: instant(anniversary) })
    }
    return kept
  },
  stays: async ({ into, mergeId }, kept) => {
    const rows = await keptRows(into.ctx, kept as Kept[])
    for (const { id, left } of kept as Kept[]) {
      const now = rows.get(id)
      if (!now || now.isOver || instant(now.anniversary) !== left)
        return renewedSince({ level: now?.name ?? '' }, { link: '/membership' })
    }
    const union = await unionBetween(into.ctx, mergeId)
    return union?.settledBy ? renewedSince({ level: union.legacyName ?? '' }, { link: '/membership' }) : null
  },
  restore: async ({ into, mergeId }, kept) => {
    await dissolve(into.ctx, mergeId)
    for (const one of kept as Kept[]) await (one.was ? putBack(into.ctx, one.id, one.was) : takeOut(into.ctx, one.id))
  },
})

/** Ours runs until their later anniversary; what reminded of the earlier one does not count for it. */
async function move(ctx: Ctx, ours: Holding, { anniversary, renewableFrom, graceTo }: Holding): Promise<Kept> {
  const status = standingOn({ anniversary, graceTo }, ctx.now) === 'active' ? 'active' : ours.status
  const after = await store.update(ctx, ours, { status, anniversary, renewableFrom, graceTo, remindedDays: null })
  await certify(ctx, after, await versionOf(ctx, after))
  await tell(ctx, after)
  const was = { anniversary: instant(ours.anniversary), renewableFrom: instant(ours.renewableFrom) }
  const { id, remindedDays } = ours
  return { id, left: instant(anniversary), was: { ...was, graceTo: instant(ours.graceTo), remindedDays } }
}

async function putBack(ctx: Ctx, id: Holding['id'], { remindedDays, ...was }: Dates) {
  const before = await store.get(ctx, id)
  const dates = {
    anniversary: dated(was.anniversary),
    renewableFrom: dated(was.renewableFrom),
    graceTo: dated(was.graceTo),
  }
  const status = standingOn(dates, ctx.now) === 'active' ? 'active' : 'grace' // over is what the clock says, not the undo
  const after = await store.update(ctx, before, { status, ...dates, remindedDays })
  await certify(ctx, after, await versionOf(ctx, after))
  await tell(ctx, after)
}

async function takeOut(ctx: Ctx, id: Holding['id']) {
  const before = await store.get(ctx, id)
  await tell(ctx, { ...before, status: 'withdrawn' })
  await ctx.db.delete(h).where(and(within(ctx, h), eq(h.id, id)))
  ctx.changes.push({ what: 'holding', id, old: { code: before.code }, new: null })
}

async function keptRows(ctx: Ctx, kept: readonly Kept[]) {
  if (kept.length === 0) return new Map<string, Holding & { isOver: boolean }>()
  const ids = kept.map(({ id }) => id)
  const rows = await ctx.db
    .select()
    .from(h)
    .where(and(within(ctx, h), inArray(h.id, ids)))
  const open: readonly string[] = held
  return new Map(rows.map((row) => [row.id as string, { ...row, isOver: !open.includes(row.status) }]))
}

const namesOf = (some: readonly Holding[]) => some.map(({ name }) => name)
const comes = [
  { en: 'No level comes from “{from}”.', ko: '“{from}” 회사에서 들어오는 등급은 없어요.' },
  { en: 'Comes from “{from}”: {come}.', ko: '“{from}” 회사에서 들어오는 등급: {come}.' },
] as const
const moves = [
  { en: 'No anniversary moves.', ko: '갱신일은 바뀌지 않아요.' },
  { en: 'The anniversary moves for: {moved}.', ko: '갱신일이 바뀌는 등급: {moved}.' },
] as const
function effectOf(come: boolean, move: boolean): Said {
  const [first, second] = [comes[come ? 1 : 0], moves[move ? 1 : 0]]
  return { en: `${first.en} ${second.en}`, ko: `${first.ko} ${second.ko}` }
}

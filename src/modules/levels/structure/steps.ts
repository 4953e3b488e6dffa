/** What becomes of levels and benefits when two accounts become one, and what of them keeps an account from closing (domain.md 1.6, 1.8). */
import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { refusals } from '#kernel/refusal.ts'
import { within } from '#kernel/store.ts'
import { entitlements } from '#modules/benefits/index.ts'
import { onClosing, onMerge } from '#modules/membership/index.ts'
import { held } from '../holdings/lifecycle.ts'
import { type Holding, holdings, store } from '../holdings/tables.ts'

const refuse = refusals('levelStructure', {
  stillEntitled: {
    kind: 'conflict',
    en: 'The company has {n|one active benefit|# active benefits}.',
    ko: '회사에 사용 중인 혜택이 {n}개 있어요.',
    remedy: {
      en: 'Benefits end on the date shown. To give them up before, ask your partner manager.',
      ko: '혜택은 표시된 날짜에 끝나요. 그 전에 포기하려면 담당 파트너 매니저에게 요청해 주세요.',
    },
    who: ['vendor', 'time'],
  },
  renewedSince: {
    kind: 'conflict',
    en: 'The level {level} has been renewed or ended since the merge.',
    ko: '합친 뒤에 {level} 등급이 갱신되었거나 끝났어요.',
    remedy: { en: 'Ask your partner manager to part the two.', ko: '담당 파트너 매니저에게 분리를 요청해 주세요.' },
    who: ['vendor'],
  },
})

const [HELD_MAX, GRANTED_MAX] = [200, 1_000]
const heldBy = (ctx: Ctx): Promise<Holding[]> =>
  ctx.db
    .select()
    .from(holdings)
    .where(and(within(ctx, holdings), inArray(holdings.status, [...held])))
    .limit(HELD_MAX)
const grantedTo = async (ctx: Ctx) => {
  const open = and(within(ctx, entitlements), eq(entitlements.status, 'active'))
  return (await ctx.db.select({ id: entitlements.id }).from(entitlements).where(open).limit(GRANTED_MAX)).length
}

onClosing({
  name: 'noBenefits',
  of: 'account',
  says: { en: 'No benefit is active', ko: '사용 중인 혜택이 없어야 해요' },
  flaw: async (ctx) => {
    const n = await grantedTo(ctx)
    return n > 0 ? refuse.stillEntitled({ n }, { link: '/benefits' }) : null
  },
})

/** The levels both hold where the other's anniversary is the later one. */
async function laterOnes(into: Ctx, from: Ctx) {
  const theirs = await heldBy(from)
  return (await heldBy(into)).flatMap((ours) => {
    const other = theirs.find(({ code }) => code === ours.code)
    return ours.anniversary && other?.anniversary && other.anniversary > ours.anniversary ? [{ ours, other }] : []
  })
}
type Kept = {
  id: Holding['id']
  version: number
  anniversary: string
  renewableFrom: string | null
  graceTo: string | null
}[]
const instant = (at: Date | null) => at?.toISOString() ?? null
const dated = (at: string | null) => (at ? new Date(at) : null)

onMerge({
  name: 'levels',
  rule: {
    en: 'Levels of both stay until their own renewal. Where both hold one, the later anniversary counts; afterwards one company renews once.',
    ko: '두 회사의 등급은 각자의 갱신일까지 유지돼요. 같은 등급을 보유했다면 더 늦은 기념일을 따르고, 그 뒤에는 한 회사로 한 번만 갱신해요.',
  },
  effect: async ({ into, from }) => ({
    says: {
      en: '“{into}” holds {n} and “{from}” {m}. The anniversary moves for: {moved}.',
      ko: '“{into:은/는}” {n}개, “{from:은/는}” {m}개를 보유하고 있어요. 기념일이 바뀌는 등급: {moved}.',
    },
    facts: {
      ...{ into: into.account.name, from: from.account.name },
      ...{ n: (await heldBy(into.ctx)).length, m: (await heldBy(from.ctx)).length },
      moved: namesOf(await laterOnes(into.ctx, from.ctx)),
    },
  }),
  carry: async ({ into, from }): Promise<Kept> => {
    const kept: Kept = []
    for (const { ours, other } of await laterOnes(into.ctx, from.ctx)) {
      const { anniversary, renewableFrom, graceTo } = other
      const { id, version } = await store.update(into.ctx, ours, { anniversary, renewableFrom, graceTo })
      const was = { renewableFrom: instant(ours.renewableFrom), graceTo: instant(ours.graceTo) }
      kept.push({ id, version, anniversary: instant(ours.anniversary) ?? '', ...was })
    }
    return kept
  },
  stays: async ({ into }, kept) => {
    for (const { id, version } of kept as Kept) {
      const now = await store.get(into.ctx, id)
      if (now.version !== version) return refuse.renewedSince({ level: now.name }, { link: '/membership' })
    }
    return null
  },
  restore: async ({ into }, kept) => {
    for (const { id, anniversary, renewableFrom, graceTo } of kept as Kept) {
      const was = { anniversary: dated(anniversary), renewableFrom: dated(renewableFrom), graceTo: dated(graceTo) }
      await store.update(into.ctx, await store.get(into.ctx, id), was)
    }
  },
})

const NOBODY = { en: 'none', ko: '없음' }
const namesOf = (moved: Awaited<ReturnType<typeof laterOnes>>) =>
  moved.length > 0 ? moved.map(({ ours }) => ours.name) : NOBODY

onMerge({
  name: 'benefits',
  rule: {
    en: 'Benefits of both are kept until they expire, each with the tenant that has them; afterwards it is one company and one bundle.',
    ko: '두 회사의 혜택은 만료될 때까지 각 테넌트에 유지돼요. 그 뒤에는 한 회사로 한 묶음만 받아요.',
  },
  effect: async ({ into, from }) => ({
    says: {
      en: '{n} active benefits of “{into}” and {m} of “{from}” stay as they are.',
      ko: '“{into}” 회사의 혜택 {n}개와 “{from}” 회사의 혜택 {m}개가 그대로 유지돼요.',
    },
    facts: {
      ...{ into: into.account.name, from: from.account.name },
      ...{ n: await grantedTo(into.ctx), m: await grantedTo(from.ctx) },
    },
  }),
})

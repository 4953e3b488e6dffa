/** What becomes of benefits when two accounts become one, and what of them keeps an account from closing (domain.md 1.6, 1.8). */
import './levels.ts'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { refusals } from '#kernel/refusal.ts'
import { within } from '#kernel/store.ts'
import { entitlements } from '#modules/benefits/index.ts'
import { onClosing, onMerge } from '#modules/membership/index.ts'

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
})

const GRANTED_MAX = 1_000
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

onMerge({
  name: 'benefits',
  rule: {
    en: 'Benefits of both are kept until they expire, each with the tenant that has them; afterwards it is one company and one bundle.',
    ko: '두 회사의 혜택은 만료될 때까지 각 테넌트에 유지돼요. 그 뒤에는 한 회사로 한 묶음만 받아요.',
  },
  effect: async ({ into, from }) => ({
    says: {
      en: 'Active benefits stay as they are: {n} of “{into}”, {m} of “{from}”.',
      ko: '“{into}” 회사의 혜택 {n}개와 “{from}” 회사의 혜택 {m}개가 그대로 유지돼요.',
    },
    facts: {
      ...{ into: into.account.name, from: from.account.name },
      ...{ n: await grantedTo(into.ctx), m: await grantedTo(from.ctx) },
    },
  }),
})

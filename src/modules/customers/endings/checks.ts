/** What stands against ending a relationship, and what ends with it (domain.md 5.6): whoever knows of something says it here. */
import { and, count, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { enter } from '#kernel/register.ts'
import { within } from '#kernel/store.ts'
import type { Said } from '#kernel/words.ts'
import { delegations as d, waitingInRuns } from '#modules/relationships/index.ts'

type CustomerId = Id<'tenant'>
export type EndingCheck = {
  readonly name: string
  /** While there is any the relationship does not end; what does not block ends with it. */
  readonly blocks: boolean
  /** How many there are, with {n}; and what to do about it. */
  readonly says: Said
  readonly remedy: Said
  readonly link: (customerId: CustomerId) => string
  readonly count: (ctx: Ctx, customerId: CustomerId) => Promise<number>
}

const checks = new Map<string, EndingCheck>()
/** Says what else is looked at before a relationship ends: subscriptions that run, reservations, software. */
export const onEnding = (check: EndingCheck) => enter(checks, check.name, check)
export const endingChecks = (): EndingCheck[] => [...checks.values()]

const delegated = (states: (typeof d.status.enumValues)[number][]) => async (ctx: Ctx, customerId: CustomerId) => {
  const wanted = and(within(ctx, d), eq(d.customerId, customerId), inArray(d.status, states))
  const [row] = await ctx.db.select({ n: count() }).from(d).where(wanted)
  return row?.n ?? 0
} // biome-ignore format: one thought

onEnding({
  name: 'jobs',
  blocks: true,
  says: {
    en: '{n|A bulk job is|# bulk jobs are} still to ask this customer for access.',
    ko: '이 고객에게 접근 권한을 요청할 일괄 작업이 {n}건 남아 있어요.',
  },
  remedy: { en: 'Wait until it is done, or stop it.', ko: '작업이 끝나기를 기다리거나 멈춰 주세요.' },
  link: () => '/delegations/jobs',
  count: waitingInRuns,
})
onEnding({
  name: 'access',
  blocks: false,
  says: {
    en: '{n|One delegated access ends|# delegated accesses end} with it: nobody of yours can work in its directory any more.',
    ko: '위임 접근 권한 {n}건이 함께 종료되고, 더 이상 고객의 디렉터리에서 작업할 수 없어요.',
  },
  remedy: { en: 'See which roles and groups these are.', ko: '어떤 역할과 그룹인지 확인해 보세요.' },
  link: (id) => `/delegations?customerId=${id}`,
  count: delegated(['approved', 'active', 'expiring']),
})
onEnding({
  name: 'asked',
  blocks: false,
  says: {
    en: '{n|One request for access is|# requests for access are} withdrawn with it.',
    ko: '승인을 기다리는 접근 권한 요청 {n}건이 함께 취소돼요.',
  },
  remedy: { en: 'See what was asked for.', ko: '무엇을 요청했는지 확인해 보세요.' },
  link: (id) => `/delegations?customerId=${id}&status=approvalPending`,
  count: delegated(['approvalPending']),
})

import type { Ctx } from '#kernel/context.ts'
import type { Said } from '#kernel/words.ts'
import { ofTenant } from '../../accounts/queries.ts'
import { typedId } from '../../closures/rules.ts'
import type { Plan } from '../../closures/shapes.ts'
import { lockOwn, turn } from '../commands/qualify.ts'
import { write } from '../commands/write.ts'
import { left } from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { find, resellerOf } from '../queries.ts'
import { refuse } from '../rules.ts'
import { standingOf } from './conditions.ts'
import type { Departure } from './shapes.ts'

// biome-ignore format: sentences
const effects: readonly Said[] = [
  { en: 'Nothing can be sold or ordered any more; roles of the programme open nothing.', ko: '더 이상 판매와 주문을 할 수 없고, 프로그램의 역할로 열리던 기능이 닫힙니다.' },
  { en: 'Membership, levels and Partner IDs stay as they are.', ko: '멤버십, 등급, 파트너 ID는 그대로 유지됩니다.' },
  { en: 'The signed agreement and its evidence stay readable.', ko: '서명한 계약과 증빙은 계속 볼 수 있습니다.' },
  { en: 'The company may enter again at any time, also as another kind.', ko: '언제든지 다시 참여할 수 있고, 다른 참여 방식도 고를 수 있습니다.' },
]

/** What leaving takes, and what follows. */
export async function planOfLeaving(ctx: Ctx): Promise<Plan> {
  const row = await resellerOf(ctx)
  if (!row) throw refuse.notIn({}, { link: '/programmes' })
  const { globalId: partnerId } = await ofTenant(ctx)
  return { partnerId, version: row.version, conditions: await standingOf(ctx), effects }
}

/** The company leaves the reseller programme by itself, once nothing stands in the way (domain.md 5.1). */
export async function leave(ctx: Ctx, { partnerId, reason }: Departure) {
  const before = await lockOwn(ctx)
  if (!before) throw refuse.notIn({}, { link: '/programmes' })
  const status = lifecycle.next(before.status, 'leave')
  for (const { flaw } of await standingOf(ctx)) if (flaw) throw flaw
  typedId(partnerId, (await ofTenant(ctx)).globalId)
  await turn(ctx, before, { status, reason: reason.trim(), decidedByName: ctx.actor.name, decidedAt: ctx.now })
  await write(ctx, left, { by: ctx.actor.name })
  return find(ctx)
}

/** A subscription that takes more within its term passes what an order would (domain.md 6.4, 6.14). */
import type { Ctx } from '#kernel/context.ts'
import type { Demand } from '#kernel/requirement.ts'
import { mustServe } from '#modules/relationships/index.ts'
import { type Owing, onOwingMore, REVIEW } from '#modules/subscriptions/index.ts'
import { creditsInTurn, creditsOf } from './credit/queries.ts'
import { beyondLimit } from './credit/rules.ts'
import { eligibilityOf } from './eligibility/queries.ts'
import { demandsFor, refuse } from './eligibility/rules.ts'
import { isLookedAt } from './reviews/rules.ts'
import { store as reviews } from './reviews/tables.ts'

onOwingMore({ name: 'orders', demands })

async function demands(ctx: Ctx, { customerId, segment, sums }: Owing, isKept: boolean): Promise<Demand[]> {
  const eligibility = await eligibilityOf(ctx, await mustServe(ctx, customerId))
  const credits = await (isKept ? creditsInTurn(ctx) : creditsOf(ctx))
  const review = await reviews.own(ctx)
  const isSeen = [...sums].some(([currency, total]) => total > 0n && isLookedAt(review, { currency, total }))
  const { segments } = eligibility
  const isOfSegment = segments.length === 0 || segments.includes(segment)
  return [
    ...demandsFor(eligibility, beyondLimit(credits, sums)),
    { name: 'segment', says: SEGMENT, flaw: isOfSegment ? null : refuse.segmentLost({}, { link: `/customers/${customerId}` }) },
    { name: REVIEW, says: UNDECIDED, flaw: isSeen ? refuse.lookedAt({}, { link: `/customers/${customerId}/catalog` }) : null },
  ]
} // biome-ignore format: one thought

const SEGMENT = { en: 'Still of the segment it was sold for', ko: '구매한 부문에 계속 해당' }
const UNDECIDED = { en: 'Needs no decision of the vendor', ko: '벤더 승인 대상이 아님' }

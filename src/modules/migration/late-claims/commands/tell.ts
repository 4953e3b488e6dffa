import type { Ctx } from '#kernel/context.ts'
import { lateClaimMoved } from '../shapes.ts'
import type { LateClaim } from '../tables.ts'

/** Whose turn it is may have changed. */
export const tellMoved = (ctx: Ctx, { id, status, printedOldId, expiresAt }: LateClaim) =>
  ctx.tell(lateClaimMoved, { id, status, oldId: printedOldId, expiresAt: expiresAt.toISOString() })

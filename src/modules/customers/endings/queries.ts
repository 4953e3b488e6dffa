import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { spoken } from '#kernel/words.ts'
import { mustServe } from '#modules/relationships/index.ts'
import { endingChecks } from './checks.ts'
import type { ending, OfCustomer } from './shapes.ts'

export type Found = Static<typeof ending.schema>
/** What ending the relationship with this customer meets with; what there is none of is left out. */
export async function look(ctx: Ctx, { customerId }: Static<typeof OfCustomer>): Promise<Found[]> {
  await mustServe(ctx, customerId)
  const found: Found[] = []
  for (const { name, blocks, says, remedy, link, count } of endingChecks()) {
    const n = await count(ctx, customerId)
    if (n > 0) found.push({ name, blocks, n, says: spoken(says, { n }), remedy, link: link(customerId) })
  }
  return found
}

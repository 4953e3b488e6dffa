import type { Ctx } from '#kernel/context.ts'
import { addDays } from '#kernel/time.ts'
import { grantEntitlements } from '#modules/benefits/index.ts'
import { holdLevel } from '#modules/levels/index.ts'
import { type Belongings, isCarried } from '../../legacy/commands.ts'
import { namesKnown } from '../../legacy/queries.ts'
import type { LegacyAccount } from '../../old-accounts/tables.ts'

const YEAR_DAYS = 365
const name = { en: 'Old membership centre', ko: '이전 멤버십 센터' }

/** Levels are held with their anniversaries, and what is left of the benefits is granted; what has no like here stays history. */
export async function carry(there: Ctx, { account, things }: { account: LegacyAccount; things: Belongings }) {
  const { levelOf, typeOf } = await namesKnown(there)
  for (const { level, since, anniversary: day } of things.levels) {
    const known = levelOf(level)
    const anniversary = new Date(day)
    const from = since ? new Date(since) : addDays(anniversary, -YEAR_DAYS)
    if (known) await holdLevel(there, { code: known.code, since: from, anniversary, source: 'migration' })
  }
  const lines = things.benefits.flatMap(({ type, quantity, validTo, sourceOffer }) => {
    const known = isCarried({ type, quantity, validTo }, typeOf, there.now) && typeOf(type)
    if (!known) return []
    const valid = { validFrom: there.now, validTo: validTo ? new Date(validTo) : addDays(there.now, YEAR_DAYS) }
    return [{ type: known.code, quantity: BigInt(quantity), ...valid, ...(sourceOffer ? { note: sourceOffer } : {}) }]
  })
  await grantEntitlements(there, { source: { kind: 'migration', id: account.oldId, name }, lines })
}

import { and, asc, eq, lte } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import * as letters from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import * as rules from '../rules.ts'
import { store, type Vetting, vettings as v } from '../tables.ts'
import { tellMoved, write } from './tell.ts'

const BATCH = 200
type Made = Pick<Vetting, 'customerId' | 'domain' | 'country'> & { readonly name: string }

/** Customers just made whose name needs a second look wait for a reviewer before they can buy. */
export async function lookInto(ctx: Ctx, made: readonly Made[]): Promise<void> {
  const { name: askedByName, email: askedByEmail, language } = ctx.actor
  const who = { askedByName, askedByEmail, language }
  for (const { name: customerName, customerId, domain, country } of made.filter((one) => rules.isDoubtful(one.name))) {
    const about = { customerId, customerName, domain, country, kind: 'account' } as const
    const promisedAt = rules.promiseFrom(ctx.now, country)
    await tellMoved(
      ctx,
      await store.insert(ctx, { ...about, ...who, status: 'inReview', since: ctx.now, promisedAt }),
      true,
    )
  }
}

/** Ends one batch of approvals whose time is over. */
export async function expire(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(v)
    .where(and(across(ctx, v), eq(v.status, 'approved'), lte(v.validUntil, ctx.now)))
    .orderBy(asc(v.validUntil))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const one of due) {
    const there = inTenant(ctx, one.tenantId)
    const after = await store.update(there, one, { status: lifecycle.next(one.status, 'expire'), since: ctx.now })
    await write(there, letters.expired, after)
    await tellMoved(there, after, true)
  }
  return due.length
}

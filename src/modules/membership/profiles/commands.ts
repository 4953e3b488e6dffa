import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { lockTenant } from '#modules/access/index.ts'
import { changeTaxId } from '../accounts/commands.ts'
import { ofTenant } from '../accounts/queries.ts'
import { one } from '../problems/rules.ts'
import { settings } from '../settings/queries.ts'
import { find } from './queries.ts'
import * as rules from './rules.ts'
import {
  type GivenBilling,
  type GivenSecurity,
  type GivenSupport,
  type GivenTax,
  type NamedByVendor,
  profilesChanged,
} from './shapes.ts'
import { type Profile, store } from './tables.ts'

/** Says where invoices go; no check begins anew, for the law names no such address. */
export const billTo = async (ctx: Ctx, given: GivenBilling) =>
  keep(ctx, 'billTo', one(rules.billingOf(given, await ofTenant(ctx), await settings(ctx))))

/** Says anew under which tax number invoices are written from now on. */
export async function taxed(ctx: Ctx, given: GivenTax) {
  await changeTaxId({ ...ctx, expects: null }, given)
  await ctx.tell(profilesChanged, { part: 'tax' })
  return find(ctx)
}

/** Says who helps the company's customers. */
export const supportBy = async (ctx: Ctx, given: GivenSupport) =>
  keep(ctx, 'support', { support: one(rules.supportOf(given, await ofTenant(ctx))) })

/** Says who hears of incidents; it begins no check anew (domain.md 1.5). */
export const securedBy = async (ctx: Ctx, given: GivenSecurity) =>
  keep(ctx, 'security', { security: one(rules.securityOf(given, await ofTenant(ctx))) })

/** The vendor says under which name invoices are written; null is the legal name again. */
export async function nameBillTo(ctx: Ctx, { name }: Static<typeof NamedByVendor>) {
  await ofTenant(ctx)
  return keep(ctx, 'billTo', { billToName: name })
}

const EMPTY = { billToName: null, billToAddress: null, billToContact: null, poNumber: null, support: null, security: null } // biome-ignore format: a record

async function keep(ctx: Ctx, part: string, values: Partial<Omit<Profile, 'id' | 'tenantId' | 'version'>>) {
  await lockTenant(ctx) // two who write the first of it at once make one
  const before = await store.own(ctx)
  await ctx.tell(profilesChanged, { part })
  if (before) await store.update(ctx, await store.lock(ctx, before.id), values)
  else await store.insert(ctx, { ...EMPTY, ...values })
  return find(ctx)
}

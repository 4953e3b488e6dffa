/** Where each demo company stands, as the product itself reckons it now. */
import { and, eq, inArray } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { type Said, saying } from '#kernel/words.ts'
import { position } from '#modules/agreements/acceptances/queries.ts'
import type { Standing as Signing } from '#modules/agreements/agreements/rules.ts'
import { accounts, enrolments, resellers } from '#modules/membership/index.ts'
import { standings } from '#modules/readiness/index.ts'
import { nextOf, type Standing } from '#modules/readiness/rules.ts'
import { type DemoPartner, newcomers, partners } from '../cast/partners.ts'

export const groups = ['blocked', 'sells', 'signs', 'enters', 'members', 'checks', 'stopped'] as const
export type Group = (typeof groups)[number]
export type Place = {
  readonly partner: DemoPartner
  readonly name: string
  readonly latinName: string
  readonly partnerId: string
  readonly group: Group
  /** Its states, and what comes next, in words. */
  readonly states: readonly Said[]
  readonly next: Standing | null
  readonly signing: Signing
}

type Row = {
  name: string
  latinName: string
  partnerId: string
  network: string
  kind: string | null
  reseller: string | null
}

export async function places(ctx: Ctx): Promise<Place[]> {
  const rows = await ctx.db
    .select({
      tenantId: accounts.tenantId,
      name: accounts.name,
      latinName: accounts.latinName,
      partnerId: accounts.globalId,
      network: accounts.status,
      kind: resellers.kind,
      reseller: resellers.status,
    })
    .from(accounts)
    .leftJoin(resellers, eq(resellers.tenantId, accounts.tenantId))
    .where(and(across(ctx, accounts), inArray(accounts.tenantId, partners.map(({ tenantId }) => tenantId)))) // biome-ignore format: one thought
  const found: Place[] = []
  for (const partner of partners) {
    const row = rows.find(({ tenantId }) => tenantId === partner.tenantId)
    if (row) found.push(await placeOf(inTenant(ctx, partner.tenantId), partner, row))
  }
  return found
}

async function placeOf(ctx: Ctx, partner: DemoPartner, row: Row): Promise<Place> {
  const open = (await standings(ctx, 'sell')).filter(({ met }) => !met)
  const { standing: signing } = await position(ctx)
  const { name, latinName, partnerId, network, kind, reseller } = row
  const states = [inWords('programme.network', `state.network.${network}`)]
  if (reseller) states.push(inWords(`kind.reseller.${kind}`, `state.reseller.${reseller}`))
  return {
    ...{ partner, name, latinName, partnerId, signing, next: nextOf(open) },
    group: groupOf(row, open),
    states,
  }
}

const inWords = (what: string, state: string): Said => ({
  en: `${saying(what).en}: ${saying(state).en}`,
  ko: `${saying(what).ko}: ${saying(state).ko}`,
})

/** Blocked from signing is who holds all that signing needs but one thing, and has something to sign. */
function groupOf({ network, reseller }: Row, open: readonly Standing[]): Group {
  if (network === 'suspended') return 'stopped'
  if (network !== 'active') return 'checks'
  if (reseller === null) return 'members'
  if (open.length === 0) return 'sells'
  if (reseller !== 'qualified' && reseller !== 'active') return 'enters'
  return open.some(({ condition }) => condition.opens.includes('sign')) ? 'blocked' : 'signs'
}

/** The enrolments under way, as far as they are. */
export async function arrivals(ctx: Ctx) {
  const rows = await ctx.db
    .select({ tenantId: enrolments.tenantId, status: enrolments.status })
    .from(enrolments)
    .where(and(across(ctx, enrolments), inArray(enrolments.tenantId, newcomers.map(({ tenantId }) => tenantId)))) // biome-ignore format: one thought
  return newcomers.map((partner) => ({
    partner,
    status: rows.find(({ tenantId }) => tenantId === partner.tenantId)?.status ?? 'draft',
  }))
}

import { randomBytes } from 'node:crypto'
import { and, asc, eq, lte } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { permissions } from '#kernel/permissions.ts'
import { across } from '#kernel/store.ts'
import { addDays, dateOf } from '#kernel/time.ts'
import { word } from '#kernel/words.ts'
import { admins } from '../members/queries.ts'
import { lockTenant } from '../tenants/commands.ts'
import { domainFailing, domainHasLapsed } from './letters.ts'
import { lifecycle } from './lifecycle.ts'
import { isElsewhere, isHere, named } from './queries.ts'
import * as rules from './rules.ts'
import { type ById, checkWanted, domainLapsed, domainVerified, type NewDomain } from './shapes.ts'
import { type Domain, demoRecords, domains, store } from './tables.ts'

const BATCH = 100

/** Puts a domain on the tenant's list, with the record that will prove it. */
export async function claim(ctx: Ctx, { name: written }: Static<typeof NewDomain>) {
  const name = rules.claimable(written)
  await lockTenant(ctx) // the same claim made twice at once is made once
  rules.claim(name, { here: await isHere(ctx, name), elsewhere: await isElsewhere(ctx, name) })
  return store.insert(ctx, { name, status: 'pending', token: newToken() })
}

/** Asks for a look at the records; the look-up itself follows after commit. */
export async function wantCheck(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'check')
  rules.mayCheck(before, ctx.now)
  await ctx.tell(checkWanted, { id, name: before.name })
  return store.update(ctx, before, { status, checkingSince: ctx.now })
}

export async function withdraw(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'withdraw')
  return store.update(ctx, before, { status, nextCheckAt: null, checkingSince: null })
}

type Looked = Static<typeof ById> & { records: readonly string[] | null }

/** Keeps what a look at the records found (null: nobody answered). Settling a look twice changes nothing more. */
export async function settleProof(ctx: Ctx, { id, records }: Looked) {
  const before = await store.lock({ ...ctx, expects: null }, id)
  if (before.status === 'withdrawn' || before.checkingSince === null) return before
  const found = rules.problemIn(records, before.token)
  const taken = found === null && before.status !== 'verified' && (await isElsewhere(ctx, before.name))
  const after = await store.update(ctx, before, rules.settle(before, taken ? 'claimedElsewhere' : found, ctx.now))
  await announce(ctx, before, after)
  return after
}

async function announce(ctx: Ctx, before: Domain, after: Domain) {
  const { id, name } = after
  if (after.status === 'verified' && before.status !== 'verified') await ctx.tell(domainVerified, { id, name })
  if (after.status === 'lapsed' && before.status === 'verified') {
    await ctx.tell(domainLapsed, { id, name })
    await warn(ctx, domainHasLapsed, after)
  } else if (after.failingSince && !before.failingSince) await warn(ctx, domainFailing, after)
}

async function warn(ctx: Ctx, letter: typeof domainFailing, domain: Domain) {
  const { name: company } = await lockTenant(ctx)
  const lapses = rules.lapsesAt(domain)
  const facts = {
    domain: domain.name,
    company,
    reason: word(`domain.problem.${domain.problem}`),
    lapses: lapses && dateOf(lapses),
  }
  for (const { email, language } of await admins(ctx, permissions['domains:manage'].roles))
    await post(ctx, letter, email, language, facts)
}

/** Asks for a look at every claim whose time has come: weekly while the proof stands, daily while it is missing. */
export async function recheck(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(domains)
    .where(and(across(ctx, domains), lte(domains.nextCheckAt, ctx.now), eq(domains.status, 'verified')))
    .orderBy(asc(domains.nextCheckAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const domain of due) {
    const there = inTenant(ctx, domain.tenantId)
    await there.tell(checkWanted, { id: domain.id, name: domain.name })
    const again = addDays(ctx.now, 1) // should the look be lost, the next round asks again
    await store.update(there, domain, { checkingSince: ctx.now, nextCheckAt: again })
  }
  return due.length
}

/** Writes a record into the demo's own DNS. */
export async function publishDemoRecord(ctx: Ctx, { name, txt }: { name: string; txt: string }) {
  await ctx.db.insert(demoRecords).values({ name, txt }).onConflictDoNothing()
}

/** A domain proven before this house kept it: seeding, and the vendor's own. */
export async function addVerified(ctx: Ctx, { name: written }: Static<typeof NewDomain>) {
  const name = rules.claimable(written)
  const unproven = { status: 'pending', failingSince: null, verifiedAt: null } as const
  return store.insert(ctx, { name, token: newToken(), ...rules.settle(unproven, null, ctx.now) })
}

const newToken = () => randomBytes(16).toString('hex')

type Proof = Static<typeof NewDomain> & { records: readonly string[] | null }
/** Claims a domain for the directory at hand, or takes up the claim there is, and settles it by what a look at its records found. */
export async function claimAndSettle(ctx: Ctx, { name: written, records }: Proof): Promise<Domain> {
  const name = rules.claimable(written)
  await lockTenant(ctx) // the same claim made twice at once is made once
  const before = (await named(ctx, name)) ?? (await claim(ctx, { name }))
  if (before.status === 'verified') return before
  await store.update(ctx, before, { checkingSince: ctx.now })
  return settleProof(ctx, { id: before.id, records })
}

import { and, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import { changedMeanwhile, within } from '#kernel/store.ts'
import type { Lang } from '#kernel/words.ts'
import { addMember, move, remove } from '../../members/commands.ts'
import type { statusChanged } from '../../members/shapes.ts'
import { members, store as places } from '../../members/tables.ts'
import { signOns } from '../../sso/tables.ts'
import { lockTenant } from '../../tenants/commands.ts'
import type { Tenant } from '../../tenants/tables.ts'
import { welcomeByPassword, welcomeBySignOn } from '../letters.ts'
import { alike, find, provenDomains } from '../queries.ts'
import * as rules from '../rules.ts'
import type { ById, ChangedPerson, Named, NewPerson, Person } from '../shapes.ts'
import { provisionedPeople, store } from '../tables.ts'

/** Gives somebody at a proven domain a place here; whoever has an account already comes as they are, never a second time. */
export async function provision(ctx: Ctx, wanted: NewPerson): Promise<Person> {
  const tenant = await lockTenant(ctx) // the same person asked for twice at once comes once
  const email = rules.addressOf(wanted)
  rules.atProven(email, await provenDomains(ctx))
  await mustBeFree(ctx, { ...wanted, email })
  const name = rules.calledAfter(null, wanted) ?? email.slice(0, email.indexOf('@'))
  const userId = await personAt(ctx, { email, name, language: wanted.language ?? languageOf(tenant) })
  const place = await addMember(ctx, { userId, grants: [] })
  if (wanted.active === false) await places.update(ctx, place, { status: 'suspended' })
  await forget(ctx, place.id) // what the directory said before they left counts no more
  await keepNamed(ctx, { id: place.id, email, externalId: null, givenName: null, familyName: null }, wanted)
  const person = await find(ctx, { id: place.id })
  if (person.active) await welcome(ctx, person, tenant)
  else await keep(ctx, person.id, { welcomeWaits: true })
  return person
}

/** Takes over what the directory says of a member; suspended, every session they have open here ends at once. */
export async function change(ctx: Ctx, { id, ...wanted }: ChangedPerson): Promise<Person> {
  await lockTenant(ctx)
  const before = await seen(ctx, id)
  const after = { ...ctx, expects: null }
  rules.sameAddress(before.email, wanted.email)
  await mustBeFree(after, { ...wanted, id })
  const renamed = await rename(after, before, wanted)
  const named = await keepNamed(after, before, wanted)
  if (renamed || named) await touch(after, id)
  if (wanted.active !== undefined && wanted.active !== before.active) await setActive(after, id, wanted.active)
  return find(after, { id })
}

/** Ends a member's place, and what they had open here; the directory's own key is free again. */
export async function withdraw(ctx: Ctx, { id }: Static<typeof ById>) {
  await lockTenant(ctx)
  await seen(ctx, id)
  const { userId } = await remove({ ...ctx, expects: null }, { id, from: 'both' })
  await forget(ctx, id)
  await endSessions(ctx, userId)
  return null
}

const forget = (ctx: Ctx, id: Id<'member'>) =>
  ctx.db.delete(provisionedPeople).where(and(within(ctx, provisionedPeople), eq(provisionedPeople.memberId, id)))

/** A member counts as changed when what the directory says of them has changed: their version is what it sends back. */
const touch = (ctx: Ctx, id: Id<'member'>) =>
  ctx.db
    .update(members)
    .set({ version: sql`${members.version} + 1`, updatedAt: ctx.now })
    .where(and(within(ctx, members), eq(members.id, id)))

/** The person as they are now, if that is what the caller last saw (`If-Match`). */
async function seen(ctx: Ctx, id: Id<'member'>): Promise<Person> {
  const person = await find(ctx, { id })
  if (ctx.expects && ctx.expects.version !== person.version) throw changedMeanwhile()
  return person
}

async function mustBeFree(ctx: Ctx, { id, email, userName, externalId }: Named & { id?: Id<'member'> }) {
  const others = await alike(ctx, { ...(id && { id }), userName, externalId })
  const there = id === undefined && email ? await alike(ctx, { userName: email }) : []
  if (there[0]) throw rules.refuse.personHere({ email: there[0].email }, { field: 'emails' })
  const same = (one: Person) => [one.userName, one.email].some((name) => name.toLowerCase() === userName?.toLowerCase())
  if (userName !== undefined && others.some(same)) throw rules.refuse.userNameTaken({ userName }, { field: 'userName' })
  if (externalId && others.length) throw rules.refuse.externalIdTaken({ externalId }, { field: 'externalId' })
}

/** The person of an address, made if there is none yet. The database looks once more whether the domain is this company's. */
async function personAt(ctx: Ctx, { email, name, language }: { email: string; name: string; language: Lang }) {
  const { rows } = await ctx.db.execute<{ id: Id<'user'>; made: boolean }>(
    sql`select id, made from provisioned_person(${email}, ${name}, ${language}, ${ctx.now}::timestamptz)`,
  )
  const [person] = rows
  if (!person) throw rules.refuse.addressElsewhere({ email, domains: await provenDomains(ctx) }, { field: 'emails' })
  if (person.made) ctx.changes.push({ what: 'person', id: person.id, old: null, new: { name, email, language } })
  return person.id
}

async function rename(ctx: Ctx, before: Person, wanted: Named): Promise<boolean> {
  const name = rules.calledAfter(before, wanted)
  if (name === undefined || name === before.displayName) return false
  rules.mayName(before, name, await provenDomains(ctx))
  await ctx.db.execute(sql`select rename_provisioned(${before.id}::uuid, ${name}, ${ctx.now}::timestamptz)`)
  ctx.changes.push({ what: 'person', id: before.id, old: { name: before.displayName }, new: { name } })
  return true
}

type Kept = Pick<Person, 'id' | 'email' | 'externalId' | 'givenName' | 'familyName'> & { userName?: string }
/** What only the directory says of a member; true if it said something new. */
async function keepNamed(ctx: Ctx, before: Kept, wanted: Named): Promise<boolean> {
  const is = { externalId: before.externalId, givenName: before.givenName, familyName: before.familyName }
  const was = { ...is, userName: before.userName ?? before.email }
  const said = Object.entries(was).filter(([name, value]) => {
    const now = wanted[name as keyof typeof was]
    return now !== undefined && now !== value
  })
  if (said.length === 0) return false
  await keep(ctx, before.id, Object.fromEntries(said.map(([name]) => [name, wanted[name as keyof typeof was] || null])))
  return true
}

async function kept(ctx: Ctx, memberId: Id<'member'>) {
  const own = and(within(ctx, provisionedPeople), eq(provisionedPeople.memberId, memberId))
  const [row] = await ctx.db.select().from(provisionedPeople).where(own).limit(1)
  return row
}
async function keep(ctx: Ctx, memberId: Id<'member'>, changes: Parameters<typeof store.update>[2]) {
  const row = await kept(ctx, memberId)
  if (row) await store.update(ctx, row, changes)
  else await store.insert(ctx, { memberId, ...changes })
}

/** Whoever was brought while they had no way in is welcomed when their place first opens, by the directory or by a colleague. */
export async function welcomeLate(ctx: Ctx, { id, status }: Static<typeof statusChanged.facts>) {
  const row = status === 'active' ? await kept(ctx, id) : undefined
  if (!row?.welcomeWaits) return
  await store.update(ctx, row, { welcomeWaits: false })
  await welcome(ctx, await find(ctx, { id }), await lockTenant(ctx))
}

async function setActive(ctx: Ctx, id: Id<'member'>, active: boolean) {
  const { userId } = await move(active ? 'restore' : 'suspend')(ctx, { id })
  if (!active) await endSessions(ctx, userId)
}

/** Sessions at work here, and all of those who work nowhere else. */
const endSessions = (ctx: Ctx, userId: Id<'user'>) => ctx.db.execute(sql`select end_sessions_here(${userId}::uuid)`)

const languageOf = ({ country }: Tenant): Lang => (country === 'KR' ? 'ko' : 'en')

/** A password is never set for anybody: they come in by the company's sign-on, or choose one by a letter to their mailbox. */
async function welcome(ctx: Ctx, { email, language }: Person, { name: company }: Tenant) {
  const [signOn] = await ctx.db.select({ id: signOns.id }).from(signOns).where(within(ctx, signOns)).limit(1)
  await post(ctx, signOn ? welcomeBySignOn : welcomeByPassword, email, language, { company, email })
}

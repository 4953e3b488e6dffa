import { randomInt } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { across, missing } from '#kernel/store.ts'
import { addMinutes } from '#kernel/time.ts'
import { mailSettings } from '../mailboxes/queries.ts'
import { workMail } from '../mailboxes/rules.ts'
import { takeTry } from '../people/commands.ts'
import { acceptPassword, fits, seal } from '../people/password.ts'
import { accounts, people } from '../people/tables.ts'
import * as letters from './letters.ts'
import * as rules from './rules.ts'
import type { Become, Proof, Start } from './shapes.ts'
import { type SignUp, signUps } from './tables.ts'

/** Sends a code to a work address. Whether the address already has an account, only its mailbox learns. */
export async function start(ctx: Ctx, { email, language }: Start) {
  const { address } = workMail(email, await mailSettings(ctx))
  await takeTry(ctx, { kind: 'signUp', what: address }) // also the queue of those who ask at once for one address
  const [before] = await ctx.db
    .select()
    .from(signUps)
    .where(and(across(ctx, signUps), eq(signUps.email, address)))
  rules.mayResend(before, ctx.now)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const fresh = { id: newId<'signUp'>(), language, tries: 0, provenAt: null, doneAt: null, sentAt: ctx.now } as const
  const expiresAt = addMinutes(ctx.now, rules.CODE_MINUTES)
  const values = { ...fresh, codeHash: await seal(code), expiresAt }
  await ctx.db.insert(signUps).values({ ...values, email: address }).onConflictDoUpdate({ target: signUps.email, set: values }) // biome-ignore format: one thought
  if (await hasAccount(ctx, address)) await post(ctx, letters.alreadyThere, address, language)
  else await post(ctx, letters.code, address, language, { code, minutes: rules.CODE_MINUTES })
  return values
}

/** Proves the address by the code of the letter. A wrong code is an answer, not a failure: its try stays counted. */
export async function prove(ctx: Ctx, { id, code }: Proof): Promise<{ email: string } | Refusal> {
  const [taken] = await ctx.db
    .update(signUps)
    .set({ tries: sql`${signUps.tries} + 1` })
    .where(and(across(ctx, signUps), eq(signUps.id, id)))
    .returning()
  if (!taken) throw missing()
  rules.mayTry(taken, ctx.now)
  const digits = code.normalize('NFKC').replace(/[\s-]/g, '')
  if (!(await fits(digits, taken.codeHash)) || (await hasAccount(ctx, taken.email))) return rules.wrong(taken.tries)
  await ctx.db
    .update(signUps)
    .set({ provenAt: ctx.now })
    .where(and(across(ctx, signUps), eq(signUps.id, id)))
  return { email: taken.email }
}

/** Makes a person of a proven address, with a password to sign in by: both or neither. */
export async function become(ctx: Ctx, { id, name, password, language }: Become) {
  const [signUp] = await ctx.db
    .select()
    .from(signUps)
    .where(and(across(ctx, signUps), eq(signUps.id, id)))
    .for('update')
  if (!signUp) throw missing()
  rules.mayBecomePerson(signUp, ctx.now)
  const person = { name: rules.personName(name), language, password: acceptPassword(password, signUp.email) }
  await makePerson(ctx, { ...person, email: signUp.email })
  await ctx.db
    .update(signUps)
    .set({ doneAt: ctx.now })
    .where(and(across(ctx, signUps), eq(signUps.id, id)))
  return { email: signUp.email }
}

type NewPerson = { name: string; email: string; language: SignUp['language']; password: string }
/** A person with a proven address and a password: what a sign-up ends in, and how the demo and a first owner begin. */
export async function makePerson({ db, now, changes }: Ctx, { name, email, language, password }: NewPerson) {
  const dated = { createdAt: now, updatedAt: now }
  const id = newId<'user'>()
  const [made] = await db
    .insert(people)
    .values({ id, name, email, language, emailVerified: true, ...dated })
    .onConflictDoNothing({ target: people.email })
    .returning({ id: people.id })
  if (!made) throw rules.refuse.personThere({}, { link: '/sign-in' })
  const account = { id: newId<'account'>(), userId: id, accountId: id, providerId: 'credential' }
  await db.insert(accounts).values({ ...account, password: await seal(password), ...dated })
  changes.push({ what: 'person', id, old: null, new: { name, email, language } })
  return { id, name, email, language }
}

async function hasAccount(ctx: Ctx, email: string) {
  const known = and(across(ctx, people), eq(people.email, email))
  const [person] = await ctx.db.select({ id: people.id }).from(people).where(known)
  return person !== undefined
}

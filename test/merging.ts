/** Two companies that become one, for whoever tries what a merge does. */
import { and, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { addMember, members } from '#modules/access/index.ts'
import { keepAlias } from '#modules/membership/index.ts'
import { enrolled } from './newcomer.ts'
import { newPerson } from './places.ts'

export type Company = Awaited<ReturnType<typeof enrolled>>
/** Its global Partner ID. */
export const idOf = ({ enrolment }: Company) => enrolment.result?.globalId ?? ''
/** The Partner ID of its first location. */
export const siteOf = ({ enrolment }: Company) => enrolment.result?.locationId ?? ''
/** Two companies that have enrolled. */
export const two = async () => [await enrolled(), await enrolled()] as const

/** A merge the other side has said yes to. */
export async function accepted(a: Company, b: Company) {
  const { body } = await a.as('POST /merges', { partnerId: idOf(b) })
  await b.as('POST /merges/:id/acceptance', { id: body.id })
  return body.id
}
/** A merge that is done. */
export async function merged(a: Company, b: Company) {
  const id = await accepted(a, b)
  expect((await a.as('POST /merges/:id/confirmation', { id })).status).toBe(200)
  return id
}

/** A colleague at a company with these roles. */
export async function colleague(at: Company, ...roles: ('partnerAdmin' | 'globalAdmin' | 'adminAgent')[]) {
  const person = await newPerson()
  const grants = roles.map((role) => ({ role, scope: 'organisation', scopeId: null }) as const)
  const ctxOf = <T>(work: (ctx: Ctx) => Promise<T>) =>
    at.within((ctx) => work({ ...ctx, tenantId: at.tenantId }), 'network')
  await ctxOf((ctx) => addMember(ctx, { userId: person.id, grants }))
  return person.id
}
/** The place somebody has at a company, whatever has become of it. */
export const placeAt = (at: Company, userId: Id<'user'>) =>
  at.within(async (ctx) => {
    const mine = and(across(ctx, members), eq(members.tenantId, at.tenantId), eq(members.userId, userId))
    const [row] = await ctx.db.select().from(members).where(mine)
    return row ?? null
  }, 'network')

/** Old IDs of a company and of its first site. */
export async function withOldIds(at: Company) {
  const mark = newId().slice(-8).toUpperCase()
  const site = (await at.as('GET /locations', {})).body.items[0]?.id ?? null
  await at.within((ctx) => keepAlias({ ...ctx, tenantId: at.tenantId }, { alias: `OM-${mark}1`, locationId: null }), 'network')
  await at.within((ctx) => keepAlias({ ...ctx, tenantId: at.tenantId }, { alias: `OM-${mark}2`, locationId: site }), 'network')
  return [`OM-${mark}1`, `OM-${mark}2`] as const
} // biome-ignore format: one thought

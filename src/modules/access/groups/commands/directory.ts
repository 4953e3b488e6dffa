/** Groups whose people come from the company's own directory: what provisioning calls (domain.md 2.5). Roles stay with people. */
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { missing } from '#kernel/store.ts'
import { lockTenant } from '../../tenants/commands.ts'
import { find, peopleOf } from '../queries.ts'
import * as rules from '../rules.ts'
import type { Counted } from '../shapes.ts'
import { store } from '../tables.ts'
import { freeName } from './admin.ts'
import { admit, announce, colleagues, dissolve, type Held, release, take } from './turns.ts'

/** The directory gives nothing by itself: what a group of its holds, an admin has given that group. */
const DIRECTORY = { kind: 'house', id: '', grants: [] } as const
type Ids = readonly Id<'member'>[]

/** A group the directory fills; it holds no role until an admin gives it one. */
export async function createOfDirectory(ctx: Ctx, { name, memberIds = [] }: { name: string; memberIds?: Ids }) {
  await lockTenant(ctx)
  const is = { name: await freeName(ctx, name), description: '', status: 'active', filledBy: 'directory' } as const
  const before = await store.insert(ctx, { ...is, grants: [] })
  return fillOfDirectory(ctx, { id: before.id, memberIds })
}

export async function renameOfDirectory(ctx: Ctx, { id, name }: { id: Id<'group'>; name: string }): Promise<Counted> {
  const { before } = await takeOfDirectory(ctx, id)
  const free = await freeName(ctx, name, id)
  if (free !== before.name) await store.update(ctx, before, { name: free })
  return find(ctx, { id })
}

/** Who is in it from now on: exactly these. */
export async function fillOfDirectory(ctx: Ctx, { id, memberIds }: { id: Id<'group'>; memberIds: Ids }) {
  const inside = await peopleOf(ctx, id)
  const [add, drop] = [memberIds.filter((one) => !inside.includes(one)), inside.filter((one) => !memberIds.includes(one))] // biome-ignore format: one thought
  return changeOfDirectory(ctx, { id, add, drop })
}

/** Some come, some go; whoever is in already, or is not, stays so. */
export async function changeOfDirectory(ctx: Ctx, { id, add, drop }: { id: Id<'group'>; add: Ids; drop: Ids }) {
  const held = await takeOfDirectory(ctx, id)
  const inside = await peopleOf(ctx, id)
  const going = drop.filter((one) => inside.includes(one))
  await announce(ctx, held, await release(ctx, held, await colleagues(ctx, [...new Set(going)])))
  const coming = [...new Set(add.filter((one) => !inside.includes(one) || going.includes(one)))]
  const people = await colleagues(ctx, coming)
  const { before } = await again(ctx, held)
  rules.mayGive({ by: DIRECTORY, people, grants: before.grants, kind: held.tenant.kind })
  await announce(ctx, held, await admit(ctx, { ...held, before }, people))
  return find(ctx, { id })
}

export async function removeOfDirectory(ctx: Ctx, { id }: { id: Id<'group'> }): Promise<void> {
  const held = await takeOfDirectory(ctx, id)
  await announce(ctx, held, await dissolve(ctx, held))
}

/** Groups made by hand are none of the directory's. */
async function takeOfDirectory(ctx: Ctx, id: Id<'group'>): Promise<Held> {
  const held = await take(ctx, id)
  if (held.before.filledBy !== 'directory') throw missing()
  return held
}
const again = async (ctx: Ctx, { before: { id } }: Held) => ({ before: await store.get(ctx, id) })

import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { type Company, localRegistry } from '../../registry/registry.ts'
import { store } from '../tables.ts'
import { accountOf } from './dossier.ts'

export type Found = { by: 'duns' | 'name' | null; companies: Company[] }

/** What the registry knows of the company under review: by its number, or else by its name. */
export async function registered(ctx: Ctx, { id }: { id: Id<'verification'> }): Promise<Found> {
  await store.get(ctx, id)
  const { duns, name, country } = await accountOf(ctx)
  const numbered = duns ? await localRegistry.find(duns) : null
  if (numbered) return { by: 'duns', companies: [numbered] }
  const named = (await localRegistry.search({ name, country })).slice(0, 3)
  return { by: named.length ? 'name' : null, companies: named }
}

import type { Ctx } from '#kernel/context.ts'
import type { Grant, Scope } from '#kernel/permissions.ts'

/** Of some ids, those that name something of the company at which a role may be held now. */
export type Among = (ctx: Ctx, ids: readonly string[]) => Promise<readonly string[]>
/** Of some texts as people write them (a name, a number), which of the company's own each one means. */
export type Meant = (ctx: Ctx, texts: readonly string[]) => Promise<ReadonlyMap<string, string>>
const keepers = new Map<Scope, Among>()
const readers = new Map<Scope, Meant>()

/** A module's word for the records it keeps: access knows no location, so whoever does says which are the company's own. */
export const heldAt = (scope: Exclude<Scope, 'organisation'>, among: Among, meant?: Meant) => {
  keepers.set(scope, among)
  if (meant) readers.set(scope, meant)
}

/** Which of the company's own locations each of these texts names; one that names none is left out. */
export const locationsMeant = async (ctx: Ctx, texts: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  (texts.length ? await readers.get('location')?.(ctx, texts) : undefined) ?? new Map()

/** Tells which of these grants are held at something of the company's own. Of a scope nobody keeps, a company has none. */
export async function ownAmong(ctx: Ctx, grants: readonly Grant[]): Promise<(grant: Grant) => boolean> {
  const own = new Set<string>()
  for (const [scope, among] of keepers) {
    const named = grants.flatMap((grant) => (grant.scope === scope && grant.scopeId ? [grant.scopeId] : []))
    for (const id of named.length ? await among(ctx, named) : []) own.add(`${scope} ${id}`)
  }
  return ({ scope, scopeId }) => scope === 'organisation' || own.has(`${scope} ${scopeId}`)
}

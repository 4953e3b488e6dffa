/** An add-on is not sold where what it is for stays behind: which orders of a cart stand on which (domain.md 6.4). */
import type { Refusal } from '#kernel/refusal.ts'
import type { Item } from '#modules/catalog/index.ts'
import { type Grouped, keyOf } from './groups.ts'
import { fault } from './refusals.ts'
import { type Situation, skuOf } from './rules.ts'

type Found = { readonly item: Item | null }

/** The groups that bring the base of an add-on; none where it is held, comes with the add-on's own group, or is not asked for. */
export function basesOf(item: Item, lines: readonly Found[], { held }: Pick<Situation, 'held'>): string[] {
  const { isAddon, prerequisites } = item
  if (!isAddon || prerequisites.some((sku) => (held.get(sku)?.seats ?? 0) > 0)) return []
  const bases = lines.flatMap((line) => (line.item && prerequisites.includes(skuOf(line.item)) ? [line.item] : []))
  const groups = [...new Set(bases.map(keyOf))]
  return groups.includes(keyOf(item)) ? [] : groups
}

export const baseKeptBack = (): Refusal => fault.baseKeptBack({}, { field: 'catalogItemId' })

type Line = { readonly item: Grouped | null; readonly faults: readonly Refusal[]; readonly bases: readonly string[] }
/** Lines whose bases all stay behind stay behind too, and say so; and so do those that stand on these. */
export function keptBackWith<L extends Line>(lines: readonly L[]): readonly L[] {
  const back = new Set(lines.flatMap(({ item, faults }) => (item && faults.length > 0 ? [keyOf(item)] : [])))
  const falls = ({ item, bases }: L) =>
    item !== null && !back.has(keyOf(item)) && bases.length > 0 && bases.every((key) => back.has(key))
  if (!lines.some(falls)) return lines
  return keptBackWith(lines.map((line) => (falls(line) ? { ...line, faults: [baseKeptBack()] } : line)))
}

type Standing = { readonly key: string; readonly lines: readonly { readonly bases: readonly string[] }[] }
/** The groups to be placed next, all of them or none: one that stands on none of the others, or the fewest that stand on each other. */
export function nextOf<G extends Standing>(open: readonly G[]): readonly G[] {
  const turns = open.map((one) => withBases(one, open))
  return turns.reduce((least, one) => (one.length < least.length ? one : least), turns[0] ?? [])
}
/** A group with what it stands on, and what that stands on. */
function withBases<G extends Standing>(one: G, open: readonly G[]): readonly G[] {
  const found = new Set([one])
  for (const { lines } of found)
    for (const base of open) if (lines.some(({ bases }) => bases.includes(base.key))) found.add(base)
  return [...found]
}

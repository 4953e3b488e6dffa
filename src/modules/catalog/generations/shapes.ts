import { type Static, Type } from 'typebox'
import { plain } from '#kernel/route.ts'
import { Nullable, paged, SaidShape } from '#kernel/shapes.ts'
import { generations } from './rules.ts'

export const GenerationShape = {
  generation: Type.Enum(generations, { description: 'What is of the older one renews, and is not sold anew.' }),
  replacedBy: Nullable(Type.String({ description: 'The SKU of the newer generation, as `product:sku`.' })),
}

export const Legacy = paged({})
export type Legacy = Static<typeof Legacy>
const named = { sku: Type.String(), title: SaidShape }
/** A SKU of the older generation, and what replaces it. */
export const legacySku = plain(
  Type.Object({ ...named, endOfSale: Nullable(Type.String()), replacedBy: Nullable(Type.Object(named)) }),
)

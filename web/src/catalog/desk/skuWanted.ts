import type { SkuWanted, Written, WrittenSku } from './queries.ts'

export const UNITS = ['seat', 'usage', 'licence', 'contract'] as const

/** A SKU as it is sent again: whole, so that a part of it can be changed. */
export const wantedOf = ({ id: productId }: Pick<Written, 'id'>, one: WrittenSku): SkuWanted => {
  const { sku: _, offerId: __, generation: ___, replacedBy: ____, id: skuId, offers, ...rest } = one
  return { ...rest, productId, skuId, offers: [...offers] }
}

/** Numbers of SKUs, however they are set apart. */
export const keysIn = (text: string): string[] => text.toUpperCase().split(/[\s,;]+/).filter(Boolean) // biome-ignore format: one line

import { type Static, Type } from 'typebox'
import type { Currency } from '#kernel/money.ts'
import { view } from '#kernel/route.ts'
import { Nullable, SaidShape, Text } from '#kernel/shapes.ts'
import { generationOf, generations } from '../generations/rules.ts'
import { GenerationShape } from '../generations/shapes.ts'
import type { LegacySku } from '../generations/tables.ts'
import type { SkuDraft } from '../keeping/drafts.ts'
import { segments } from '../offers/tables.ts'
import { kinds, type Product, units } from '../products/tables.ts'

const currencies = ['KRW', 'EUR', 'USD', 'GBP', 'JPY'] as const satisfies readonly Currency[]
const Numbered = (max: number) => Type.String({ pattern: `^[0-9A-Z]{1,${max}}$` })
const Sentence = (max: number) => Type.Object({ en: Text(max, 1), ko: Text(max, 1) })
const Key = Type.String({ pattern: '^[0-9A-Z]{1,20}:[0-9A-Z]{1,12}$' })
const Keys = Type.Array(Key, { maxItems: 50 })
const Day = Type.String({ format: 'date' })
const QUANTITY_MAX = 1_000_000
const Quantity = Type.Integer({ minimum: 1, maximum: QUANTITY_MAX })
const place = { productId: Numbered(20), skuId: Numbered(12) }

export const ProductWanted = Type.Object({
  productId: place.productId,
  kind: Type.Enum(kinds),
  ...{ title: Sentence(120), description: Sentence(1_000) },
  ...{ publisher: Text(120, 1), own: Type.Boolean() },
})
export type ProductWanted = Static<typeof ProductWanted>

const ends = { endOfSale: Nullable(Day), endOfLife: Nullable(Day) }
const MARKETS_MAX = 1_000
const Offer = Type.Object({
  market: Type.String({ pattern: '^[A-Z]{2}$' }),
  ...{ segment: Type.Enum(segments), currency: Type.Enum(currencies) },
  ...{ isPurchasable: Type.Boolean(), isRenewable: Type.Boolean() },
})
export const SkuWanted = Type.Object({
  ...place,
  ...{ title: Sentence(160), description: Sentence(1_000), unit: Type.Enum(units) },
  ...{ minQuantity: Quantity, maxQuantity: Quantity, seatsMax: Nullable(Quantity) },
  ...{ isTrial: Type.Boolean(), isAddon: Type.Boolean(), attestation: Type.Boolean(), onePerCustomer: Type.Boolean() },
  ...{ prerequisites: Keys, upgradesTo: Keys, convertsTo: Nullable(Key) },
  ...ends,
  offers: Type.Array(Offer, { maxItems: MARKETS_MAX }),
})
export type SkuWanted = Static<typeof SkuWanted>
export const Ends = Type.Object({ ...place, ...ends })
export type Ends = Static<typeof Ends>
/** Of which generation a SKU is, and, where it is of the older one, what replaces it. */
export const Aged = Type.Object({ ...place, generation: Type.Enum(generations), replacedBy: Nullable(Key) })
export type Aged = Static<typeof Aged>

export const ById = Type.Object({ productId: Text(40, 1) })
/** A product as the desk edits it: every SKU with every market it is or was sold in. */
type WrittenSku = Pick<SkuDraft, 'sku' | 'offers'> & { readonly legacy: LegacySku | undefined }
export type Written = Product & { readonly skus: readonly WrittenSku[] }
const keys = Type.Array(Type.String())
export const written = view(
  Type.Object({
    ...{ id: Type.String(), version: Type.Integer(), kind: Type.Enum(kinds), title: SaidShape, description: SaidShape },
    ...{ publisher: Type.String(), own: Type.Boolean() },
    skus: Type.Array(
      Type.Object({
        ...{ sku: Type.String(), id: Type.String(), title: SaidShape, description: SaidShape, unit: Type.Enum(units) },
        ...{ minQuantity: Type.Integer(), maxQuantity: Type.Integer(), seatsMax: Nullable(Type.Integer()) },
        ...{
          isTrial: Type.Boolean(),
          isAddon: Type.Boolean(),
          attestation: Type.Boolean(),
          onePerCustomer: Type.Boolean(),
        },
        ...{ prerequisites: keys, upgradesTo: keys, convertsTo: Nullable(Type.String()), offerId: Type.String() },
        ...{ endOfSale: Nullable(Type.String()), endOfLife: Nullable(Type.String()), offers: Type.Array(Offer) },
        ...GenerationShape,
      }),
    ),
  }),
  ({ skus, ...row }: Written) => ({
    ...row,
    skus: skus.map(({ sku, offers, legacy }) => ({
      ...sku,
      ...generationOf(legacy),
      sku: `${row.id}:${sku.id}`,
      offers: offers.map(({ isPurchasable = true, isRenewable = true, ...offer }) => ({
        ...offer,
        isPurchasable,
        isRenewable,
      })),
    })),
  }),
)

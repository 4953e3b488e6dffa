/** The demo's catalogue, put together: four hundred SKUs of every kind, each with its prices in every market. */
import type { Day } from '#kernel/calendar.ts'
import { daysLater } from '#kernel/days.ts'
import type { Said } from '#kernel/words.ts'
import { type Kind, numberOf, type Segment, type SkuDraft } from '#modules/catalog/index.ts'
import { seededId } from '../ids.ts'
import { VENDOR } from '../network.ts'
import { monthsAround, offersOf, type Way } from './pricing.ts'

/** A SKU as the families below say it; the rest is usual. */
export type Wanted = Partial<Omit<SkuDraft['sku'], 'id' | 'title' | 'description' | 'offerId'>> & {
  readonly product: { readonly name: Said; readonly does: Said; readonly kind: Kind; readonly publisher?: string }
  readonly name: Said
  readonly does: Said
  readonly cents: number
  readonly ways: readonly Way[]
  readonly segment?: Segment
}

export const said = (en: string, ko: string): Said => ({ en, ko })
export const joined = (one: Said, other: Said, between = ' '): Said =>
  said(`${one.en}${between}${other.en}`, `${one.ko}${between}${other.ko}`)
export const productIdOf = (name: Said) => numberOf(`product ${name.en}`)
const skuIdOf = (name: Said) => numberOf(`sku ${name.en}`).slice(-4)
/** How other SKUs name it. */
export const skuOf = (product: Said, name: Said) => `${productIdOf(product)}:${skuIdOf(name)}`

const USUAL = {
  unit: 'seat',
  minQuantity: 1,
  maxQuantity: 10_000,
  seatsMax: null,
  isTrial: false,
  isAddon: false,
  prerequisites: [],
  upgradesTo: [],
  convertsTo: null,
  attestation: false,
  onePerCustomer: false,
  pool: null,
  endOfSale: null,
  endOfLife: null,
} satisfies Partial<SkuDraft['sku']>

/** What leaves the catalogue, and in how many days from today. */
// biome-ignore format: a table
const endings: Readonly<Record<string, readonly [sale: number, life: number | null]>> = {
  'Aurora Voice Essentials':             [40, 400],
  'Aurora Studio for Nonprofits':        [-60, 300],
  'Office Suite 2022 Device Licence':    [-200, null],
  'Server Edition 2022 Server Licence':  [75, null],
  'Harbor Scan Starter':                 [-15, 120],
  'Kestrel Map Team':                    [20, 385],
  'Aurora Workplace Classic Standard':     [-100, 500],
  'Aurora Workplace Classic Essentials':   [-100, 500],
  'Aurora Workplace Classic Mail Archive': [-100, 500],
  'Aurora Filing Standard':                [-100, 500],
}

export function draftOf({ product, name, does, cents, ways, segment = 'commercial', ...sku }: Wanted, today: Day): SkuDraft {
  const { publisher = VENDOR.name, kind } = product
  const [sale = null, life = null] = endings[name.en] ?? []
  const inDays = (days: number | null) => (days === null ? null : daysLater(today, days))
  const isPreviewed = kind === 'onlineService'
  return {
    product: { id: productIdOf(product.name), kind, title: product.name, description: product.does, publisher, own: publisher === VENDOR.name },
    sku: {
      ...USUAL,
      ...{ id: skuIdOf(name), title: name, description: does, offerId: seededId(`offer ${name.en}`) },
      ...sku,
      ...{ endOfSale: inDays(sale), endOfLife: inDays(life) },
    },
    offers: offersOf({ name: name.en, cents, ways, isPreviewed, months: monthsAround(today) }, segment),
  }
} // biome-ignore format: one record

import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, oneOf, only, published } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'
import type { LicenceFeed } from '#modules/customers/index.ts'

/** What is sold, by how it is charged and kept (domain.md 6.1). */
export const kinds = [
  'onlineService',
  'usage',
  'reservation',
  'savingsPlan',
  'softwareSubscription',
  'perpetual',
  'thirdParty',
] as const
export type Kind = (typeof kinds)[number]
/** What one of it is: a seat, what was used, a licence without end, or a whole contract. */
export const units = ['seat', 'usage', 'licence', 'contract'] as const

/** The pool of licences a SKU fills at the customer; its name is the SKU's. */
export type PoolOf = Pick<LicenceFeed, 'skuId' | 'partNumber' | 'target' | 'group' | 'plans'>

/** What the vendor and the publishers it lets in sell: everyone's to read, the vendor's to write. */
export const products = pgTable(
  'catalog_products',
  {
    id: text().notNull(),
    version: integer().notNull().default(1),
    kind: oneOf(kinds).notNull(),
    title: jsonb().$type<Said>().notNull(),
    description: jsonb().$type<Said>().notNull(),
    publisher: text().notNull(),
    /** Of the vendor itself, not of another publisher. */
    own: boolean().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'catalog_products_pk', columns: [t.id] }),
    only('catalog_products_kind_known', t.kind, kinds),
    ...published('catalog_products'),
  ],
)
export type Product = typeof products.$inferSelect

/** A product as it can be bought: with which limits, before and after what. Other SKUs are named `product:sku`. */
export const skus = pgTable(
  'catalog_skus',
  {
    productId: text().notNull(),
    id: text().notNull(),
    version: integer().notNull().default(1),
    title: jsonb().$type<Said>().notNull(),
    description: jsonb().$type<Said>().notNull(),
    unit: oneOf(units).notNull(),
    minQuantity: integer().notNull(),
    maxQuantity: integer().notNull(),
    /** How many seats one customer may hold, over all its partners and subscriptions; null is without limit. */
    seatsMax: integer(),
    isTrial: boolean().notNull().default(false),
    isAddon: boolean().notNull().default(false),
    /** One of these must be held before it can be bought. */
    prerequisites: text().array().notNull().default(sql`'{}'`),
    upgradesTo: text().array().notNull().default(sql`'{}'`),
    /** What a trial becomes. */
    convertsTo: text(),
    /** The buyer must attest something with the order. */
    attestation: boolean().notNull().default(false),
    onePerCustomer: boolean().notNull().default(false),
    pool: jsonb().$type<PoolOf>(),
    /** Its number in the legacy view of the catalogue. */
    offerId: uuid().notNull(),
    /** The first day on which nothing new is sold, and the first on which nothing is renewed (domain.md 6.11). */
    endOfSale: date({ mode: 'string' }),
    endOfLife: date({ mode: 'string' }),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'catalog_skus_pk', columns: [t.productId, t.id] }),
    uniqueIndex('catalog_skus_offer').on(t.offerId),
    index('catalog_skus_needing').using('gin', t.prerequisites).where(sql`is_addon`),
    only('catalog_skus_unit_known', t.unit, units),
    check('catalog_skus_quantities', sql`min_quantity >= 1 and max_quantity >= min_quantity`),
    foreignKey({ name: 'catalog_skus_product_fk', columns: [t.productId], foreignColumns: [products.id] }),
    ...published('catalog_skus'),
  ],
) // biome-ignore format: a table
export type Sku = typeof skus.$inferSelect

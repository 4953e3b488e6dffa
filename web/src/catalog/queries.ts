import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'

export type Found = Gives<'GET /catalog/products'>
export type Product = Gives<'GET /catalog/products/:productId'>
export type Sku = Product['skus'][number]
export type Offer = Sku['offers'][number]
export type Price = Offer['prices'][number]
export type Compared = Gives<'GET /catalog/comparison'>['items'][number]
export type CustomerId = Takes<'GET /customers/:customerId/catalog/products'>['customerId']
export type Wanted = Omit<Takes<'GET /customers/:customerId/catalog/products'>, 'customerId'>
/** A hit by the key that orders and comparisons know it by; `kept` is why this customer may not buy it. */
export type Hit = Found['items'][number] & { id: string; kept: Sku['kept'] }

const keyOf = ({ productId, skuId }: Found['items'][number]) => `${productId}:${skuId}`

/** What is sold, as far as it fits; for a customer, with what it may not buy. */
export const hits = (wanted: Wanted, customerId: CustomerId | undefined) =>
  queryOptions({
    queryKey: ['catalogue', wanted, customerId],
    queryFn: async ({ signal }): Promise<Omit<Found, 'items'> & { items: Hit[] }> => {
      if (customerId) {
        const found = await api('GET /customers/:customerId/catalog/products', { ...wanted, customerId }, { signal })
        return { ...found, items: found.items.map((hit) => ({ ...hit, id: keyOf(hit) })) }
      }
      const found = await api('GET /catalog/products', wanted, { signal })
      return { ...found, items: found.items.map((hit) => ({ ...hit, id: keyOf(hit), kept: null })) }
    },
    placeholderData: keepPreviousData,
  })

export const product = (productId: string, customerId: CustomerId | undefined) =>
  queryOptions({
    queryKey: ['catalogue', 'product', productId, customerId],
    queryFn: ({ signal }): Promise<Product> =>
      customerId
        ? api('GET /customers/:customerId/catalog/products/:productId', { customerId, productId }, { signal })
        : api('GET /catalog/products/:productId', { productId }, { signal }),
  })

export const comparison = (skus: string) =>
  queryOptions({
    queryKey: ['catalogue', 'comparison', skus],
    queryFn: ({ signal }) => api('GET /catalog/comparison', { skus }, { signal }),
    enabled: skus !== '',
  })

type ListInput = Takes<'GET /catalog/price-lists/:month'>
type PriceList = Gives<'GET /catalog/price-lists/:month'>
export type PriceLine = PriceList['items'][number] & { id: string }

export const priceLists = queryOptions({
  queryKey: ['price-lists'],
  queryFn: ({ signal }) => api('GET /catalog/price-lists', {}, { signal }),
})

/** A month's list, each line with what the list it is held against had. */
export const priceList = (input: ListInput) =>
  queryOptions({
    queryKey: ['price-lists', input],
    queryFn: async ({ signal }) => withIds(await api('GET /catalog/price-lists/:month', input, { signal })),
    enabled: input.month !== '',
    placeholderData: keepPreviousData,
  })

const withIds = (list: PriceList): Omit<PriceList, 'items'> & { items: PriceLine[] } => ({
  ...list,
  items: list.items.map((line) => ({ ...line, id: [line.availabilityId, line.term, line.cycle].join(' ') })),
})

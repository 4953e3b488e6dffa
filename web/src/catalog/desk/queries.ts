import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'

export type Written = Gives<'GET /vendor/catalog/products/:productId'>
export type WrittenSku = Written['skus'][number]
export type Offer = WrittenSku['offers'][number]
export type SkuWanted = Takes<'PUT /vendor/catalog/products/:productId/skus/:skuId'>
export type ProductWanted = Takes<'PUT /vendor/catalog/products/:productId'>
export type FileHead = Gives<'GET /vendor/catalog/price-files'>['items'][number]
export type PriceFile = Gives<'GET /vendor/catalog/price-files/:id'>
type Found = Gives<'GET /vendor/catalog/products'>
export type Hit = Found['items'][number] & { id: string }
type Wanted = Takes<'GET /vendor/catalog/products'>

export const productAddress = (productId: string) => `/vendor/catalogue/${productId}`

/** What stands in the catalogue of a country, also what is sold no more. */
export const hits = (wanted: Wanted) =>
  queryOptions({
    queryKey: ['catalogDesk', wanted],
    queryFn: async ({ signal }): Promise<Omit<Found, 'items'> & { items: Hit[] }> => {
      const found = await api('GET /vendor/catalog/products', wanted, { signal })
      return { ...found, items: found.items.map((hit) => ({ ...hit, id: `${hit.productId}:${hit.skuId}` })) }
    },
    placeholderData: keepPreviousData,
  })

export const written = (productId: string) =>
  queryOptions({
    queryKey: ['catalogDesk', 'product', productId],
    queryFn: ({ signal }) => api('GET /vendor/catalog/products/:productId', { productId }, { signal }),
  })

export const files = (input: Takes<'GET /vendor/catalog/price-files'>) =>
  queryOptions({
    queryKey: ['priceFiles', input],
    queryFn: ({ signal }) => api('GET /vendor/catalog/price-files', input, { signal }),
    placeholderData: keepPreviousData,
  })

export const priceFile = (id: PriceFile['id']) =>
  queryOptions({
    queryKey: ['priceFiles', 'one', id],
    queryFn: ({ signal }) => api('GET /vendor/catalog/price-files/:id', { id }, { signal }),
  })

import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'

export type Waiting = Gives<'GET /vendor/orders'>['items'][number]
export type Reviewed = Gives<'GET /vendor/partners/:tenantId/orders/:id'>
export type ReviewedId = Pick<Reviewed, 'tenantId' | 'id'>
export type TenantId = Reviewed['tenantId']
export type Credit = Gives<'GET /vendor/partners/:tenantId/credit'>['items'][number]
export type Looks = Gives<'GET /vendor/partners/:tenantId/order-review'>

export const reviewAddress = ({ tenantId, id }: ReviewedId) => `/vendor/orders/${tenantId}/${id}`

export const waiting = (input: Takes<'GET /vendor/orders'>) =>
  queryOptions({
    queryKey: ['orderDesk', input],
    queryFn: ({ signal }) => api('GET /vendor/orders', input, { signal }),
    placeholderData: keepPreviousData,
  })

export const reviewed = ({ tenantId, id }: ReviewedId) =>
  queryOptions({
    queryKey: ['orderDesk', tenantId, id],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/orders/:id', { tenantId, id }, { signal }),
  })

const LIVE_MS = 30_000
/** What is used of the limits: asked again while somebody looks, for partners go on ordering. */
export const creditsOf = (tenantId: TenantId) =>
  queryOptions({
    queryKey: ['orderDesk', tenantId, 'credit'],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/credit', { tenantId }, { signal }),
    refetchInterval: LIVE_MS,
  })

export const looksOf = (tenantId: TenantId) =>
  queryOptions({
    queryKey: ['orderDesk', tenantId, 'looks'],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/order-review', { tenantId }, { signal }),
  })

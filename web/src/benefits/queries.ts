import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'

export type Benefit = Gives<'GET /benefits/:entitlementId'>
export type Allocation = Gives<'GET /allocations/:id'>
export type Moved = Gives<'GET /allocations/:id/history'>['items'][number]
export type Granted = Gives<'GET /vendor/benefits'>['items'][number]
export type AtDesk = Gives<'GET /vendor/allocations'>['items'][number]
export type BenefitType = Gives<'GET /vendor/benefit-types'>['items'][number]
export type PoolKey = Gives<'GET /vendor/benefit-keys'>['items'][number]
export type Colleague = Gives<'GET /members'>['items'][number]

export const benefits = (input: Takes<'GET /benefits'>) =>
  queryOptions({ queryKey: ['benefits', input], queryFn: ({ signal }) => api('GET /benefits', input, { signal }) })

export const benefit = (entitlementId: Benefit['id']) =>
  queryOptions({
    queryKey: ['benefits', entitlementId],
    queryFn: ({ signal }) => api('GET /benefits/:entitlementId', { entitlementId }, { signal }),
  })

export const allocationsOf = (input: Takes<'GET /benefits/:entitlementId/allocations'>) =>
  queryOptions({
    queryKey: ['benefits', input.entitlementId, 'allocations', input],
    queryFn: ({ signal }) => api('GET /benefits/:entitlementId/allocations', input, { signal }),
  })

export const mine = queryOptions({
  queryKey: ['benefits', 'mine'],
  queryFn: ({ signal }) => api('GET /benefits/mine', {}, { signal }),
})

export const allocation = (id: Allocation['id']) =>
  queryOptions({
    queryKey: ['allocations', id],
    queryFn: ({ signal }) => api('GET /allocations/:id', { id }, { signal }),
  })

export const historyOf = (id: Allocation['id']) =>
  queryOptions({
    queryKey: ['allocations', id, 'history'],
    queryFn: ({ signal }) => api('GET /allocations/:id/history', { id }, { signal }),
  })

/** Whom something can be assigned to. */
export const colleagues = queryOptions({
  queryKey: ['members', 'active'],
  queryFn: ({ signal }) => api('GET /members', { status: 'active', limit: 200 }, { signal }),
})

export const granted = (input: Takes<'GET /vendor/benefits'>) =>
  queryOptions({
    queryKey: ['granted', input],
    queryFn: ({ signal }) => api('GET /vendor/benefits', input, { signal }),
  })

export const grantedTo = (input: Takes<'GET /vendor/partners/:tenantId/benefits'>) =>
  queryOptions({
    queryKey: ['granted', input],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/benefits', input, { signal }),
  })

export const companiesLike = (search: string) =>
  queryOptions({
    queryKey: ['partners', 'like', search],
    queryFn: ({ signal }) => api('GET /vendor/partners', { ...(search && { search }), limit: 20 }, { signal }),
  })

export const benefitTypes = queryOptions({
  queryKey: ['benefitTypes'],
  queryFn: ({ signal }) => api('GET /vendor/benefit-types', {}, { signal }),
})

export const pools = queryOptions({
  queryKey: ['keyPools'],
  queryFn: ({ signal }) => api('GET /vendor/key-pools', {}, { signal }),
})

export const poolKeys = (input: Takes<'GET /vendor/benefit-keys'>) =>
  queryOptions({
    queryKey: ['benefitKeys', input],
    queryFn: ({ signal }) => api('GET /vendor/benefit-keys', input, { signal }),
  })

export const atDesk = (input: Takes<'GET /vendor/allocations'>) =>
  queryOptions({
    queryKey: ['atDesk', input],
    queryFn: ({ signal }) => api('GET /vendor/allocations', input, { signal }),
  })

import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'

export type Account = Gives<'GET /account'>
export type Location = Gives<'GET /locations/:locationId'>
export type Join = Gives<'GET /joins'>['items'][number]
export type Partner = Gives<'GET /vendor/partners/:tenantId'>
export type PartnerRow = Gives<'GET /vendor/partners'>['items'][number]
export type TenantId = Partner['tenantId']

export const account = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => api('GET /account', {}, { signal }),
})

export const locations = (input: Takes<'GET /locations'>) =>
  queryOptions({ queryKey: ['locations', input], queryFn: ({ signal }) => api('GET /locations', input, { signal }) })

export const location = (locationId: Location['id']) =>
  queryOptions({
    queryKey: ['locations', locationId],
    queryFn: ({ signal }) => api('GET /locations/:locationId', { locationId }, { signal }),
  })

export const joins = (input: Takes<'GET /joins'>) =>
  queryOptions({ queryKey: ['joins', input], queryFn: ({ signal }) => api('GET /joins', input, { signal }) })

export const partners = (input: Takes<'GET /vendor/partners'>) =>
  queryOptions({
    queryKey: ['partners', input],
    queryFn: ({ signal }) => api('GET /vendor/partners', input, { signal }),
  })

export const partner = (tenantId: TenantId) =>
  queryOptions({
    queryKey: ['partners', tenantId],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId', { tenantId }, { signal }),
  })

export const locationsOf = (tenantId: TenantId) =>
  queryOptions({
    queryKey: ['partners', tenantId, 'locations'],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/locations', { tenantId, limit: 200 }, { signal }),
  })

export const profilesOf = (tenantId: TenantId) =>
  queryOptions({
    queryKey: ['partners', tenantId, 'profiles'],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/profiles', { tenantId }, { signal }),
  })

export const checksOf = (tenantId: TenantId) =>
  queryOptions({
    queryKey: ['partners', tenantId, 'checks'],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/verifications', { tenantId }, { signal }),
  })

export const readinessOf = (tenantId: TenantId) =>
  queryOptions({
    queryKey: ['partners', tenantId, 'readiness'],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/readiness', { tenantId }, { signal }),
  })

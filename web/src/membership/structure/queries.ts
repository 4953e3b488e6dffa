import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'
import type { Location } from '../queries.ts'

export type Profiles = Gives<'GET /account/profiles'>
export type Plan = Gives<'GET /account/closure'>
export type Structure = Gives<'GET /tenants'>
export type Link = Structure['links'][number]
export type Merge = Gives<'GET /merges/:id'>
export type Transfer = Gives<'GET /transfers'>['items'][number]

export const profiles = queryOptions({
  queryKey: ['profiles'],
  queryFn: ({ signal }) => api('GET /account/profiles', {}, { signal }),
})

export const closureOfAccount = queryOptions({
  queryKey: ['closure'],
  queryFn: ({ signal }) => api('GET /account/closure', {}, { signal }),
})

export const closureOf = (locationId: Location['id']) =>
  queryOptions({
    queryKey: ['closure', locationId],
    queryFn: ({ signal }) => api('GET /locations/:locationId/closure', { locationId }, { signal }),
  })

export const structure = queryOptions({
  queryKey: ['tenants'],
  queryFn: ({ signal }) => api('GET /tenants', {}, { signal }),
})

export const merges = (input: Takes<'GET /merges'>) =>
  queryOptions({ queryKey: ['merges', input], queryFn: ({ signal }) => api('GET /merges', input, { signal }) })

export const merge = (id: Merge['id']) =>
  queryOptions({ queryKey: ['merges', id], queryFn: ({ signal }) => api('GET /merges/:id', { id }, { signal }) })

export const preview = (id: Merge['id']) =>
  queryOptions({
    queryKey: ['merges', id, 'preview'],
    queryFn: ({ signal }) => api('GET /merges/:id/preview', { id }, { signal }),
  })

export const transfers = (input: Takes<'GET /transfers'>) =>
  queryOptions({ queryKey: ['transfers', input], queryFn: ({ signal }) => api('GET /transfers', input, { signal }) })

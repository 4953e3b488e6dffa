import { queryOptions } from '@tanstack/react-query'
import { api } from '../kit/api.ts'

/** Partners by any of their IDs or names, for the vendor's palette. */
export const partnersLike = (q: string) =>
  queryOptions({
    queryKey: ['partners', 'like', q],
    queryFn: ({ signal }) => api('GET /vendor/partners', { search: q, limit: 6 }, { signal }),
    enabled: q.trim().length > 1,
  })

/** Accounts of the old centre by old ID or name, claimed or not. */
export const oldAccountsLike = (q: string) =>
  queryOptions({
    queryKey: ['old-accounts', 'like', q],
    queryFn: ({ signal }) => api('GET /vendor/legacy-accounts', { search: q, limit: 4 }, { signal }),
    enabled: q.trim().length > 1,
  })

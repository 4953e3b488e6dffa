import { queryOptions } from '@tanstack/react-query'
import { api } from '../kit/api.ts'

/** What waits for me, the mandatory first. */
export const inbox = queryOptions({
  queryKey: ['inbox'],
  queryFn: ({ signal }) => api('GET /inbox', { limit: 8 }, { signal }),
  staleTime: 30_000,
  refetchInterval: 60_000,
})

/** Partners by any of their IDs or names, for the vendor's palette. */
export const partnersLike = (q: string) =>
  queryOptions({
    queryKey: ['partners', 'like', q],
    queryFn: ({ signal }) => api('GET /partners', { q, limit: 6 }, { signal }),
    enabled: q.trim().length > 1,
  })

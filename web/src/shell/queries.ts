import { queryOptions } from '@tanstack/react-query'
import { api } from '../kit/api.ts'

/** Partners by any of their IDs or names, for the vendor's palette. */
export const partnersLike = (q: string) =>
  queryOptions({
    queryKey: ['partners', 'like', q],
    queryFn: ({ signal }) => api('GET /vendor/partners', { search: q, limit: 6 }, { signal }),
    enabled: q.trim().length > 1,
  })

import { queryOptions } from '@tanstack/react-query'
import { api, type Gives } from '../../kit/api.ts'

export type Status = Gives<'GET /legacy/status'>
export type Records = Gives<'GET /legacy/records'>
export type Suggestion = Gives<'GET /role-suggestions'>['items'][number]

/** What everyone may know of the old centre's end. */
export const ending = queryOptions({
  queryKey: ['legacy', 'ending'],
  queryFn: ({ signal }) => api('GET /legacy/retirement', {}, { signal }),
})

export const statusOf = (id: string) =>
  queryOptions({
    queryKey: ['legacy', 'status', id],
    queryFn: ({ signal }) => api('GET /legacy/status', { id }, { signal }),
    enabled: id !== '',
    retry: false,
  })

export const records = queryOptions({
  queryKey: ['legacy', 'records'],
  queryFn: ({ signal }) => api('GET /legacy/records', {}, { signal }),
})

export const suggestions = queryOptions({
  queryKey: ['legacy', 'suggestions'],
  queryFn: ({ signal }) => api('GET /role-suggestions', { limit: 200 }, { signal }),
})

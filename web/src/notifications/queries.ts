import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'

export type Item = Gives<'GET /inbox'>['items'][number]

/** Items for the reader's roles, the mandatory first. */
export const inbox = (wanted: Takes<'GET /inbox'>) =>
  queryOptions({
    queryKey: ['inbox', wanted],
    queryFn: ({ signal }) => api('GET /inbox', wanted, { signal }),
    staleTime: 15_000,
  })

/** How much there is, asked again every minute while the page is open. */
export const inboxCount = queryOptions({
  queryKey: ['inbox', 'count'],
  queryFn: ({ signal }) => api('GET /inbox/count', {}, { signal }),
  refetchInterval: 60_000,
})

export const preferences = queryOptions({
  queryKey: ['inbox', 'preferences'],
  queryFn: ({ signal }) => api('GET /inbox/preferences', {}, { signal }),
})

import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'

export type LateClaim = Gives<'GET /late-claims/:id'>
export type Queued = Gives<'GET /vendor/late-claims'>['items'][number]
export type Review = Gives<'GET /vendor/late-claims/:id'>

/** The company's own. */
export const lateClaims = queryOptions({
  queryKey: ['late-claims', 'mine'],
  queryFn: ({ signal }) => api('GET /late-claims', { limit: 200 }, { signal }),
})

export const lateClaim = (id: LateClaim['id']) =>
  queryOptions({
    queryKey: ['late-claims', 'mine', id],
    queryFn: ({ signal }) => api('GET /late-claims/:id', { id }, { signal }),
  })

/** What reviewers owe. */
export const queueOf = (input: Takes<'GET /vendor/late-claims'>) =>
  queryOptions({
    queryKey: ['late-claims', 'desk', input],
    queryFn: ({ signal }) => api('GET /vendor/late-claims', input, { signal }),
  })

export const reviewOf = (id: Review['id']) =>
  queryOptions({
    queryKey: ['late-claims', 'desk', id],
    queryFn: ({ signal }) => api('GET /vendor/late-claims/:id', { id }, { signal }),
  })

import { queryOptions } from '@tanstack/react-query'
import { api, type Gives } from '../kit/api.ts'

export type Check = Gives<'GET /verifications'>['items'][number]

/** The company as its own people see it. */
export const account = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => api('GET /account', {}, { signal }),
})

export const checks = queryOptions({
  queryKey: ['verifications'],
  queryFn: ({ signal }) => api('GET /verifications', {}, { signal }),
})

export const association = queryOptions({
  queryKey: ['association'],
  queryFn: ({ signal }) => api('GET /association', {}, { signal }),
})

export const agreement = queryOptions({
  queryKey: ['agreements', 'partner'],
  queryFn: ({ signal }) => api('GET /agreements/partner', {}, { signal }),
})

/** The vendor's queue in numbers. */
export const queue = queryOptions({
  queryKey: ['reviews', 'summary'],
  queryFn: ({ signal }) => api('GET /vendor/verifications/summary', {}, { signal }),
})

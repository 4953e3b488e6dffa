import { queryOptions } from '@tanstack/react-query'
import { api, type Gives } from '../../kit/api.ts'

export type Provisioning = Gives<'GET /provisioning'>
export type Secret = Provisioning['secrets'][number]
export type Call = Gives<'GET /provisioning/calls'>['items'][number]

export const provisioning = queryOptions({
  queryKey: ['provisioning'],
  queryFn: ({ signal }) => api('GET /provisioning', {}, { signal }),
  retry: false,
})

const LOOKS_EVERY_MS = 10_000
/** While somebody watches, what the directory does now appears. */
export const calls = queryOptions({
  queryKey: ['provisioning', 'calls'],
  queryFn: ({ signal }) => api('GET /provisioning/calls', {}, { signal }),
  refetchInterval: LOOKS_EVERY_MS,
  retry: false,
})

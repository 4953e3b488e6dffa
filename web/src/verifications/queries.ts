import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'

export type Check = Gives<'GET /verifications'>['items'][number]
export type Moved = Check['history'][number]
export type Queued = Gives<'GET /vendor/verifications'>['items'][number]
export type Review = Gives<'GET /vendor/partners/:tenantId/verifications/:id'>
export type There = { tenantId: Review['tenantId']; id: Review['id'] }
export type Registered = Gives<'GET /vendor/partners/:tenantId/verifications/:id/registry'>
export type Reason = Gives<'GET /vendor/check-reasons'>['items'][number]
export type Setting = Gives<'GET /vendor/check-settings'>['items'][number]

/** The company's own checks. */
export const checks = queryOptions({
  queryKey: ['verifications'],
  queryFn: ({ signal }) => api('GET /verifications', {}, { signal }),
})

export const queueOf = (input: Takes<'GET /vendor/verifications'>) =>
  queryOptions({
    queryKey: ['reviews', 'queue', input],
    queryFn: ({ signal }) => api('GET /vendor/verifications', input, { signal }),
  })

export const queueInNumbers = queryOptions({
  queryKey: ['reviews', 'summary'],
  queryFn: ({ signal }) => api('GET /vendor/verifications/summary', {}, { signal }),
})

export const reviewOf = (there: There) =>
  queryOptions({
    queryKey: ['reviews', there.id],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/verifications/:id', there, { signal }),
  })

export const registeredOf = (there: There) =>
  queryOptions({
    queryKey: ['reviews', there.id, 'registry'],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/verifications/:id/registry', there, { signal }),
    staleTime: 300_000,
  })

/** Every reason the vendor has for a rejection, also those no longer given. */
export const reasons = queryOptions({
  queryKey: ['check-reasons'],
  queryFn: ({ signal }) => api('GET /vendor/check-reasons', {}, { signal }),
})

export const settings = queryOptions({
  queryKey: ['check-settings'],
  queryFn: ({ signal }) => api('GET /vendor/check-settings', {}, { signal }),
})

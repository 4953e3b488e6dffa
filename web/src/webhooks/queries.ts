import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'

export type Overview = Gives<'GET /webhooks'>
export type Registration = NonNullable<Overview['registration']>
export type Delivery = Gives<'GET /webhook-deliveries'>['items'][number]

export const webhooks = queryOptions({
  queryKey: ['webhooks'],
  queryFn: ({ signal }) => api('GET /webhooks', {}, { signal }),
})

const LOOKS_EVERY_MS = 10_000
/** What was told and what waits: asked again while somebody watches, so that what came back appears. */
export const deliveries = (input: Takes<'GET /webhook-deliveries'>) =>
  queryOptions({
    queryKey: ['webhooks', 'deliveries', input],
    queryFn: ({ signal }) => api('GET /webhook-deliveries', input, { signal }),
    refetchInterval: LOOKS_EVERY_MS,
    placeholderData: keepPreviousData,
  })

import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'

export type Standing = Gives<'GET /customers/:customerId/vettings'>
export type Vetting = Standing['items'][number]
export type Queued = Gives<'GET /vendor/vettings'>['items'][number]
export type Review = Gives<'GET /vendor/partners/:tenantId/vettings/:id'>
export type There = { tenantId: Review['tenantId']; id: Review['id'] }
type CustomerId = Vetting['customerId']

export const standingOf = (customerId: CustomerId) =>
  queryOptions({
    queryKey: ['customers', customerId, 'vettings'],
    queryFn: ({ signal }) => api('GET /customers/:customerId/vettings', { customerId }, { signal }),
  })

/** The codes this company may qualify customers of the government with. */
export const ownCodes = queryOptions({
  queryKey: ['validation-codes'],
  queryFn: ({ signal }) => api('GET /validation-codes', {}, { signal }),
})
export const codesOf = (tenantId: There['tenantId']) =>
  queryOptions({
    queryKey: ['validation-codes', tenantId],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/validation-codes', { tenantId }, { signal }),
  })

export const queueOf = (input: Takes<'GET /vendor/vettings'>) =>
  queryOptions({
    queryKey: ['vettings', 'desk', input],
    queryFn: ({ signal }) => api('GET /vendor/vettings', input, { signal }),
  })

export const reviewOf = (there: There) =>
  queryOptions({
    queryKey: ['vettings', 'desk', there.id],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/vettings/:id', there, { signal }),
  })

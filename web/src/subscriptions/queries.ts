import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'

export type Subscription = Gives<'GET /customers/:customerId/subscriptions/:id'>
export type Row = Gives<'GET /customers/:customerId/subscriptions'>['items'][number]
export type RowOfAll = Gives<'GET /subscriptions'>['items'][number]
export type Change = Gives<'GET /customers/:customerId/subscriptions/:id/timeline'>['items'][number]
export type Charge = Gives<'GET /customers/:customerId/charges'>['items'][number]
export type Preview = Gives<'POST /customers/:customerId/subscriptions/:id/seats/preview'>
export type Target = Gives<'GET /customers/:customerId/subscriptions/:id/upgrades'>['items'][number]
export type Stands = Gives<'GET /customers/:customerId/subscriptions/:id/generation'>
export type Checked = Gives<'POST /customers/:customerId/subscriptions/:id/migration/validation'>
export type ById = Pick<Subscription, 'customerId' | 'id'>

/** Where the page of a subscription is. */
export const addressOf = ({ customerId, id }: ById) => `/subscriptions/${customerId}/${id}`
export const idsOf = ({ customerId, id }: ById): ById => ({ customerId, id })

export const subscriptions = (input: Takes<'GET /subscriptions'>) =>
  queryOptions({
    queryKey: ['subscriptions', 'all', input],
    queryFn: ({ signal }) => api('GET /subscriptions', input, { signal }),
    placeholderData: keepPreviousData,
  })

/** What ends or is renewed within these days. */
export const endingIn = (input: Takes<'GET /subscription-ends'>) =>
  queryOptions({
    queryKey: ['subscriptions', 'ending', input],
    queryFn: ({ signal }) => api('GET /subscription-ends', input, { signal }),
  })

export const subscriptionsOf = (input: Takes<'GET /customers/:customerId/subscriptions'>) =>
  queryOptions({
    queryKey: ['subscriptions', 'of', input],
    queryFn: ({ signal }) => api('GET /customers/:customerId/subscriptions', input, { signal }),
    placeholderData: keepPreviousData,
  })

export const subscription = (ids: ById) =>
  queryOptions({
    queryKey: ['subscriptions', 'one', ids],
    queryFn: ({ signal }) => api('GET /customers/:customerId/subscriptions/:id', ids, { signal }),
  })

export type Part = Gives<'GET /customers/:customerId/subscriptions/:id/software'>['items'][number]
/** What software is begun with. */
export const softwareOf = (ids: ById) =>
  queryOptions({
    queryKey: ['subscriptions', 'one', ids, 'software'],
    queryFn: ({ signal }) => api('GET /customers/:customerId/subscriptions/:id/software', ids, { signal }),
  })

export const ourSoftware = queryOptions({
  queryKey: ['ourSoftware'],
  queryFn: ({ signal }) => api('GET /our-software', {}, { signal }),
})

/** Read again with whatever changes the subscription. */
export const timelineOf = (ids: ById) =>
  queryOptions({
    queryKey: ['subscriptions', 'one', ids, 'timeline'],
    queryFn: ({ signal }) => api('GET /customers/:customerId/subscriptions/:id/timeline', ids, { signal }),
  })

export const chargesOf = ({ customerId, id: subscriptionId }: ById) =>
  queryOptions({
    queryKey: ['subscriptions', 'one', { customerId, id: subscriptionId }, 'charges'],
    queryFn: ({ signal }) => api('GET /customers/:customerId/charges', { customerId, subscriptionId }, { signal }),
  })

/** What it can be moved up to, each with what that would cost today. */
export const upgradesOf = (ids: ById) =>
  queryOptions({
    queryKey: ['subscriptions', 'one', ids, 'upgrades'],
    queryFn: ({ signal }) => api('GET /customers/:customerId/subscriptions/:id/upgrades', ids, { signal }),
    gcTime: 0,
  })

/** Of which generation it is, and how one of the older moves. */
export const generationOf = (ids: ById) =>
  queryOptions({
    queryKey: ['subscriptions', 'one', ids, 'generation'],
    queryFn: ({ signal }) => api('GET /customers/:customerId/subscriptions/:id/generation', ids, { signal }),
  })

/** What is asked and not done: always anew, and a refusal of it is an answer. */
const asking = { gcTime: 0, retry: false, placeholderData: keepPreviousData } as const

export const seatsPreview = (input: Takes<'POST /customers/:customerId/subscriptions/:id/seats/preview'>) =>
  queryOptions({
    queryKey: ['subscriptions', 'preview', 'seats', input],
    queryFn: ({ signal }) => api('POST /customers/:customerId/subscriptions/:id/seats/preview', input, { signal }),
    ...asking,
  })

export const cancellationPreview = (ids: ById) =>
  queryOptions({
    queryKey: ['subscriptions', 'preview', 'cancellation', ids],
    queryFn: ({ signal }) => api('POST /customers/:customerId/subscriptions/:id/cancellation/preview', ids, { signal }),
    ...asking,
  })

export const termPreview = (input: Takes<'POST /customers/:customerId/subscriptions/:id/term/preview'>) =>
  queryOptions({
    queryKey: ['subscriptions', 'preview', 'term', input],
    queryFn: ({ signal }) => api('POST /customers/:customerId/subscriptions/:id/term/preview', input, { signal }),
    ...asking,
  })

export const migrationPreview = (input: Takes<'POST /customers/:customerId/subscriptions/:id/migration/validation'>) =>
  queryOptions({
    queryKey: ['subscriptions', 'preview', 'migration', input],
    queryFn: ({ signal }) =>
      api('POST /customers/:customerId/subscriptions/:id/migration/validation', input, { signal }),
    ...asking,
  })

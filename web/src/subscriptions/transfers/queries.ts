import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'

export type Transfer = Gives<'GET /subscription-transfers/:id'>
export type Line = Transfer['lines'][number]
export type CustomerId = Transfer['customerId']
export type Asking = Takes<'POST /subscription-transfers'>
export type SubscriptionId = NonNullable<Asking['subscriptionIds']>[number]

export const addressOf = ({ id }: Pick<Transfer, 'id'>) => `/subscription-transfers/${id}`

export const transfers = (input: Takes<'GET /subscription-transfers'>) =>
  queryOptions({
    queryKey: ['subscriptionTransfers', input],
    queryFn: ({ signal }) => api('GET /subscription-transfers', input, { signal }),
    placeholderData: keepPreviousData,
  })

export const transfer = (id: Transfer['id']) =>
  queryOptions({
    queryKey: ['subscriptionTransfers', 'one', id],
    queryFn: ({ signal }) => api('GET /subscription-transfers/:id', { id }, { signal }),
  })

/** The same as the customer sees it. */
export const ourTransfer = (id: Transfer['id']) =>
  queryOptions({
    queryKey: ['subscriptionTransfers', 'ours', id],
    queryFn: ({ signal }) => api('GET /our-subscription-transfers/:id', { id }, { signal }),
  })

export const ourTransfers = queryOptions({
  queryKey: ['subscriptionTransfers', 'ours'],
  queryFn: ({ signal }) => api('GET /our-subscription-transfers', {}, { signal }),
})

/** What a customer has with us, each with what keeps it from going. */
export const transferable = (customerId: CustomerId) =>
  queryOptions({
    queryKey: ['subscriptionTransfers', 'transferable', customerId],
    queryFn: ({ signal }) => api('GET /customers/:customerId/transferable-subscriptions', { customerId }, { signal }),
  })

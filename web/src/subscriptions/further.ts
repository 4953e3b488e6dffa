import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'
import type { ById, Row, Subscription } from './queries.ts'

/** What is asked and not done: always anew, and a refusal of it is an answer. */
const asking = { gcTime: 0, retry: false, placeholderData: keepPreviousData } as const

export const conversionPreview = (input: Takes<'POST /customers/:customerId/subscriptions/:id/conversion/preview'>) =>
  queryOptions({
    queryKey: ['subscriptions', 'preview', 'conversion', input],
    queryFn: ({ signal }) => api('POST /customers/:customerId/subscriptions/:id/conversion/preview', input, { signal }),
    ...asking,
  })

export const planPreview = (input: Takes<'POST /customers/:customerId/subscriptions/:id/billing-plan/preview'>) =>
  queryOptions({
    queryKey: ['subscriptions', 'preview', 'plan', input],
    queryFn: ({ signal }) =>
      api('POST /customers/:customerId/subscriptions/:id/billing-plan/preview', input, { signal }),
    ...asking,
  })

export const upgradePreview = (input: Takes<'POST /customers/:customerId/subscriptions/:id/upgrade/preview'>) =>
  queryOptions({
    queryKey: ['subscriptions', 'preview', 'upgrade', input],
    queryFn: ({ signal }) => api('POST /customers/:customerId/subscriptions/:id/upgrade/preview', input, { signal }),
    ...asking,
  })

export const movePreview = (input: Takes<'POST /customers/:customerId/subscriptions/:id/moves/preview'>) =>
  queryOptions({
    queryKey: ['subscriptions', 'preview', 'move', input],
    queryFn: ({ signal }) => api('POST /customers/:customerId/subscriptions/:id/moves/preview', input, { signal }),
    ...asking,
  })

export type SupportContact = Gives<'GET /customers/:customerId/subscriptions/:id/support-contact'>
export const supportOf = (ids: ById) =>
  queryOptions({
    queryKey: ['subscriptions', 'one', ids, 'support'],
    queryFn: ({ signal }) => api('GET /customers/:customerId/subscriptions/:id/support-contact', ids, { signal }),
  })

const MOST = 200
/** Into which of the customer's subscriptions its seats can go: what it can become, and is already there. */
export const othersOf = ({ customerId, id, upgradesTo }: Subscription) =>
  queryOptions({
    queryKey: ['subscriptions', 'others', customerId, id],
    queryFn: async ({ signal }): Promise<Row[]> => {
      const wanted = { customerId, status: 'active', limit: MOST } as const
      const { items } = await api('GET /customers/:customerId/subscriptions', wanted, { signal })
      return items.filter((one) => one.id !== id && upgradesTo.includes(`${one.productId}:${one.skuId}`))
    },
  })

import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'

export type CustomerRow = Gives<'GET /customers'>['items'][number]
export type Customer = Gives<'GET /customers/:customerId'>
export type Created = Gives<'POST /customers'>
export type Standing = Gives<'GET /customers/:customerId/agreements'>

export const customers = (input: Takes<'GET /customers'>) =>
  queryOptions({ queryKey: ['customers', input], queryFn: ({ signal }) => api('GET /customers', input, { signal }) })

export const customer = (customerId: Customer['id']) =>
  queryOptions({
    queryKey: ['customers', customerId],
    queryFn: ({ signal }) => api('GET /customers/:customerId', { customerId }, { signal }),
  })

/** Read again with whatever changes the customer. */
export const timelineOf = (customerId: Customer['id']) =>
  queryOptions({
    queryKey: ['customers', customerId, 'timeline'],
    queryFn: ({ signal }) => api('GET /customers/:customerId/timeline', { customerId }, { signal }),
  })
export const endingOf = (customerId: Customer['id']) =>
  queryOptions({
    queryKey: ['customers', customerId, 'ending'],
    queryFn: ({ signal }) => api('GET /customers/:customerId/ending', { customerId }, { signal }),
    gcTime: 0,
  })

export const agreementsOf = (customerId: Customer['id']) =>
  queryOptions({
    queryKey: ['customers', customerId, 'agreements'],
    queryFn: ({ signal }) => api('GET /customers/:customerId/agreements', { customerId }, { signal }),
  })

export const customerViews = queryOptions({
  queryKey: ['customer-views'],
  queryFn: ({ signal }) => api('GET /customer-views', {}, { signal }),
})

export const tagsInUse = queryOptions({
  queryKey: ['customers', 'tags'],
  queryFn: ({ signal }) => api('GET /customer-tags', {}, { signal }),
})

/** What the server thinks of a name before anything is made of it. */
export const nameJudged = (name: string) =>
  queryOptions({
    queryKey: ['customer-names', name],
    queryFn: ({ signal }) => api('GET /customer-names', { name }, { signal }),
    enabled: name.trim() !== '',
  })

/** What a form may not leave empty in a country. */
export const customerForm = (country: string) =>
  queryOptions({
    queryKey: ['customer-form', country],
    queryFn: ({ signal }) => api('GET /customer-form', { country }, { signal }),
    enabled: country !== '',
  })

export const domainJudged = (prefix: string, companyName: string) =>
  queryOptions({
    queryKey: ['customer-domains', prefix, companyName],
    queryFn: ({ signal }) => api('GET /customer-domains', { prefix, companyName }, { signal }),
  })

export const ourAgreement = queryOptions({
  queryKey: ['our-agreement'],
  queryFn: ({ signal }) => api('GET /our-agreement', {}, { signal }),
})

export type Sheet = Gives<'GET /customer-sheets/:id'>
export type SheetLine = Gives<'GET /customer-sheets/:id/lines'>['items'][number]
const LOOKS_EVERY_MS = 2_000

/** A file of customers; while its customers are being made, it is looked at again and again. */
export const sheet = (id: Sheet['id']) =>
  queryOptions({
    queryKey: ['customer-sheets', id],
    queryFn: ({ signal }) => api('GET /customer-sheets/:id', { id }, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? LOOKS_EVERY_MS : false),
  })

/** The first lines of it that became customers; read again when there are more. */
export const madeLines = (id: Sheet['id'], made: number) =>
  queryOptions({
    queryKey: ['customer-sheets', id, 'made', made],
    queryFn: ({ signal }) => api('GET /customer-sheets/:id/lines', { id, outcome: 'made' }, { signal }),
  })

/** The first lines of it that are wrong; read again when there are more. */
export const wrongLines = (id: Sheet['id'], wrong: number) =>
  queryOptions({
    queryKey: ['customer-sheets', id, 'wrong', wrong],
    queryFn: ({ signal }) => api('GET /customer-sheets/:id/lines', { id, outcome: 'wrong' }, { signal }),
  })

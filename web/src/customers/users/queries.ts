import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'

export type CustomerId = Takes<'GET /customers/:customerId/reach'>['customerId']
export type Reach = Gives<'GET /customers/:customerId/reach'>
export type User = Gives<'GET /customers/:customerId/users'>['items'][number]
export type Domain = Gives<'GET /customers/:customerId/domains'>['items'][number]
export type Handed = Gives<'POST /customers/:customerId/users'>
export type Pool = Gives<'GET /customers/:customerId/licences'>['items'][number]
export type Looked = Gives<'POST /customers/:customerId/user-sheets'>

/** Everything read of a customer's people is read again when something of it changed. */
export const peopleOf = (customerId: CustomerId) => ['customers', customerId, 'people']

/** What the reader may do in the customer's directory. */
export const reachOf = (customerId: CustomerId) =>
  queryOptions({
    queryKey: [...peopleOf(customerId), 'reach'],
    queryFn: ({ signal }) => api('GET /customers/:customerId/reach', { customerId }, { signal }),
  })

export const usersOf = (input: Takes<'GET /customers/:customerId/users'>) =>
  queryOptions({
    queryKey: [...peopleOf(input.customerId), 'users', input],
    queryFn: ({ signal }) => api('GET /customers/:customerId/users', input, { signal }),
  })

export const domainsOf = (customerId: CustomerId) =>
  queryOptions({
    queryKey: [...peopleOf(customerId), 'domains'],
    queryFn: ({ signal }) => api('GET /customers/:customerId/domains', { customerId }, { signal }),
  })

export const poolsOf = (customerId: CustomerId) =>
  queryOptions({
    queryKey: [...peopleOf(customerId), 'pools'],
    queryFn: ({ signal }) => api('GET /customers/:customerId/licences', { customerId }, { signal }),
  })

export const licencesOf = (customerId: CustomerId, userId: User['id']) =>
  queryOptions({
    queryKey: [...peopleOf(customerId), 'licences', userId],
    queryFn: ({ signal }) =>
      api('GET /customers/:customerId/users/:userId/licences', { customerId, userId }, { signal }),
  })

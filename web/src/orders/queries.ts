import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'

export type Cart = Gives<'GET /customers/:customerId/carts/:id'>
export type CartLine = Cart['lines'][number]
export type Wish = Takes<'POST /customers/:customerId/carts'>['lines'][number]
export type Outcome = Gives<'POST /customers/:customerId/carts/:id/checkout'>
export type OrderRow = Gives<'GET /orders'>['items'][number]
export type Order = Gives<'GET /customers/:customerId/orders/:id'>
type CustomerId = Cart['customerId']
export type CartId = Pick<Cart, 'customerId' | 'id'>
export type OrderId = Pick<Order, 'customerId' | 'id'>

export const cartAddress = ({ customerId, id }: CartId) => `/carts/${customerId}/${id}`
export const orderAddress = ({ customerId, id }: OrderId) => `/orders/${customerId}/${id}`

export const cart = ({ customerId, id }: CartId) =>
  queryOptions({
    queryKey: ['carts', customerId, id],
    queryFn: ({ signal }) => api('GET /customers/:customerId/carts/:id', { customerId, id }, { signal }),
  })

/** The cart a customer's next purchase goes into; null until something is put into one. */
export const openCart = (customerId: CustomerId) =>
  queryOptions({
    queryKey: ['carts', customerId, 'open'],
    queryFn: async ({ signal }): Promise<Cart | null> => {
      const wanted = { customerId, status: 'active', limit: 1 } as const
      const { items } = await api('GET /customers/:customerId/carts', wanted, { signal })
      const [first] = items
      return first ? api('GET /customers/:customerId/carts/:id', { customerId, id: first.id }, { signal }) : null
    },
  })

/** What was wished for in a line, as it is sent again. */
export const wishOf = (line: CartLine): Wish => {
  const { catalogItemId, term, cycle, quantity, name, resellerTenantId, termEndsOn, attested } = line
  return {
    ...{ catalogItemId, cycle, quantity },
    ...(term !== undefined && { term }),
    ...(name !== undefined && { name }),
    ...(resellerTenantId !== undefined && { resellerTenantId }),
    ...(termEndsOn !== undefined && { termEndsOn }),
    ...(attested !== undefined && { attested }),
  }
}

export const orders = (input: Takes<'GET /orders'>) =>
  queryOptions({
    queryKey: ['orders', 'all', input],
    queryFn: ({ signal }) => api('GET /orders', input, { signal }),
  })

export const order = ({ customerId, id }: OrderId) =>
  queryOptions({
    queryKey: ['orders', customerId, id],
    queryFn: ({ signal }) => api('GET /customers/:customerId/orders/:id', { customerId, id }, { signal }),
  })

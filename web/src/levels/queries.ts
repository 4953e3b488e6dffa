import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Gives, hrefOf, type Takes } from '../kit/api.ts'
import { send } from '../kit/send.ts'

export type Offer = Gives<'GET /levels/:code'>
export type Held = Gives<'GET /holdings/:holdingId'>
export type Area = Gives<'GET /scores/:area'>
export type Metric = Area['metrics'][number]
export type Order = Gives<'GET /purchases/:purchaseId'>
export type Ordered = Gives<'GET /purchases'>['items'][number]
export type Payable = Gives<'GET /purchases/methods'>
export type Checked = Gives<'GET /certificates/:number'>

export const offers = queryOptions({
  queryKey: ['levels'],
  queryFn: ({ signal }) => api('GET /levels', {}, { signal }),
})

export const offer = (code: string) =>
  queryOptions({
    queryKey: ['levels', code],
    queryFn: ({ signal }) => api('GET /levels/:code', { code }, { signal }),
  })

export const payableBy = queryOptions({
  queryKey: ['purchases', 'methods'],
  queryFn: ({ signal }) => api('GET /purchases/methods', {}, { signal }),
})

export const holdings = queryOptions({
  queryKey: ['holdings'],
  queryFn: ({ signal }) => api('GET /holdings', {}, { signal }),
})

/** The certificate is written and signed a moment after the level began: asked again until it is there. */
export const holding = (holdingId: Held['id']) =>
  queryOptions({
    queryKey: ['holdings', holdingId],
    queryFn: ({ signal }) => api('GET /holdings/:holdingId', { holdingId }, { signal }),
  })

export const scores = queryOptions({
  queryKey: ['scores'],
  queryFn: ({ signal }) => api('GET /scores', {}, { signal }),
})

export const score = (area: string) =>
  queryOptions({
    queryKey: ['scores', area],
    queryFn: ({ signal }) => api('GET /scores/:area', { area }, { signal }),
  })

/** What the score would be: asked of the rule that counts the real one. */
export const simulation = (input: Takes<'POST /scores/:area/simulation'>) =>
  queryOptions({
    queryKey: ['scores', input.area, 'simulation', input.values],
    queryFn: ({ signal }) => api('POST /scores/:area/simulation', input, { signal }),
    placeholderData: keepPreviousData,
  })

export const orders = (input: Takes<'GET /purchases'>) =>
  queryOptions({
    queryKey: ['purchases', input],
    queryFn: ({ signal }) => api('GET /purchases', input, { signal }),
    placeholderData: keepPreviousData,
  })

const MOMENT_MS = 1_500
/** What the gateway is still busy with ends by itself: looked at again until it has. */
const isMoving = ({ status, method }: Pick<Order, 'status' | 'method'>) =>
  status === 'placed' || status === 'authorised' || (status === 'refunding' && method === 'card')

export const order = (purchaseId: Order['id']) =>
  queryOptions({
    queryKey: ['purchases', purchaseId],
    queryFn: ({ signal }) => api('GET /purchases/:purchaseId', { purchaseId }, { signal }),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data) ? MOMENT_MS : false),
  })

export const certificate = (number: string) =>
  queryOptions({
    queryKey: ['certificates', number],
    queryFn: ({ signal }) => api('GET /certificates/:number', { number }, { signal }),
    retry: false,
  })

/** The logo as a drawing, ready to be shown: asked for like a record, so that a refusal is answered in words. */
export const logo = (input: Takes<'GET /holdings/:holdingId/logo'>) =>
  queryOptions({
    queryKey: ['holdings', input.holdingId, 'logo', input],
    queryFn: async ({ signal }) => {
      const response = await send(hrefOf('GET /holdings/:holdingId/logo', input), { signal })
      return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await response.text())}`
    },
    placeholderData: keepPreviousData,
    retry: false,
  })

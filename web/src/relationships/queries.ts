import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'

export type Request = Gives<'GET /relationship-requests'>['items'][number]
export type Requested = Gives<'POST /relationship-requests'>
export type Delegation = Gives<'GET /delegations/:id'>
export type Assignment = Gives<'GET /delegations/:delegationId/assignments'>['items'][number]
export type Placed = Gives<'GET /delegation-assignments'>['items'][number]
export type Ours = Gives<'GET /our-partners/:id'>
export type Opened = Gives<'POST /opened-relationship-requests'>
export type Role = Delegation['roles'][number]

export const requests = (input: Takes<'GET /relationship-requests'>) =>
  queryOptions({
    queryKey: ['relationships', 'requests', input],
    queryFn: ({ signal }) => api('GET /relationship-requests', input, { signal }),
  })

export const delegations = (input: Takes<'GET /delegations'>) =>
  queryOptions({
    queryKey: ['delegations', input],
    queryFn: ({ signal }) => api('GET /delegations', input, { signal }),
  })

export const figures = queryOptions({
  queryKey: ['delegations', 'figures'],
  queryFn: ({ signal }) => api('GET /delegation-figures', {}, { signal }),
})

/** What the house is still setting up or taking down is looked at again. */
const SETTLING: readonly string[] = ['approved', 'terminationRequested']
const AGAIN_MS = 2_000
export const delegationOf = (id: Delegation['id']) =>
  queryOptions({
    queryKey: ['delegations', id],
    queryFn: ({ signal }) => api('GET /delegations/:id', { id }, { signal }),
    refetchInterval: ({ state }) => (SETTLING.includes(state.data?.status ?? '') ? AGAIN_MS : false),
  })

export const assignmentsOf = (delegationId: Delegation['id']) =>
  queryOptions({
    queryKey: ['delegations', delegationId, 'assignments'],
    queryFn: ({ signal }) =>
      api('GET /delegations/:delegationId/assignments', { delegationId, limit: 200 }, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'pending' || status === 'deleting') ? AGAIN_MS : false,
  })

export const matrix = (input: Takes<'GET /delegation-assignments'>) =>
  queryOptions({
    queryKey: ['delegations', 'matrix', input],
    queryFn: ({ signal }) => api('GET /delegation-assignments', input, { signal }),
  })

export const customersLike = (name: string) =>
  queryOptions({
    queryKey: ['customers', 'like', name],
    queryFn: ({ signal }) => api('GET /customers', { ...(name && { name }), limit: 20 }, { signal }),
  })

export const groupsHere = queryOptions({
  queryKey: ['groups', { limit: 200 }],
  queryFn: ({ signal }) => api('GET /groups', { limit: 200 }, { signal }),
})

export const ourPartners = (input: Takes<'GET /our-partners'>) =>
  queryOptions({
    queryKey: ['our', 'partners', input],
    queryFn: ({ signal }) => api('GET /our-partners', input, { signal }),
  })
export const ourPartner = (id: Ours['id']) =>
  queryOptions({
    queryKey: ['our', 'partners', id],
    queryFn: ({ signal }) => api('GET /our-partners/:id', { id }, { signal }),
  })
export const ourAccess = queryOptions({
  queryKey: ['our', 'delegations'],
  queryFn: ({ signal }) => api('GET /our-delegations', { limit: 200 }, { signal }),
})
export const ourDelegation = (id: Delegation['id']) =>
  queryOptions({
    queryKey: ['our', 'delegations', id],
    queryFn: ({ signal }) => api('GET /our-delegations/:id', { id }, { signal }),
    refetchInterval: ({ state }) => (SETTLING.includes(state.data?.status ?? '') ? AGAIN_MS : false),
  })

export type Partnership = Gives<'GET /partnerships'>['items'][number]
export const partnerships = (input: Takes<'GET /partnerships'>) =>
  queryOptions({
    queryKey: ['partnerships', input],
    queryFn: ({ signal }) => api('GET /partnerships', input, { signal }),
  })
export const openedPartnership = (token: string) =>
  queryOptions({
    queryKey: ['partner-up', token],
    queryFn: ({ signal }) => api('POST /opened-partnerships', { token }, { signal }),
    gcTime: 0,
    retry: false,
  })

/** What a link opens is asked for anew with each visit: it works once. */
export const opened = (token: string, country: string) =>
  queryOptions({
    queryKey: ['relate', token, country],
    queryFn: ({ signal }) =>
      api('POST /opened-relationship-requests', { token, ...(country && { country }) }, { signal }),
    gcTime: 0,
    retry: false,
  })
export const openedAccess = (token: string) =>
  queryOptions({
    queryKey: ['approve', token],
    queryFn: ({ signal }) => api('POST /opened-delegations', { token }, { signal }),
    gcTime: 0,
    retry: false,
  })

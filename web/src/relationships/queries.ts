import { keepPreviousData, queryOptions } from '@tanstack/react-query'
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
export const ourSupport = (id: Ours['id']) =>
  queryOptions({
    queryKey: ['our', 'partners', id, 'support'],
    queryFn: ({ signal }) => api('GET /our-partners/:id/support', { id }, { signal }),
  })
export type OurApp = Gives<'GET /our-apps'>['items'][number]
export const ourApps = (relationshipId: Ours['id']) =>
  queryOptions({
    queryKey: ['our', 'apps', relationshipId],
    queryFn: ({ signal }) => api('GET /our-apps', { relationshipId, limit: 200 }, { signal }),
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

export type Job = Gives<'GET /delegation-runs/:id'>
export type JobLine = Gives<'GET /delegation-runs/:id/lines'>['items'][number]
export const OUTCOMES = ['ready', 'done', 'failed'] as const

export const jobs = (input: Takes<'GET /delegation-runs'>) =>
  queryOptions({
    queryKey: ['delegations', 'jobs', input],
    queryFn: ({ signal }) => api('GET /delegation-runs', input, { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => status === 'running') ? AGAIN_MS : false),
  })
export const jobOf = (id: Job['id']) =>
  queryOptions({
    queryKey: ['delegations', 'jobs', id],
    queryFn: ({ signal }) => api('GET /delegation-runs/:id', { id }, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? AGAIN_MS : false),
  })
const LINES = 200
/** A page of its lines; read again as the job goes on. */
export const jobLines = (
  { id, ready, failed }: Job,
  { outcome, afterLine }: { outcome: JobLine['outcome'] | undefined; afterLine: number },
) =>
  queryOptions({
    queryKey: ['delegations', 'jobs', id, 'lines', outcome, afterLine, ready, failed],
    queryFn: async ({ signal }) => {
      const { items } = await api('GET /delegation-runs/:id/lines', { id, afterLine, ...(outcome && { outcome }) }, { signal }) // biome-ignore format: one call
      const rows = items.map((line) => ({ ...line, id: String(line.line) }))
      return { items: rows, next: rows.length === LINES ? (rows.at(-1)?.id ?? null) : null }
    },
    placeholderData: keepPreviousData,
  })

export type Act = Gives<'GET /our-acts'>['items'][number]
export const ourActs = (input: Takes<'GET /our-acts'>) =>
  queryOptions({
    queryKey: ['our', 'acts', input],
    queryFn: ({ signal }) => api('GET /our-acts', input, { signal }),
  })

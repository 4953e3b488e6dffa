import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'

export type SupportSession = Gives<'GET /support-sessions'>['items'][number]
export type SupportAccess = Gives<'GET /support-access'>
export type TenantId = SupportSession['tenantId']

/** How far my company lets the vendor's support in. */
export const supportAccess = queryOptions({
  queryKey: ['support-access'],
  queryFn: ({ signal }) => api('GET /support-access', {}, { signal }),
})

export const supportSessions = (input: Takes<'GET /support-sessions'>) =>
  queryOptions({
    queryKey: ['support-sessions', input],
    queryFn: ({ signal }) => api('GET /support-sessions', input, { signal }),
  })

/** How far a partner lets support in. */
export const supportAccessOf = (tenantId: TenantId) =>
  queryOptions({
    queryKey: ['partners', tenantId, 'support-access'],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/support-access', { tenantId }, { signal }),
  })

export const supportAtDesk = (input: Takes<'GET /vendor/support-sessions'>) =>
  queryOptions({
    queryKey: ['vendor', 'support-sessions', input],
    queryFn: ({ signal }) => api('GET /vendor/support-sessions', input, { signal }),
  })

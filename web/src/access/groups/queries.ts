import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'
import type { Member } from '../queries.ts'

export type Group = Gives<'GET /groups/:id'>
export type Person = Gives<'GET /groups/:id/members'>['items'][number]
export type Effects = Gives<'GET /groups/:id/deletion'>

export const groupsLike = (input: Takes<'GET /groups'>) =>
  queryOptions({ queryKey: ['groups', input], queryFn: ({ signal }) => api('GET /groups', input, { signal }) })

export const groupOf = (id: Group['id']) =>
  queryOptions({ queryKey: ['groups', id], queryFn: ({ signal }) => api('GET /groups/:id', { id }, { signal }) })

export const peopleOf = (input: Takes<'GET /groups/:id/members'>) =>
  queryOptions({
    queryKey: ['groups', input.id, 'members', input],
    queryFn: ({ signal }) => api('GET /groups/:id/members', input, { signal }),
  })

/** The groups a colleague is in, or the reader themselves. */
export const groupsOf = (memberId: Member['id']) => groupsLike({ memberId, limit: 200 })
export const myGroups = groupsLike({ mine: true, limit: 200 })

/** What deleting it would take from whom: asked for anew each time. */
export const deletionOf = (id: Group['id']) =>
  queryOptions({
    queryKey: ['groups', id, 'deletion'],
    queryFn: ({ signal }) => api('GET /groups/:id/deletion', { id }, { signal }),
    gcTime: 0,
  })

const LATEST = 8
/** What happened to it lately, for those who may read the log. */
export const historyOf = (id: Group['id']) =>
  queryOptions({
    queryKey: ['audit', 'own', 'group', id],
    queryFn: ({ signal }) => api('GET /audit', { recordId: id, limit: LATEST }, { signal }),
  })

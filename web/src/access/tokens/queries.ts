import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'

export type Asking = Takes<'POST /authorizations'>
export type Authorization = Gives<'GET /me/authorizations'>['items'][number]

/** What an app asks for by its link. */
export const askedBy = (input: Asking) =>
  queryOptions({
    queryKey: ['authorization-requests', input],
    queryFn: ({ signal }) => api('GET /authorization-requests', input, { signal }),
    retry: false,
  })

export const myAuthorizations = queryOptions({
  queryKey: ['me', 'authorizations'],
  queryFn: ({ signal }) => api('GET /me/authorizations', {}, { signal }),
})

export const authorizationsOf = (id: Takes<'GET /apps/:id/authorizations'>['id']) =>
  queryOptions({
    queryKey: ['apps', id, 'authorizations'],
    queryFn: ({ signal }) => api('GET /apps/:id/authorizations', { id }, { signal }),
  })

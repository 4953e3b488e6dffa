import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'

export type Claimable = Gives<'GET /claims/:token'>
export type Claimed = Gives<'POST /claims/:token'>
export type Claim = Gives<'GET /vendor/claims'>['items'][number]

/** What the holder of a letter sees. */
export const claimable = (token: string) =>
  queryOptions({
    queryKey: ['claims', token],
    queryFn: ({ signal }) => api('GET /claims/:token', { token }, { signal }),
  })

export const terms = queryOptions({
  queryKey: ['terms'],
  queryFn: ({ signal }) => api('GET /terms', {}, { signal }),
})

export const claims = (input: Takes<'GET /vendor/claims'>) =>
  queryOptions({
    queryKey: ['claims', 'desk', input],
    queryFn: ({ signal }) => api('GET /vendor/claims', input, { signal }),
  })

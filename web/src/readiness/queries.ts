import { queryOptions } from '@tanstack/react-query'
import { api, type Gives } from '../kit/api.ts'

export type Readiness = Gives<'GET /readiness'>
export type Standing = Readiness['conditions'][number]

/** What the company needs before it can sell, as it stands now. */
export const readiness = queryOptions({
  queryKey: ['readiness'],
  queryFn: ({ signal }) => api('GET /readiness', {}, { signal }),
})

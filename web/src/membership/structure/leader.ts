import { queryOptions } from '@tanstack/react-query'
import { api, type Gives } from '../../kit/api.ts'

export type Leader = NonNullable<Gives<'GET /account/leader'>['leader']>

/** To whose account the company at hand belongs. */
export const leading = queryOptions({
  queryKey: ['account', 'leader'],
  queryFn: ({ signal }) => api('GET /account/leader', {}, { signal }),
})

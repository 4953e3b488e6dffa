import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'

export type Setting = Gives<'GET /vendor/provisioner'>
export type Queued = Gives<'GET /vendor/provisionings'>['items'][number]

export const provisioner = queryOptions({
  queryKey: ['provisioner'],
  queryFn: ({ signal }) => api('GET /vendor/provisioner', {}, { signal }),
})

const LOOKS_EVERY_MS = 15_000
/** What is not done yet: asked again while somebody watches, for it goes on by itself. */
export const queue = (input: Takes<'GET /vendor/provisionings'>) =>
  queryOptions({
    queryKey: ['provisioner', 'queue', input],
    queryFn: ({ signal }) => api('GET /vendor/provisionings', input, { signal }),
    refetchInterval: LOOKS_EVERY_MS,
    placeholderData: keepPreviousData,
  })

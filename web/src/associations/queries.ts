import { queryOptions } from '@tanstack/react-query'
import { api, type Gives } from '../kit/api.ts'

export type Association = Gives<'GET /association'>
export type Choice = Association['choices'][number]

export const association = queryOptions({
  queryKey: ['association'],
  queryFn: ({ signal }) => api('GET /association', {}, { signal }),
})

import { queryOptions } from '@tanstack/react-query'
import { api, type Gives } from '../kit/api.ts'
import { asProblem } from '../kit/problem.ts'

export type Enrolment = Gives<'GET /enrolment'>
export type StepName = Enrolment['steps'][number]['step']
export type CountryForm = Gives<'GET /countries/:code'>

const ASKS_EVERY_MS = 10_000

/** My company's enrolment; null where there is none. While its colleagues decide, the answer is waited for. */
export const enrolment = queryOptions({
  queryKey: ['enrolment'],
  queryFn: ({ signal }): Promise<Enrolment | null> =>
    api('GET /enrolment', {}, { signal }).catch((error: unknown) => {
      if ([403, 404].includes(asProblem(error).status)) return null
      throw error
    }),
  refetchInterval: ({ state }) => (state.data?.status === 'asking' ? ASKS_EVERY_MS : false),
})

/** What a legal profile asks for in that country. */
export const countryForm = (code: string) =>
  queryOptions({
    queryKey: ['countries', code],
    queryFn: ({ signal }) => api('GET /countries/:code', { code }, { signal }),
    enabled: code !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The countries a company may enrol from. */
export const countries = queryOptions({
  queryKey: ['countries'],
  queryFn: ({ signal }) => api('GET /countries', {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const terms = queryOptions({
  queryKey: ['terms'],
  queryFn: ({ signal }) => api('GET /terms', {}, { signal }),
})

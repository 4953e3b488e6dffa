import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'
import { asProblem } from '../kit/problem.ts'

export type Programmes = Gives<'GET /programmes'>
export type KindShown = Programmes['kinds'][number]
export type Kind = KindShown['kind']
export type Reseller = Gives<'GET /programmes/reseller'>
export type Item = Reseller['checklist'][number]
export type Queued = Gives<'GET /vendor/qualifications'>['items'][number]
export type Qualification = Gives<'GET /vendor/partners/:tenantId/programmes/reseller'>
export type Listed = Gives<'GET /vendor/checklists'>['items'][number]

export const programmes = queryOptions({
  queryKey: ['programmes'],
  queryFn: ({ signal }) => api('GET /programmes', {}, { signal }),
})

export type Plan = Gives<'GET /programmes/reseller/departure'>
export const departure = queryOptions({
  queryKey: ['programmes', 'departure'],
  queryFn: ({ signal }) => api('GET /programmes/reseller/departure', {}, { signal }),
})

/** The company's place in the reseller programme; null outside it. */
export const reseller = queryOptions({
  queryKey: ['programmes', 'reseller'],
  queryFn: ({ signal }): Promise<Reseller | null> =>
    api('GET /programmes/reseller', {}, { signal }).catch((error: unknown) => {
      if (asProblem(error).code === 'programmes.notIn') return null
      throw error
    }),
})

export const queueOf = (input: Takes<'GET /vendor/qualifications'>) =>
  queryOptions({
    queryKey: ['qualifications', input],
    queryFn: ({ signal }) => api('GET /vendor/qualifications', input, { signal }),
  })

export const qualificationOf = (tenantId: Qualification['tenantId']) =>
  queryOptions({
    queryKey: ['qualifications', tenantId],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/programmes/reseller', { tenantId }, { signal }),
  })

export const checklists = queryOptions({
  queryKey: ['checklists'],
  queryFn: ({ signal }) => api('GET /vendor/checklists', {}, { signal }),
})

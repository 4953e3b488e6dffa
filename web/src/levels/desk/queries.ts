import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'

export type Level = Gives<'GET /vendor/levels'>['items'][number]
export type ScoreArea = Gives<'GET /vendor/score-areas'>['items'][number]
export type Rules = Gives<'GET /vendor/level-settings'>
export type Holder = Gives<'GET /vendor/holdings'>['items'][number]
export type Sold = Gives<'GET /vendor/purchases'>['items'][number]
export type SoldPage = Gives<'GET /vendor/partners/:tenantId/purchases/:purchaseId'>
export type TenantId = Sold['tenantId']

export const levels = queryOptions({
  queryKey: ['deskLevels'],
  queryFn: ({ signal }) => api('GET /vendor/levels', {}, { signal }),
})

export const versions = (code: string) =>
  queryOptions({
    queryKey: ['deskLevels', code],
    queryFn: ({ signal }) => api('GET /vendor/levels/:code/versions', { code }, { signal }),
  })

export const areas = queryOptions({
  queryKey: ['scoreAreas'],
  queryFn: ({ signal }) => api('GET /vendor/score-areas', {}, { signal }),
})

export const benefitTypes = queryOptions({
  queryKey: ['benefitTypes'],
  queryFn: ({ signal }) => api('GET /vendor/benefit-types', {}, { signal }),
})

export const rules = queryOptions({
  queryKey: ['levelRules'],
  queryFn: ({ signal }) => api('GET /vendor/level-settings', {}, { signal }),
})

export const holders = (input: Takes<'GET /vendor/holdings'>) =>
  queryOptions({
    queryKey: ['holders', input],
    queryFn: ({ signal }) => api('GET /vendor/holdings', input, { signal }),
    placeholderData: keepPreviousData,
  })

export const sold = (input: Takes<'GET /vendor/purchases'>) =>
  queryOptions({
    queryKey: ['sold', input],
    queryFn: ({ signal }) => api('GET /vendor/purchases', input, { signal }),
    placeholderData: keepPreviousData,
  })

export const soldOne = (tenantId: TenantId, purchaseId: SoldPage['id']) =>
  queryOptions({
    queryKey: ['sold', tenantId, purchaseId],
    queryFn: ({ signal }) =>
      api('GET /vendor/partners/:tenantId/purchases/:purchaseId', { tenantId, purchaseId }, { signal }),
  })

export const heldBy = (tenantId: TenantId) =>
  queryOptions({
    queryKey: ['holders', tenantId],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/levels', { tenantId }, { signal }),
  })

export const scoresOf = (tenantId: TenantId) =>
  queryOptions({
    queryKey: ['scoresOf', tenantId],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/scores', { tenantId }, { signal }),
  })

export const offersTo = (tenantId: TenantId) =>
  queryOptions({
    queryKey: ['offersTo', tenantId],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/level-offers', { tenantId }, { signal }),
  })

export const partnerNamed = (tenantId: TenantId) =>
  queryOptions({
    queryKey: ['partners', tenantId],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId', { tenantId }, { signal }),
  })

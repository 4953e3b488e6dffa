import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, hrefOf, type Takes } from '../kit/api.ts'
import { language } from '../kit/say.ts'

export type Entry = Gives<'GET /audit'>['items'][number]
export type Chain = Gives<'GET /audit/chain'>
export type TenantId = Takes<'GET /vendor/partners/:tenantId/audit'>['tenantId']
type Wanted = Takes<'GET /audit'>

/** What was done in the reader's own company, or in the partner the vendor's staff look at. */
export const log = (wanted: Wanted, tenantId: TenantId | undefined) =>
  queryOptions({
    queryKey: ['audit', tenantId ?? 'own', wanted],
    queryFn: ({ signal }) =>
      tenantId
        ? api('GET /vendor/partners/:tenantId/audit', { tenantId, ...wanted }, { signal })
        : api('GET /audit', wanted, { signal }),
  })

export const chain = (tenantId: TenantId | undefined) =>
  queryOptions({
    queryKey: ['audit', tenantId ?? 'own', 'chain'],
    queryFn: ({ signal }) =>
      tenantId
        ? api('GET /vendor/partners/:tenantId/audit/chain', { tenantId }, { signal })
        : api('GET /audit/chain', {}, { signal }),
  })

/** Where the same entries lie as a file. */
export const sheetOf = ({ after: _, limit: __, ...wanted }: Wanted, tenantId: TenantId | undefined) =>
  tenantId
    ? hrefOf('GET /vendor/partners/:tenantId/audit/sheet', { tenantId, language: language(), ...wanted })
    : hrefOf('GET /audit/sheet', { language: language(), ...wanted })

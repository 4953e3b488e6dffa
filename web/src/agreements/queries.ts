import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'

export type Ours = Gives<'GET /agreements/partner'>
export type Step = Ours['steps'][number]
export type AgreementText = NonNullable<Ours['agreement']>['texts'][number]
export type Acceptance = Gives<'GET /acceptances'>['items'][number]
export type Listed = Gives<'GET /vendor/agreements'>['items'][number]
export type Version = Gives<'GET /vendor/agreements/:id'>
export type Drive = Gives<'GET /vendor/agreements/:id/drive'>
export type Company = Gives<'GET /vendor/agreements/:id/drive/companies'>['items'][number]
export type Language = AgreementText['language']

export type CustomerVersion = Gives<'GET /vendor/customer-agreements'>['items'][number]

/** What customers accept, every version. */
export const customerVersions = queryOptions({
  queryKey: ['vendor', 'customer-agreements'],
  queryFn: ({ signal }) => api('GET /vendor/customer-agreements', {}, { signal }),
})

export const ours = queryOptions({
  queryKey: ['agreements', 'partner'],
  queryFn: ({ signal }) => api('GET /agreements/partner', {}, { signal }),
})

export const redlineOfOurs = (language: Language) =>
  queryOptions({
    queryKey: ['agreements', 'partner', 'redline', language],
    queryFn: ({ signal }) => api('GET /agreements/partner/redline', { language }, { signal }),
  })

export const acceptances = queryOptions({
  queryKey: ['acceptances'],
  queryFn: ({ signal }) => api('GET /acceptances', {}, { signal }),
})

const LOOKS_EVERY_MS = 5_000
/** While its evidence is being sealed it is looked at again. */
export const acceptanceOf = (id: Acceptance['id']) =>
  queryOptions({
    queryKey: ['acceptances', id],
    queryFn: ({ signal }) => api('GET /acceptances/:id', { id }, { signal }),
    refetchInterval: ({ state }) => (state.data && !state.data.sealedAt ? LOOKS_EVERY_MS : false),
  })

export const signaturesOf = (tenantId: Takes<'GET /vendor/partners/:tenantId/acceptances'>['tenantId']) =>
  queryOptions({
    queryKey: ['vendor', 'partners', tenantId, 'acceptances'],
    queryFn: ({ signal }) => api('GET /vendor/partners/:tenantId/acceptances', { tenantId }, { signal }),
  })

export const desk = (region: Takes<'GET /vendor/agreements'>['region']) =>
  queryOptions({
    queryKey: ['vendor', 'agreements', { region }],
    queryFn: ({ signal }) => api('GET /vendor/agreements', { ...(region && { region }) }, { signal }),
  })

export const versionOf = (id: Version['id']) =>
  queryOptions({
    queryKey: ['vendor', 'agreements', id],
    queryFn: ({ signal }) => api('GET /vendor/agreements/:id', { id }, { signal }),
  })

export const redlineOf = (id: Version['id'], language: Language) =>
  queryOptions({
    queryKey: ['vendor', 'agreements', id, 'redline', language],
    queryFn: ({ signal }) => api('GET /vendor/agreements/:id/redline', { id, language }, { signal }),
  })

export const driveOf = (id: Version['id']) =>
  queryOptions({
    queryKey: ['vendor', 'agreements', id, 'drive'],
    queryFn: ({ signal }) => api('GET /vendor/agreements/:id/drive', { id }, { signal }),
  })

type Asked = Takes<'GET /vendor/agreements/:id/drive/companies'>
export const companiesOf = (input: Asked) =>
  queryOptions({
    queryKey: ['vendor', 'agreements', input.id, 'drive', 'companies', input],
    queryFn: ({ signal }) => api('GET /vendor/agreements/:id/drive/companies', input, { signal }),
  })

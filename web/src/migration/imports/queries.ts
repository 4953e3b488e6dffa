import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'

export type Import = Gives<'GET /vendor/imports/:id'>
export type ImportKind = Import['kind']
export type ImportProblem = Gives<'GET /vendor/imports/:id/problems'>['items'][number]
export type Field = Gives<'GET /vendor/imports/fields'>['items'][number]
type Of = { id: Import['id'] }

/** The kinds of file, in the order they are imported. */
export const KINDS = ['accounts', 'contacts', 'levels', 'benefits'] as const satisfies readonly ImportKind[]

/** The house works on it by itself: the page looks again and again. */
export const isAtWork = ({ status }: Pick<Import, 'status'>) => ['checking', 'running', 'undoing'].includes(status)
const LOOKS_EVERY_MS = 700

export const imports = (input: Takes<'GET /vendor/imports'>) =>
  queryOptions({
    queryKey: ['imports', 'list', input],
    queryFn: ({ signal }) => api('GET /vendor/imports', input, { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(isAtWork) ? 2 * LOOKS_EVERY_MS : false),
  })

export const importOf = (id: Import['id']) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => api('GET /vendor/imports/:id', { id }, { signal }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? LOOKS_EVERY_MS : false),
  })

export const fieldsFor = (kind: ImportKind) =>
  queryOptions({
    queryKey: ['imports', 'fields', kind],
    queryFn: ({ signal }) => api('GET /vendor/imports/fields', { kind }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** How files of a kind were matched by hand before. */
export const mappingsOf = (kind: ImportKind) =>
  queryOptions({
    queryKey: ['imports', 'mappings', kind],
    queryFn: ({ signal }) => api('GET /vendor/imports/mappings', { kind }, { signal }),
  })
export type SavedMapping = Gives<'GET /vendor/imports/mappings'>['items'][number]

const SAMPLES = 3

/** The first rows of a file, for whoever matches its columns. */
export const samplesOf = ({ id }: Of) =>
  queryOptions({
    queryKey: ['imports', id, 'samples'],
    queryFn: ({ signal }) => api('GET /vendor/imports/:id/rows', { id, limit: SAMPLES }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What a check found; another check finds anew. */
export const problemsOf = (input: Takes<'GET /vendor/imports/:id/problems'>, version: number) =>
  queryOptions({
    queryKey: ['imports', input.id, 'problems', input, version],
    queryFn: ({ signal }) => api('GET /vendor/imports/:id/problems', input, { signal }),
  })

import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'

export type Plan = Gives<'GET /vendor/retirement'>
export type Progress = Gives<'GET /vendor/retirement/progress'>
export type Counts = Progress['counts']
type Page = Gives<'GET /vendor/retirement/left'>
export type LeftRow = Page['items'][number] & { id: string }

export const plan = queryOptions({
  queryKey: ['retirement', 'plan'],
  queryFn: ({ signal }) => api('GET /vendor/retirement', {}, { signal }),
})

export const progress = queryOptions({
  queryKey: ['retirement', 'progress'],
  queryFn: ({ signal }) => api('GET /vendor/retirement/progress', {}, { signal }),
})

export const byOldId = ({ items, next }: Page) => ({ items: items.map((row) => ({ ...row, id: row.oldId })), next })

export const left = (input: Takes<'GET /vendor/retirement/left'>) =>
  queryOptions({
    queryKey: ['retirement', 'left', input],
    queryFn: ({ signal }) => api('GET /vendor/retirement/left', input, { signal }).then(byOldId),
  })

/** A letter as its reader would see it; asked for again when the writing rests. */
export const previewOf = (draft: Takes<'POST /vendor/retirement/preview'>) =>
  queryOptions({
    queryKey: ['retirement', 'preview', draft],
    queryFn: ({ signal }) => api('POST /vendor/retirement/preview', draft, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const lettersOf = (oldId: string) =>
  queryOptions({
    queryKey: ['retirement', 'letters', oldId],
    queryFn: ({ signal }) => api('GET /vendor/legacy-accounts/:oldId/letters', { oldId }, { signal }),
  })

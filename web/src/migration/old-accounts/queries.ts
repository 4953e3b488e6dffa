import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../../kit/api.ts'

export type OldAccount = Gives<'GET /vendor/legacy-accounts/:oldId'>
type Page = Gives<'GET /vendor/legacy-accounts'>
export type OldAccountRow = Page['items'][number] & { id: string }

/** An old account goes by its old ID. */
export const byOldId = ({ items, next }: Page) => ({ items: items.map((row) => ({ ...row, id: row.oldId })), next })

export const oldAccounts = (input: Takes<'GET /vendor/legacy-accounts'>) =>
  queryOptions({
    queryKey: ['old-accounts', 'list', input],
    queryFn: ({ signal }) => api('GET /vendor/legacy-accounts', input, { signal }).then(byOldId),
  })

export const oldAccount = (oldId: string) =>
  queryOptions({
    queryKey: ['old-accounts', oldId],
    queryFn: ({ signal }) => api('GET /vendor/legacy-accounts/:oldId', { oldId }, { signal }),
  })

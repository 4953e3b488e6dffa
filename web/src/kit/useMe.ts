import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { api, type Gives } from './api.ts'
import { asProblem } from './problem.ts'

export type Me = Gives<'GET /me'>

/** Who is there. A stranger is `null`, not an error. */
export const me = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }): Promise<Me | null> =>
    api('GET /me', {}, { signal }).catch((error: unknown) => {
      if (asProblem(error).status === 401) return null
      throw error
    }),
  staleTime: 30_000,
})

/** What a stranger may know: whose network this is. */
export const network = queryOptions({
  queryKey: ['network'],
  queryFn: ({ signal }) => api('GET /network', {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Whose network this is; until it is known, or when it is not to be had, the software's own name. */
export const useNetworkName = (): string => useQuery(network).data?.name ?? 'Guildhall'

const MEGABYTE = 1_048_576
/** How large a file may be here; until it is known, what the house is set to unless somebody sets it. */
export const useLimits = () =>
  useQuery(network).data?.limits ?? { documentBytesMax: 10 * MEGABYTE, importBytesMax: 100 * MEGABYTE }

/** Who is there, on pages that strangers see too. */
export const useMeOrStranger = (): Me | null => useSuspenseQuery(me).data

/** Who is there, on pages only the signed-in reach. */
export function useMe(): Me {
  const there = useMeOrStranger()
  if (!there) throw new Error('This page is drawn only for someone signed in.')
  return there
}

/** What the server would let this person do, a fresh second factor given: that one is asked for when it is needed. */
export const mayOf =
  ({ permissions, blocked }: Me) =>
  (permission: string): boolean =>
    permissions.some((mine) => mine === permission) ||
    blocked.some(({ permission: closed, by }) => closed === permission && by === 'stepUp')

/** Whether the server would let me: for what to show, never for what is safe. */
export const useMay = (): ((permission: string) => boolean) => mayOf(useMe())

import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, type Gives } from '../kit/api.ts'
import { named } from '../kit/say.ts'
import { useMay } from '../kit/useMe.ts'

export type Place = Pick<Gives<'GET /locations'>['items'][number], 'id' | 'name' | 'partnerId'>

const MOST = 200
const locations = queryOptions({
  queryKey: ['locations', 'places'],
  queryFn: ({ signal }) => api('GET /locations', { limit: MOST }, { signal }),
  staleTime: 60_000,
})

/** The company's locations, where a role may hold; none for a company that has no locations, as the vendor. */
export function usePlaces(): readonly Place[] {
  const may = useMay()
  return useQuery({ ...locations, enabled: may('locations:read') }).data?.items ?? []
}

/** How a place is called: a location by its name, anything else by its kind. */
export const placeName = (places: readonly Place[], scope: string, id: string | null): string =>
  places.find((place) => place.id === id)?.name ?? named(`scope.${scope}`)

import { useQuery } from '@tanstack/react-query'
import { useMay } from '../kit/useMe.ts'
import { partnerships } from '../relationships/queries.ts'

/** The resellers one provides for, to choose from. */
export function useResellers() {
  const may = useMay()('partnerships:read')
  const { data } = useQuery({ ...partnerships({ status: 'active', limit: 200 }), enabled: may })
  const ours = data?.items.filter(({ side }) => side === 'provider') ?? []
  return ours.map(({ resellerTenantId, resellerName }) => ({
    value: resellerTenantId ?? '',
    label: resellerName ?? '',
  }))
}

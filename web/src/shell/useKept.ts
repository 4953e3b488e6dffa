import { useQuery } from '@tanstack/react-query'
import { mayOf, useMe } from '../kit/useMe.ts'
import { leading } from '../membership/structure/leader.ts'

/** Whether the company at hand has no account of its own and is part of another's; undefined until that is known. */
export function useKept(): boolean | undefined {
  const there = useMe()
  const asks = there.tenant?.kind === 'partner' && !there.programmes.network && mayOf(there)('account:read')
  const { data, isError } = useQuery({ ...leading, enabled: asks })
  return asks && !isError ? data && data.leader !== null : false
}

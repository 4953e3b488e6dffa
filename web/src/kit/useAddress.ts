import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Search } from '../pages.tsx'

/**
 * The part of the address that holds filters, tab and page, and a way to change some of it.
 * A changed filter begins at the first page again.
 */
export function useAddress() {
  const search: Search = useSearch({ strict: false })
  const go = useNavigate()
  const change = (part: Search) => {
    const first: Search = 'after' in part ? {} : { after: '' }
    return go({ to: '.', search: (now: Search) => ({ ...now, ...first, ...part }), replace: !('after' in part) })
  }
  return { search, change }
}

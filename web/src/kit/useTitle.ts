import { useEffect } from 'react'
import { useNetworkName } from './useMe.ts'

/** Names the window after the page and the network. */
export function useTitle(title: string) {
  const network = useNetworkName()
  useEffect(() => {
    document.title = title === network ? title : `${title} · ${network}`
  }, [title, network])
}

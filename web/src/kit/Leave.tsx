import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Leaves for another page of ours, once: the router's own `Navigate` goes again each time the address changes under it. */
export function Leave({ to }: { to: string }) {
  const { history } = useRouter()
  const left = useRef(false)
  useEffect(() => {
    if (left.current) return
    left.current = true
    history.replace(to)
  }, [history, to])
  return null
}

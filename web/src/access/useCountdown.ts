import { useEffect, useState } from 'react'

const SECOND = 1000

/** The seconds left of a wait that began when `of` was told; 0 when it is over. */
export function useCountdown(of: { retryAfter?: number } | undefined): number {
  const [until, begin] = useState(0)
  const [now, tick] = useState(0)
  useEffect(() => {
    begin(of?.retryAfter ? Date.now() + of.retryAfter * SECOND : 0)
    tick(Date.now())
  }, [of])
  useEffect(() => {
    if (until <= now) return
    const next = setTimeout(() => tick(Date.now()), SECOND)
    return () => clearTimeout(next)
  }, [until, now])
  return Math.max(0, Math.ceil((until - now) / SECOND))
}

/** `0:58`, `14:00`. */
export const clockOf = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** What time it is, told anew each minute: for what runs out while somebody looks at it. */
export function useNow(): Date {
  const [now, tell] = useState(() => new Date())
  useEffect(() => {
    const tick = setInterval(() => tell(new Date()), MINUTE_MS)
    return () => clearInterval(tick)
  }, [])
  return now
}

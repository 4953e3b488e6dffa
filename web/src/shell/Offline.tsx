import { useSyncExternalStore } from 'react'
import { say } from '../kit/say.ts'
import styles from './shell.module.css'

const hear = (hearer: () => void) => {
  window.addEventListener('online', hearer)
  window.addEventListener('offline', hearer)
  return () => {
    window.removeEventListener('online', hearer)
    window.removeEventListener('offline', hearer)
  }
}

/** Says so while the device has no connection. */
export function Offline() {
  const connected = useSyncExternalStore(hear, () => navigator.onLine)
  return (
    <div role="status" aria-live="polite">
      {!connected && <p className={styles.banner}>{say('shell.offline')}</p>}
    </div>
  )
}

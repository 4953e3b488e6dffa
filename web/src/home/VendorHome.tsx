import { FirstSteps } from '../founding/FirstSteps.tsx'
import { useMay } from '../kit/useMe.ts'
import { Desk } from './Desk.tsx'
import styles from './home.module.css'
import { Today } from './Today.tsx'

/** Home of the vendor's staff: the queue in numbers and what needs them; in a new house, how to begin. */
export function VendorHome() {
  const may = useMay()
  return (
    <div className={styles.column}>
      {may('checks:read') && <Desk />}
      {may('inbox:read') && <Today none={<FirstSteps />} />}
    </div>
  )
}

import { useMay } from '../kit/useMe.ts'
import { PartOf } from '../membership/structure/PartOf.tsx'
import styles from './home.module.css'
import { News } from './News.tsx'
import { Today } from './Today.tsx'

/** Home of a company whose account is another's: whose, and the way there; what needs its own people. */
export function Elsewhere() {
  const may = useMay()
  return (
    <div className={styles.home}>
      <div className={styles.column}>
        <PartOf />
        {may('inbox:read') && <Today />}
      </div>
      <div className={styles.column}>{may('inbox:read') && <News />}</div>
    </div>
  )
}

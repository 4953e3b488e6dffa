import { Page } from '../kit/Page.tsx'
import { useMay, useMe, useNetworkName } from '../kit/useMe.ts'
import { Company } from './Company.tsx'
import { Desk } from './Desk.tsx'
import { Ends } from './Ends.tsx'
import { Going } from './Going.tsx'
import styles from './home.module.css'
import { News } from './News.tsx'
import { Today } from './Today.tsx'
import { OnTheWay } from './Way.tsx'

/** What needs me today, what is going on, what runs out: each part is drawn by the file that knows it. */
export function HomePage() {
  const { tenant } = useMe()
  const name = useNetworkName()
  return (
    <Page title={tenant?.name ?? name}>
      {tenant?.kind === 'vendor' ? <VendorHome /> : tenant?.kind === 'partner' ? <PartnerHome /> : null}
    </Page>
  )
}

function PartnerHome() {
  const may = useMay()
  return (
    <div className={styles.home}>
      <div className={styles.column}>
        {may('inbox:read') && <Today />}
        {may('readiness:read') && <OnTheWay />}
        {may('verification:read') && <Going />}
      </div>
      <div className={styles.column}>
        {may('account:read') && <Company />}
        {may('agreements:read') && <Ends />}
        {may('inbox:read') && <News />}
      </div>
    </div>
  )
}

function VendorHome() {
  const may = useMay()
  return (
    <div className={styles.column}>
      {may('checks:read') && <Desk />}
      {may('inbox:read') && <Today />}
    </div>
  )
}

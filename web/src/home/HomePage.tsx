import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Page } from '../kit/Page.tsx'
import { asProblem } from '../kit/problem.ts'
import { speakWhole } from '../kit/say.ts'
import { useMay, useMe } from '../kit/useMe.ts'
import { Company } from './Company.tsx'
import { Ends } from './Ends.tsx'
import { Going } from './Going.tsx'
import styles from './home.module.css'
import { News } from './News.tsx'
import { account } from './queries.ts'
import { Today } from './Today.tsx'
import { OnTheWay } from './Way.tsx'

const OurHome = lazy(() =>
  Promise.all([import('../relationships/OurHome.tsx'), speakWhole()]).then(([m]) => ({ default: m.OurHome })),
)
const Elsewhere = lazy(() =>
  Promise.all([import('./Elsewhere.tsx'), speakWhole()]).then(([m]) => ({ default: m.Elsewhere })),
)
const EndsSoon = lazy(() =>
  Promise.all([import('../subscriptions/EndsSoon.tsx'), speakWhole()]).then(([m]) => ({ default: m.EndsSoon })),
)
const VendorHome = lazy(() =>
  Promise.all([import('./VendorHome.tsx'), speakWhole()]).then(([m]) => ({ default: m.VendorHome })),
)
const Nowhere = lazy(() => Promise.all([import('./Nowhere.tsx'), speakWhole()]).then(([m]) => ({ default: m.Nowhere })))

/** What needs me today, what is going on, what runs out: each part is drawn by the file that knows it. */
export function HomePage() {
  const { tenant } = useMe()
  if (!tenant) return <Nowhere />
  const Home = homes[tenant.kind]
  return (
    <Page title={tenant.name}>
      <Home />
    </Page>
  )
}

function PartnerHome() {
  const may = useMay()
  const { error } = useQuery({ ...account, enabled: may('account:read') })
  if (error && asProblem(error).code.startsWith('membership.kept')) return <Elsewhere />
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
        {may('subscriptions:read') && (
          <Suspense>
            <EndsSoon />
          </Suspense>
        )}
        {may('inbox:read') && <News />}
      </div>
    </div>
  )
}

function CustomerHome() {
  const may = useMay()
  return (
    <div className={styles.home}>
      <div className={styles.column}>
        {may('inbox:read') && <Today />}
        {may('ourPartners:read') && <OurHome />}
      </div>
      <div className={styles.column}>{may('inbox:read') && <News />}</div>
    </div>
  )
}

const homes = { partner: PartnerHome, vendor: VendorHome, customer: CustomerHome }

import { useDisclosure } from '@mantine/hooks'
import { useLocation } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { HomePage } from '../home/HomePage.tsx'
import { StepUp } from '../kit/StepUp.tsx'
import { speakWhole, useLanguage } from '../kit/say.ts'
import { useMe } from '../kit/useMe.ts'
import { Navigation } from './Navigation.tsx'
import styles from './shell.module.css'
import { TopBar } from './TopBar.tsx'
import { useKept } from './useKept.ts'
import { useOwnLanguage } from './useLanguageSwitch.ts'
import { isOfAccount } from './workspaces.ts'

const ActingBanner = lazy(() =>
  Promise.all([import('./ActingBanner.tsx'), speakWhole()]).then(([m]) => ({ default: m.ActingBanner })),
)
const NavigationDrawer = lazy(() => import('./NavigationDrawer.tsx').then((m) => ({ default: m.NavigationDrawer })))

/** Around every page of the signed-in: top bar, workspaces, and the page between them. */
export function Shell({ children }: { children: ReactNode }) {
  useLanguage()
  useOwnLanguage()
  const { acting } = useMe()
  const [opened, { open, close }] = useDisclosure()
  return (
    <div className={styles.shell} data-acting={acting ? true : undefined}>
      {acting && (
        <Suspense>
          <ActingBanner acting={acting} />
        </Suspense>
      )}
      <TopBar openNavigation={open} />
      <aside className={styles.side} data-screen-only>
        <Navigation />
      </aside>
      {opened && (
        <Suspense>
          <NavigationDrawer close={close} />
        </Suspense>
      )}
      <main id="content" className={styles.main} tabIndex={-1}>
        <Suspense>
          <Held>{children}</Held>
        </Suspense>
      </main>
      <StepUp />
    </div>
  )
}

/** The page at hand; in place of one about an account that another company has, Home: it says whose, and the way there. */
function Held({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  const kept = useKept()
  return kept === false || !isOfAccount(pathname) ? children : kept && <HomePage />
}

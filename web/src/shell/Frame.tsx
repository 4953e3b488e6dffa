import { Loader } from '@mantine/core'
import { Outlet, useLocation, useMatches } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Leave } from '../kit/Leave.tsx'
import { say, speakWhole, useLanguage } from '../kit/say.ts'
import { type Me, useMeOrStranger } from '../kit/useMe.ts'
import type { Audience } from '../pages.tsx'
import { Missing } from './Missing.tsx'
import { Offline } from './Offline.tsx'
import { PublicFrame } from './PublicFrame.tsx'
import styles from './shell.module.css'

const DeskClosed = lazy(() =>
  Promise.all([import('./ActingBanner.tsx'), speakWhole()]).then(([m]) => ({ default: m.DeskClosed })),
)
const Shell = lazy(() => import('./Shell.tsx').then((m) => ({ default: m.Shell })))

/** Around every page: what strangers see, or the shell of whoever is signed in. */
export function Frame() {
  useLanguage()
  return (
    <>
      <a className={styles.skip} href="#content">
        {say('shell.skip')}
      </a>
      <Offline />
      <Suspense fallback={<Waiting />}>
        <Framed />
      </Suspense>
    </>
  )
}

function Framed() {
  const there = useMeOrStranger()
  const around = useMatches({ select: (all) => all.at(-1)?.staticData.audience ?? 'anyone' })
  const page = <Suspense fallback={<Waiting />}>{pageFor(there, around)}</Suspense>
  return there ? <Shell>{page}</Shell> : <PublicFrame>{page}</PublicFrame>
}

function pageFor(there: Me | null, audience: Audience) {
  if (!there && audience !== 'anyone') return <SignInFirst />
  if (audience === 'vendor' && there?.acting) return <DeskClosed />
  if (audience === 'vendor' && there?.tenant?.kind !== 'vendor') return <Missing />
  return <Outlet />
}

function SignInFirst() {
  const { href } = useLocation()
  return <Leave to={`/sign-in?${new URLSearchParams({ to: href })}`} />
}

const Waiting = () => (
  <div className={styles.waiting}>
    <Loader size="sm" type="dots" aria-label={say('kit.loading')} role="status" />
  </div>
)

import { lazy } from 'react'
import { useMeOrStranger } from '../kit/useMe.ts'

const LandingPage = lazy(() => import('./LandingPage.tsx').then((m) => ({ default: m.LandingPage })))
const HomePage = lazy(() => import('./HomePage.tsx').then((m) => ({ default: m.HomePage })))

/** One address, two doors: home for whoever is signed in, the invitation for everybody else. */
export const FrontPage = () => (useMeOrStranger() ? <HomePage /> : <LandingPage />)

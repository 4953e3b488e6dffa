import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { lazy } from 'react'
import { network, useMeOrStranger } from '../kit/useMe.ts'

const LandingPage = lazy(() => import('./LandingPage.tsx').then((m) => ({ default: m.LandingPage })))
const HomePage = lazy(() => import('./HomePage.tsx').then((m) => ({ default: m.HomePage })))

/** One address, two doors: home for whoever is signed in, the invitation for everybody else. */
export const FrontPage = () => (useMeOrStranger() ? <HomePage /> : <Invitation />)

/** A house that nobody owns yet is set up before anybody is invited. */
function Invitation() {
  const { data } = useQuery(network)
  return data?.founded === false ? <Navigate to={'/founding' as string} replace /> : <LandingPage />
}

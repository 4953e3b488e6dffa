import { lazy, Suspense } from 'react'
import { useAsked } from './proof.ts'

const Proof = lazy(() => import('./Proof.tsx').then((m) => ({ default: m.Proof })))

/** Drawn once around all pages: asks for a second factor whenever a write, or a page, wants a fresh one. */
export function StepUp() {
  const asked = useAsked()
  if (!asked) return null
  return (
    <Suspense>
      <Proof asked={asked} />
    </Suspense>
  )
}

import type { ReactNode } from 'react'
import { type Place, Places } from '../kit/Places.tsx'
import { say } from '../kit/say.ts'

const places: readonly Place[] = [
  { to: '/catalogue', name: 'catalogue.title', may: 'pricing:read' },
  { to: '/catalogue/prices', name: 'catalogue.list', may: 'pricing:read' },
]

/** The pages about what is sold and for how much, beside each other. */
export const Beside = ({ children }: { children: ReactNode }) => (
  <Places title={say('catalogue.places')} places={places}>
    {children}
  </Places>
)

import type { ReactNode } from 'react'
import { type Place, Places } from '../../kit/Places.tsx'
import { say } from '../../kit/say.ts'

const places: readonly Place[] = [
  { to: '/vendor/catalogue', name: 'catalogDesk.title', may: 'catalog:read' },
  { to: '/vendor/price-files', name: 'catalogDesk.files', may: 'catalog:read' },
  { to: '/vendor/promotions', name: 'catalogDesk.promotions', may: 'catalog:read' },
]

/** What a page of the vendor's catalogue is about, and the others beside it. */
export const Beside = ({ children }: { children: ReactNode }) => (
  <Places title={say('catalogDesk.places')} places={places}>
    {children}
  </Places>
)

import type { ReactNode } from 'react'
import { type Place, Places } from '../../kit/Places.tsx'
import { say } from '../../kit/say.ts'

// biome-ignore format: a table
const desks: readonly Place[] = [
  { to: '/vendor/verifications',           name: 'vettings.desk.companies', may: 'checks:read' },
  { to: '/vendor/verifications/customers', name: 'vettings.desk.customers', may: 'checks:read' },
]

/** What waits for reviewers: partners themselves, and their customers. */
export const Desks = ({ children }: { children: ReactNode }) => (
  <Places title={say('vettings.desk.places')} places={desks}>
    {children}
  </Places>
)

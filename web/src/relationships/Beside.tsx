import type { ReactNode } from 'react'
import { type Place, Places } from '../kit/Places.tsx'
import { say } from '../kit/say.ts'

const places: readonly Place[] = [
  { to: '/customers', name: 'relationships.customers', may: 'customers:read' },
  { to: '/subscriptions', name: 'subscriptions.title', may: 'subscriptions:read' },
  { to: '/orders', name: 'orders.title', may: 'orders:read' },
  { to: '/subscription-transfers', name: 'transfers.title', may: 'transfers:read' },
  { to: '/customers/requests', name: 'relationships.requests', may: 'customers:read' },
  { to: '/delegations', name: 'relationships.access', may: 'delegations:read' },
  { to: '/delegations/matrix', name: 'relationships.matrix', may: 'delegations:read' },
  { to: '/delegations/jobs', name: 'relationships.jobs', may: 'delegations:read' },
  { to: '/partnerships', name: 'relationships.together', may: 'partnerships:read' },
]

/** The pages about customers, beside each other. */
export const Beside = ({ children }: { children: ReactNode }) => (
  <Places title={say('relationships.places')} places={places}>
    {children}
  </Places>
)

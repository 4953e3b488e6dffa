import type { ReactNode } from 'react'
import { type Place, Places as Row } from '../kit/Places.tsx'
import { say } from '../kit/say.ts'

// biome-ignore format: a table
const own: readonly Place[] = [
  { to: '/membership',        name: 'levels.title',        may: 'membership:read' },
  { to: '/membership/scores', name: 'levels.scores.title', may: 'membership:read' },
  { to: '/membership/levels', name: 'levels.offers.title', may: 'membership:read' },
  { to: '/membership/orders', name: 'levels.orders.title', may: 'membership:read' },
]
// biome-ignore format: a table
const desk: readonly Place[] = [
  { to: '/vendor/levels',        name: 'levels.desk.levels',   may: 'partners:read' },
  { to: '/vendor/score-areas',   name: 'levels.desk.areas',    may: 'partners:read' },
  { to: '/vendor/score-figures', name: 'levels.desk.figures',  may: 'scores:manage' },
  { to: '/vendor/holdings',      name: 'levels.desk.holders',  may: 'partners:read' },
  { to: '/vendor/purchases',     name: 'levels.desk.orders',   may: 'purchases:read' },
  { to: '/vendor/level-rules',   name: 'levels.desk.settings', may: 'partners:read' },
]

/** What a page of the membership is about, and the others beside it. */
export const Places = ({ children }: { children: ReactNode }) => (
  <Row title={say('levels.places')} places={own}>
    {children}
  </Row>
)

/** The same for the vendor's pages of levels. */
export const DeskPlaces = ({ children }: { children: ReactNode }) => (
  <Row title={say('levels.places')} places={desk}>
    {children}
  </Row>
)

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Plain, say } from '../kit/say.ts'
import { useMay } from '../kit/useMe.ts'
import styles from './levels.module.css'

type Place = { readonly to: string; readonly name: Plain; readonly may: string }

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

function Row({ places, children }: { places: readonly Place[]; children: ReactNode }) {
  const may = useMay()
  return (
    <>
      {children}
      <nav aria-label={say('levels.places')} className={styles.places}>
        {places
          .filter((place) => may(place.may))
          .map(({ to, name }) => (
            <Link key={to} to={to as string} activeOptions={{ exact: true, includeSearch: false }}>
              {say(name)}
            </Link>
          ))}
      </nav>
    </>
  )
}

/** What a page of the membership is about, and the others beside it. */
export const Places = ({ children }: { children: ReactNode }) => <Row places={own}>{children}</Row>

/** The same for the vendor's pages of levels. */
export const DeskPlaces = ({ children }: { children: ReactNode }) => <Row places={desk}>{children}</Row>

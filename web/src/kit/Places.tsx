import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './kit.module.css'
import { type Plain, say } from './say.ts'
import { useMay } from './useMe.ts'

/** A page beside this one, and the permission that opens it. */
export type Place = { readonly to: string; readonly name: Plain; readonly may: string }
type Props = { title: string; places: readonly Place[]; children: ReactNode }

/** What a page is about, and the pages beside it, as far as they are open to me. */
export function Places({ title, places, children }: Props) {
  const may = useMay()
  return (
    <>
      {children}
      <nav aria-label={title} className={styles.places}>
        {places
          .filter((place) => may(place.may))
          .map(({ to, name }) => (
            <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
              {say(name)}
            </Link>
          ))}
      </nav>
    </>
  )
}

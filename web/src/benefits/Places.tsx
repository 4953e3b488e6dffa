import { Link, useLocation } from '@tanstack/react-router'
import { type Plain, say } from '../kit/say.ts'
import styles from './benefits.module.css'

const places = [
  ['/vendor/benefits', 'benefits.vendor.grants'],
  ['/vendor/benefit-desk', 'benefits.vendor.desk'],
  ['/vendor/benefit-keys', 'benefits.vendor.keys'],
  ['/vendor/benefit-types', 'benefits.vendor.types'],
] as const satisfies readonly (readonly [string, Plain])[]

/** The pages of the benefits desk beside each other, under the title of each. */
export function Places({ lead }: { lead: string }) {
  const { pathname } = useLocation()
  return (
    <>
      {lead}
      <nav aria-label={say('benefits.vendor.places')} className={styles.places}>
        {places.map(([to, name]) => (
          <Link key={to} to={to} aria-current={pathname === to ? 'page' : undefined}>
            {say(name)}
          </Link>
        ))}
      </nav>
    </>
  )
}

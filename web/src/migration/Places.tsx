import { Link, useRouter } from '@tanstack/react-router'
import { type Plain, say } from '../kit/say.ts'
import styles from './migration.module.css'

const places = [
  ['/vendor/migration', 'migration.overview'],
  ['/vendor/migration/plan', 'migration.plan'],
  ['/vendor/migration/imports', 'migration.imports'],
  ['/vendor/migration/accounts', 'migration.accounts'],
  ['/vendor/migration/left', 'migration.left'],
  ['/vendor/migration/claims', 'migration.claims'],
  ['/vendor/migration/late-claims', 'migration.late'],
] as const satisfies readonly (readonly [string, Plain])[]

/** The pages of the old centre beside each other, under the title of each. */
export function Places() {
  const known: Record<string, unknown> = useRouter().routesByPath
  return (
    <nav aria-label={say('migration.places')} className={styles.places}>
      {places
        .filter(([to]) => to in known)
        .map(([to, name]) => (
          <Link key={to} to={to as string} activeOptions={{ exact: true, includeSearch: false }}>
            {say(name)}
          </Link>
        ))}
    </nav>
  )
}

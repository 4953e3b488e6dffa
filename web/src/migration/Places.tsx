import type { ReactNode } from 'react'
import { type Place, Places as Row } from '../kit/Places.tsx'
import { say } from '../kit/say.ts'

// biome-ignore format: a table
const desk: readonly Place[] = [
  { to: '/vendor/migration',             name: 'migration.overview', may: 'migration:read' },
  { to: '/vendor/migration/plan',        name: 'migration.plan',     may: 'migration:read' },
  { to: '/vendor/migration/imports',     name: 'migration.imports',  may: 'imports:view' },
  { to: '/vendor/migration/accounts',    name: 'migration.accounts', may: 'imports:view' },
  { to: '/vendor/migration/left',        name: 'migration.left',     may: 'migration:read' },
  { to: '/vendor/migration/claims',      name: 'migration.claims',   may: 'migration:read' },
  { to: '/vendor/migration/late-claims', name: 'migration.late',     may: 'migration:read' },
]

/** The pages of the old centre beside each other, under the title of each. */
export const Places = ({ children }: { children: ReactNode }) => (
  <Row title={say('migration.places')} places={desk}>
    {children}
  </Row>
)

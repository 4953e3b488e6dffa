import type { ReactNode } from 'react'
import { type Place, Places as Row } from '../kit/Places.tsx'
import { say } from '../kit/say.ts'

const may = 'benefits:manage'
// biome-ignore format: a table
const desk: readonly Place[] = [
  { to: '/vendor/benefits',      name: 'benefits.vendor.grants', may },
  { to: '/vendor/benefit-desk',  name: 'benefits.vendor.desk',   may },
  { to: '/vendor/benefit-keys',  name: 'benefits.vendor.keys',   may },
  { to: '/vendor/benefit-types', name: 'benefits.vendor.types',  may },
]

/** The pages of the benefits desk beside each other, under the title of each. */
export const Places = ({ children }: { children: ReactNode }) => (
  <Row title={say('benefits.vendor.places')} places={desk}>
    {children}
  </Row>
)

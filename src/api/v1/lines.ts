import type { Line } from '../lines.ts'
import { countries } from './resources/countries.ts'
import { customers } from './resources/customers.ts'
import { profiles } from './resources/profiles.ts'

/** What is served of the published API. */
export const lines: readonly Line[] = [...customers, ...profiles, ...countries]

import { keeper } from '../keeping/kept.ts'
import type { Found } from './shapes.ts'

/** What is counted of an answer, as rows. */
const COUNTS = 20
const ROWS_MAX = 10_000
/** The answers to searches. */
export const keptAnswer = keeper<Found>({ rowsMax: ROWS_MAX, rowsOf: ({ items }) => items.length + COUNTS })

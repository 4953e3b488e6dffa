import { addDays } from '#kernel/time.ts'
import type { WebhookKey } from './tables.ts'

/** How long a key signs before another takes its place; its certificate outlives it, for what is read late. */
const SIGNING_DAYS = 365
const PROVING_DAYS = 800
export const isWorn = ({ madeAt }: Pick<WebhookKey, 'madeAt'>, now: Date) => addDays(madeAt, SIGNING_DAYS) <= now
export const provesUntil = (now: Date) => addDays(now, PROVING_DAYS)

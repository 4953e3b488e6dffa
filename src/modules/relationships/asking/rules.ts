/** How often a partner writes to companies with a link to answer: its requests, invitations and delegated access together. */
import { refuse } from '../requests/refusals.ts'

/** Letters of one partner within a day, new links for what was asked before among them. */
const LETTERS_MAX = 100
const DAY_S = 86_400

export function notTooOften(sentToday: number) {
  if (sentToday >= LETTERS_MAX) throw refuse.tooMany({ limit: LETTERS_MAX }, { retryAfter: DAY_S })
}

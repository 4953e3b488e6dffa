/** What of a timeline goes along to another partner. */
import type { Change } from './tables.ts'

/** Who it was at the partner that had it before, and whom the vendor paid there, stays with that one. The latest comes first. */
export function toldNow(all: readonly Change[]): Change[] {
  const came = all.findIndex(({ kind }) => kind === 'transferred')
  if (came === -1) return [...all]
  const before = all.slice(came + 1).filter(({ kind }) => kind !== 'partnerOnRecordSet')
  return [...all.slice(0, came + 1), ...before.map((one) => ({ ...one, byName: '' }))]
}

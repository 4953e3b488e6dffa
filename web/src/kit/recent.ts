/** A record this person looked at, for the palette. */
export type Seen = { name: string; to: string }

const PLACE = 'seen'
const KEPT = 8

const isSeen = (one: unknown): one is Seen =>
  typeof one === 'object' && one !== null && 'name' in one && 'to' in one && typeof one.to === 'string'

/** Kept on this device only, one list for each company: names of records do not leak from one to the other. */
export function seenIn(tenantId: string): Seen[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${PLACE}.${tenantId}`) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isSeen) : []
  } catch {
    return []
  }
}

export function see(tenantId: string, one: Seen) {
  const others = seenIn(tenantId).filter(({ to }) => to !== one.to)
  try {
    localStorage.setItem(`${PLACE}.${tenantId}`, JSON.stringify([one, ...others].slice(0, KEPT)))
  } catch {
    // a device that keeps nothing has no recent records
  }
}

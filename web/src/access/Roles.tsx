import { named, say } from '../kit/say.ts'
import styles from './access.module.css'
import { placeName, usePlaces } from './places.ts'
import type { Grant } from './queries.ts'

export const roleName = (role: string): string => named(`role.${role}`)

/** A grant as it is said: the role, and where it holds unless that is everywhere. */
export function useGrantName(): (grant: Grant) => string {
  const places = usePlaces()
  return ({ role, scope, scopeId }) =>
    scope === 'organisation' ? roleName(role) : `${roleName(role)} · ${placeName(places, scope, scopeId)}`
}

/** What somebody holds, as a row of roles; `most` of them, and how many more. */
export function Roles({ grants, most = 99 }: { grants: readonly Grant[]; most?: number }) {
  const nameOf = useGrantName()
  const held = grants.filter(({ role }) => role !== 'member')
  if (held.length === 0)
    return <span style={{ color: 'var(--mantine-color-dimmed)' }}>{say('access.people.noRole')}</span>
  const left = held.length - most
  return (
    <span className={styles.roles}>
      {held.slice(0, most).map((grant) => (
        <span key={`${grant.role} ${grant.scopeId}`} className={styles.role}>
          {nameOf(grant)}
        </span>
      ))}
      {left > 0 && <span>{say('access.people.more', { n: left })}</span>}
    </span>
  )
}

import { say } from '../../kit/say.ts'
import styles from '../access.module.css'
import type { Grant } from '../queries.ts'
import { Roles } from '../Roles.tsx'
import type { Effects } from './queries.ts'

/** Who gains and who loses what by a change of a group; whoever stays as they are is only counted. */
export function Affected({ effects: { items, people } }: { effects: Effects }) {
  if (items.length === 0)
    return (
      <p className={styles.said} role="status">
        {say('groups.effects.none')}
      </p>
    )
  return (
    <>
      <p className={styles.said} role="status">
        {say('groups.effects', { n: items.length, all: people })}
      </p>
      <ul className={styles.rows} data-bare>
        {items.map(({ memberId, name, gains, loses }) => (
          <li key={memberId}>
            <div>
              <b>{name}</b>
              <Side says={say('groups.effects.gains')} grants={gains} />
              <Side says={say('groups.effects.loses')} grants={loses} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

const Side = ({ says, grants }: { says: string; grants: readonly Grant[] }) =>
  grants.length > 0 && (
    <span className={styles.roles}>
      <small>{says}</small>
      <Roles grants={grants} />
    </span>
  )

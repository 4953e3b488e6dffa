import { Link } from '@tanstack/react-router'
import { say } from '../../kit/say.ts'
import styles from '../access.module.css'
import type { Grant } from '../queries.ts'
import { Roles } from '../Roles.tsx'
import type { Group } from './queries.ts'

type Props = { own: string; grants: readonly Grant[]; groups: readonly Pick<Group, 'id' | 'name' | 'grants'>[] }

/** Where each role comes from: given to the person, or held by a group they are in. */
export function WhereFrom({ own, grants, groups }: Props) {
  return (
    <ul className={styles.rows} data-bare>
      <li>
        <div>
          <small>{own}</small>
          <Roles grants={grants} />
        </div>
      </li>
      {groups.map(({ id, name, grants: held }) => (
        <li key={id}>
          <div>
            <small>
              {say('groups.title')}: <Link to={`/account/people/groups/${id}` as string}>{name}</Link>
            </small>
            <Roles grants={held} />
          </div>
        </li>
      ))}
    </ul>
  )
}

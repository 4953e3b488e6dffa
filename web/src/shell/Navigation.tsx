import { Link } from '@tanstack/react-router'
import { say } from '../kit/say.ts'
import styles from './shell.module.css'
import { useWorkspaces } from './useWorkspaces.ts'

/** Workspaces whose address begins that of others. */
const whole: ReadonlySet<string> = new Set(['/', '/account'])

/** The workspaces open to me. */
export function Navigation({ went }: { went?: () => void }) {
  const groups = useWorkspaces()
  return (
    <nav aria-label={say('shell.navigation')} data-shell>
      {groups.map(({ group, spaces }) => (
        <div key={group} className={styles.navGroup}>
          <p className={styles.group} id={`group-${group}`}>
            {say(`shell.group.${group}`)}
          </p>
          <ul className={styles.spaces} aria-labelledby={`group-${group}`}>
            {spaces.map(({ to, name, icon: Icon }) => (
              <li key={to}>
                <Link
                  to={to}
                  className={styles.space}
                  activeOptions={{ exact: whole.has(to), includeSearch: false }}
                  onClick={went}
                >
                  <Icon size={18} stroke={1.6} aria-hidden />
                  {say(name)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

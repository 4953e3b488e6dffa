import { IconBell } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { Drop } from './Drop.tsx'
import styles from './shell.module.css'

/** Something that waits for me, or that I should know. */
export type Waiting = { id: string; title: string; link: string | null; at: string; mandatory: boolean; read: boolean }

/** How many things wait for me, and the first of them. */
export function Bell({ unread, items }: { unread: number; items: readonly Waiting[] }) {
  return (
    <Drop
      label={say('shell.bell', { n: unread })}
      title={say('shell.bell.title')}
      count={unread}
      icon={<IconBell size={20} stroke={1.6} />}
    >
      {(close) => (
        <>
          <h2 className={styles.panelHead}>
            {say('shell.bell.title')}
            <Link to={'/actions' as string} onClick={close}>
              {say('shell.bell.all')}
            </Link>
          </h2>
          {items.length === 0 && <p className={styles.panelEmpty}>{say('shell.bell.empty')}</p>}
          <ul className={styles.inbox}>
            {items.map((item) => (
              <Item key={item.id} {...item} went={close} />
            ))}
          </ul>
        </>
      )}
    </Drop>
  )
}

function Item({ title, link, at, mandatory, read, went }: Waiting & { went: () => void }) {
  return (
    <li data-unread={!read || undefined}>
      <Link to={link ?? '/actions'} onClick={went}>
        <b>{title}</b>
        <small>
          {mandatory && <em>{say('shell.bell.mandatory')} · </em>}
          <When at={at} relative />
        </small>
      </Link>
    </li>
  )
}

import { ActionIcon, Badge, Indicator, Popover, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { inbox } from './queries.ts'
import styles from './shell.module.css'

/** How many things wait for me, and the first of them. */
export function Bell() {
  const [opened, { toggle, close }] = useDisclosure()
  const { data } = useQuery(inbox)
  const unread = data?.unread ?? 0
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-end"
      shadow="md"
      radius="md"
      trapFocus
    >
      <Popover.Target>
        <Indicator disabled={unread === 0} label={unread > 99 ? '99+' : unread} size={16} offset={6} color="red.8">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            onClick={toggle}
            aria-label={say('shell.bell', { n: unread })}
          >
            <IconBell size={20} stroke={1.6} />
          </ActionIcon>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown p={0} className={styles.panel ?? ''} aria-label={say('shell.bell.title')}>
        <Inbox went={close} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Inbox({ went }: { went: () => void }) {
  const { data } = useQuery(inbox)
  const items = data?.items ?? []
  return (
    <>
      <h2 className={styles.panelHead}>
        {say('shell.bell.title')}
        <Link to={'/actions' as string} onClick={went}>
          {say('shell.bell.all')}
        </Link>
      </h2>
      {items.length === 0 && <p className={styles.panelEmpty}>{say('shell.bell.empty')}</p>}
      <ul className={styles.inbox}>
        {items.map(({ id, title, link, at, mandatory, read }) => (
          <li key={id} data-unread={!read || undefined}>
            <Link to={link ?? '/actions'} onClick={went}>
              <b>{title}</b>{' '}
              {mandatory && (
                <Badge size="sm" color="red" variant="light">
                  {say('shell.bell.mandatory')}
                </Badge>
              )}
              <br />
              <small>
                <When at={at} relative />
              </small>
            </Link>
          </li>
        ))}
      </ul>
      <VisuallyHidden role="status">{say('shell.bell', { n: data?.unread ?? 0 })}</VisuallyHidden>
    </>
  )
}

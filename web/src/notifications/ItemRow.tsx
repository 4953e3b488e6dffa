import { ActionIcon, Menu } from '@mantine/core'
import { IconAlertCircle, IconBell, IconDots, IconSquareCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { GoThere } from '../kit/Blocked.tsx'
import { language, named, say } from '../kit/say.ts'
import { useWrite } from '../kit/useWrite.ts'
import { dayOf, When } from '../kit/When.tsx'
import styles from './notifications.module.css'
import type { Item } from './queries.ts'

// biome-ignore format: a table
const signs = {
  mandatory: IconAlertCircle, recommended: IconSquareCheck, transactional: IconBell, promotional: IconBell,
} as const

/** One thing to do or to know: what, why, where, since when. */
export function ItemRow({ item }: { item: Item }) {
  const { kind, title, body, link, readAt, closedAt, dueAt, workspace, createdAt } = item
  const lang = language()
  const read = useWrite('POST /inbox/:id/reading', { refresh: [['inbox']] })
  const Sign = signs[kind]
  const went = () => !readAt && read.mutate({ id: item.id })
  return (
    <li data-kind={kind} data-unread={(!readAt && !closedAt) || undefined}>
      <Sign size={20} stroke={1.7} role="img" aria-label={named(`kind.item.${kind}`)} />
      <div>
        <h3>
          <Link to={link} onClick={went}>
            {title[lang]}
          </Link>
          {!readAt && !closedAt && <span className={styles.fresh}>{say('actions.unreadMark')}</span>}
        </h3>
        <p>{body[lang]}</p>
        <small>
          {named(`workspace.${workspace}`)} · <When at={createdAt} relative />
          {dueAt && !closedAt && (
            <b data-late={new Date(dueAt) < new Date() || undefined}>{say('actions.due', { day: dayOf(dueAt) })}</b>
          )}
          {closedAt && <b>{say('actions.closed', { day: dayOf(closedAt) })}</b>}
        </small>
      </div>
      <div className={styles.doing}>
        {item.class === 'action' && !closedAt && <GoThere to={link} name={say('actions.do')} />}
        <ItemMenu item={item} />
      </div>
    </li>
  )
}

function ItemMenu({ item: { id, moves, title } }: { item: Item }) {
  const refresh = { refresh: [['inbox']] }
  const read = useWrite('POST /inbox/:id/reading', refresh)
  const unread = useWrite('DELETE /inbox/:id/reading', refresh)
  const archive = useWrite('POST /inbox/:id/archive', refresh)
  const restore = useWrite('DELETE /inbox/:id/archive', refresh)
  const writes = { read, unread, archive, restore } as const
  type Move = keyof typeof writes
  const open = (Object.keys(writes) as Move[]).filter((move) => moves.includes(move))
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={say('actions.menu', { title: title[language()] })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {open.map((move) => (
          <Menu.Item key={move} onClick={() => writes[move].mutate({ id })}>
            {say(`actions.${move}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Items one below the other. */
export const Items = ({ items }: { items: readonly Item[] }) => (
  <ul className={styles.items}>
    {items.map((item) => (
      <ItemRow key={item.id} item={item} />
    ))}
  </ul>
)

import { ActionIcon } from '@mantine/core'
import { IconAlertCircle, IconBell, IconDots, IconSquareCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
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
        <More item={item} />
      </div>
    </li>
  )
}

const loadMenu = () => import('./ItemMenu.tsx')
const ItemMenu = lazy(() => loadMenu().then((m) => ({ default: m.ItemMenu })))

/** The button of the item's menu, which is fetched when the button is pointed at, and drawn when it is pressed. */
function More({ item }: { item: Item }) {
  const [wanted, want] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const dots = (
    <ActionIcon
      ref={button}
      variant="subtle"
      color="gray"
      aria-label={say('actions.menu', { title: item.title[language()] })}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void loadMenu().catch(() => null)}
      onClick={() => want(true)}
    >
      <IconDots size={18} />
    </ActionIcon>
  )
  if (!wanted) return dots
  return (
    <Suspense fallback={dots}>
      <ItemMenu item={item} button={button}>
        {dots}
      </ItemMenu>
    </Suspense>
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

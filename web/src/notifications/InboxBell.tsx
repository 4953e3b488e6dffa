import { useQuery } from '@tanstack/react-query'
import { language } from '../kit/say.ts'
import { Bell } from '../shell/Bell.tsx'
import { type Item, inbox, inboxCount } from './queries.ts'

const SHOWN = 8

/** What waits for me, from every page: how much, and the first of it. */
export function InboxBell() {
  const { data: count } = useQuery(inboxCount)
  const { data } = useQuery({ ...inbox({ limit: SHOWN }), refetchInterval: 60_000 })
  return <Bell unread={count?.unread ?? 0} items={(data?.items ?? []).map(waiting)} />
}

const waiting = ({ id, title, link, createdAt, kind, readAt }: Item) => ({
  id,
  title: title[language()],
  link,
  at: createdAt,
  mandatory: kind === 'mandatory',
  read: readAt !== null,
})

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { operationName } from '../../audit/values.tsx'
import { Section } from '../../kit/Section.tsx'
import { listed, say } from '../../kit/say.ts'
import { Timeline } from '../../kit/Timeline.tsx'
import styles from '../access.module.css'
import { type Group, historyOf } from './queries.ts'

type Change = { what: string; id: string; new: Record<string, unknown> | null }

/** What happened to a group, the latest first: from the log, for those who may read it. */
export function GroupHistory({ id }: { id: Group['id'] }) {
  const { data } = useQuery(historyOf(id))
  if (!data) return null
  const moments = data.items.map(({ id: entry, at, operation, actor, changes }) => ({
    id: entry,
    at,
    title: operationName(operation),
    who: actor.name,
    detail: whoMoved(changes as readonly Change[], id),
  }))
  return (
    <Section title={say('groups.history')}>
      <Timeline moments={moments} />
      <p className={styles.said} style={{ marginTop: '0.75rem' }}>
        <Link to={'/audit' as string} search={{ record: String(id) }}>
          {say('groups.history.all')}
        </Link>
      </p>
    </Section>
  )
}

/** Who came or went by it. */
function whoMoved(changes: readonly Change[], id: string) {
  const named = changes.flatMap((change) => (change.id === id ? [change.new?.joined, change.new?.left] : []))
  const names = named.flatMap((some) => (Array.isArray(some) ? some.map(String) : []))
  return names.length ? listed(names) : null
}

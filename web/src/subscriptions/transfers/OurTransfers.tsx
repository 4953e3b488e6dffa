import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { say } from '../../kit/say.ts'
import styles from '../subscriptions.module.css'
import { ourTransfers } from './queries.ts'
import { toneOf } from './TransfersPage.tsx'

/** A customer's subscriptions that are to go to another partner; nothing where none are. */
export function OurTransfers() {
  const { data } = useQuery(ourTransfers)
  if (!data || data.items.length === 0) return null
  return (
    <Section title={say('transfers.title')}>
      <ul className={styles.plain}>
        {data.items.map(({ id, status, sourceName, targetName }) => (
          <li key={id}>
            <Link to={`/our-partners/transfers/${id}` as string}>
              {say('transfers.way.ours', { source: sourceName, target: targetName })}
            </Link>{' '}
            <StateBadge of="subscriptionTransfer" state={status} tone={toneOf(status)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { useMe } from '../kit/useMe.ts'
import { dayOf } from '../kit/When.tsx'
import styles from './home.module.css'
import { type Check, checks } from './queries.ts'

const programmes = [
  ['network', '/account'],
  ['reseller', '/programmes'],
] as const

/** Where the company stands in each programme, and the checks that are still open, with their promise. */
export function Going() {
  const { programmes: standings } = useMe()
  const { data } = useQuery(checks)
  const open = (data?.items ?? []).filter(({ status }) => status !== 'accepted')
  return (
    <Section title={say('home.going')} flush>
      <ul className={styles.rows}>
        {programmes.map(([programme, to]) => (
          <li key={programme}>
            <Link to={to}>{named(`programme.${programme}`)}</Link>
            {standings[programme] ? (
              <StateBadge of={programme} state={standings[programme]} />
            ) : (
              <small>{say('home.programme.none')}</small>
            )}
          </li>
        ))}
        {open.map((check) => (
          <CheckRow key={check.id} check={check} />
        ))}
      </ul>
    </Section>
  )
}

function CheckRow({ check: { kind, status, turn, promisedAt, overdue } }: { check: Check }) {
  const day = promisedAt ? dayOf(promisedAt) : ''
  const told =
    turn === 'partner' ? say('home.check.yours') : day && say(overdue ? 'home.check.late' : 'home.check', { day })
  return (
    <li>
      <span>
        <Link to="/verification">{named(`kind.verification.${kind}`)}</Link>
        <small>{told}</small>
      </span>
      <StateBadge of="verification" state={status} />
    </li>
  )
}

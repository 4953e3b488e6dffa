import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '../kit/Section.tsx'
import { language, say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { inbox } from '../notifications/queries.ts'
import styles from './home.module.css'
import { agreement } from './queries.ts'

type End = { id: string; title: string; to: string; at: string }

/** What has a day by which it must be done, the nearest first. */
export function Ends() {
  const signing = useQuery(agreement).data
  const actions = useQuery(inbox({ class: 'action', limit: 50 })).data?.items ?? []
  const ends: End[] = actions.flatMap(({ id, title, link, dueAt }) =>
    dueAt ? [{ id, title: title[language()], to: link, at: dueAt }] : [],
  )
  if (signing?.signBy && signing.agreement) {
    const { id, number } = signing.agreement
    ends.push({ id, title: say('home.ends.agreement', { number }), to: '/agreements/partner', at: signing.signBy })
  }
  ends.sort((one, other) => one.at.localeCompare(other.at))
  return (
    <Section title={say('home.ends')} flush={ends.length > 0}>
      {ends.length === 0 ? (
        <p className={styles.none}>{say('home.ends.none')}</p>
      ) : (
        <ul className={styles.rows}>
          {ends.map(({ id, title, to, at }) => (
            <li key={id} data-late={new Date(at) < new Date() || undefined}>
              <Link to={to}>{title}</Link>
              <small>
                <When at={at} /> · <When at={at} relative />
              </small>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

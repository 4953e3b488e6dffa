import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '../kit/Section.tsx'
import { language, say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { inbox } from '../notifications/queries.ts'
import styles from './home.module.css'

const SHOWN = 5

/** The latest news for my roles. */
export function News() {
  const items = useQuery(inbox({ class: 'notification', limit: SHOWN })).data?.items ?? []
  return (
    <Section title={say('home.news')} flush={items.length > 0}>
      {items.length === 0 ? (
        <p className={styles.none}>{say('home.news.none')}</p>
      ) : (
        <ul className={styles.rows} data-stacked>
          {items.map(({ id, title, link, createdAt }) => (
            <li key={id}>
              <Link to={link}>{title[language()]}</Link>
              <small>
                <When at={createdAt} relative />
              </small>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { say } from '../kit/say.ts'
import styles from './help.module.css'
import { addressOf, type Card, type Found } from './queries.ts'

/** Articles as a list of links: what each is called, and what it is about or the place that was found. */
export const Cards = ({ of }: { of: readonly (Card & { excerpt?: Found['excerpt'] })[] }) => (
  <ul className={styles.cards}>
    {of.map((card) => (
      <li key={card.id} lang={card.language}>
        <Link to={addressOf(card)}>{card.title}</Link>
        <p>{card.excerpt?.length ? <Excerpt of={card.excerpt} /> : card.description}</p>
      </li>
    ))}
  </ul>
)

const Excerpt = ({ of }: { of: Found['excerpt'] }) =>
  of.map(({ text, hit }, at) => {
    const key = `${at} ${text}`
    return hit ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>
  })

/** What a search answered, in words and as a list. */
export function Results({ query, items, instead }: { query: string; items: readonly Found[]; instead: string | null }) {
  if (items.length === 0)
    return (
      <div role="status" className={styles.none}>
        <b>{say('help.found.none', { query })}</b>
        <p>{say('help.found.none.text')}</p>
      </div>
    )
  return (
    <div className={styles.results}>
      <p role="status">
        {instead ? say('help.found.instead', { query, instead }) : say('help.found', { n: items.length })}
      </p>
      <Cards of={items} />
    </div>
  )
}

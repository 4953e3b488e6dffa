import { useQuery } from '@tanstack/react-query'
import { words as vocabulary } from '#modules/help/words.ts'
import { Answer } from '../kit/Answer.tsx'
import { Filters, TextFilter } from '../kit/Filters.tsx'
import { Page } from '../kit/Page.tsx'
import { named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { Cards, Results } from './Found.tsx'
import styles from './help.module.css'
import { articles, type Card, search } from './queries.ts'

const RESULTS_MAX = 30

/** The help centre: search first, then every article by its topic. */
export function HelpPage() {
  const q = useAddress().search.q ?? ''
  return (
    <Page title={say('help.title')} lead={say('help.lead')}>
      <Filters>
        <TextFilter label={say('help.search')} />
      </Filters>
      {q.trim() ? <Searched q={q} /> : <Topics />}
    </Page>
  )
}

function Searched({ q }: { q: string }) {
  return (
    <Answer of={useQuery(search(q, RESULTS_MAX))} rows={6}>
      {({ items, instead }) => <Results query={q.trim()} items={items} instead={instead} />}
    </Answer>
  )
}

function Topics() {
  const { topic: only } = useAddress().search
  return (
    <Answer of={useQuery(articles())} rows={10}>
      {({ items }) => (
        <div className={styles.topics}>
          {byTopic(items)
            .filter(([topic]) => !only || topic === only)
            .map(([topic, cards]) => (
              <section key={topic} aria-labelledby={`topic-${topic}`}>
                <h2 id={`topic-${topic}`}>{topicName(topic)}</h2>
                <Cards of={cards} />
              </section>
            ))}
        </div>
      )}
    </Answer>
  )
}

export const topicName = (topic: string) => named(`topic.${topic}`, topic)

const ORDER = Object.keys(vocabulary).map((key) => key.slice('topic.'.length))
const placeOf = (topic: string) => (ORDER.includes(topic) ? ORDER.indexOf(topic) : ORDER.length)

/** The topics in the order of the vocabulary, those without a name of ours at the end. */
function byTopic(items: readonly Card[]): [string, Card[]][] {
  const groups = Map.groupBy(items, ({ topic }) => topic)
  return [...groups].sort(([one], [other]) => placeOf(one) - placeOf(other) || one.localeCompare(other))
}

import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { languages } from '#kernel/words.ts'
import { leavesOf, textOfLeaf } from '#modules/help/articles/blocks.ts'
import { Refused } from '../kit/Answer.tsx'
import { Page } from '../kit/Page.tsx'
import { asProblem } from '../kit/problem.ts'
import { language, listed, named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { dayOf } from '../kit/When.tsx'
import { topicName } from './HelpPage.tsx'
import styles from './help.module.css'
import { type Article, addressOf, article } from './queries.ts'
import { Reading } from './Reading.tsx'
import { Skeletons } from './Skeletons.tsx'

/** One article, to be read, linked and printed. */
export function ArticlePage() {
  const { topic = '', slug = '' } = useParams({ strict: false })
  const { search } = useAddress()
  const wanted = languages.find((one) => one === search.language)
  const { data, error, refetch } = useQuery(article({ topic, slug }, wanted))
  if (data) return <Written article={data} />
  if (!error) return <Skeletons />
  const problem = asProblem(error)
  if (problem.status === 404) return <NotWritten slug={slug} />
  return (
    <Page title={say('help.title')}>
      <Refused problem={problem} again={refetch} />
    </Page>
  )
}

function Written({ article }: { article: Article }) {
  const { title, topic, description, updated, roles } = article
  useArrival(article.id)
  const about = [
    updated && say('help.updated', { date: dayOf(updated) }),
    roles.length > 0 && say('help.for', { roles: listed(roles.map((role) => named(`role.${role}`))) }),
  ]
  return (
    <Page title={title} lead={description} trail={trailOf(topic)}>
      <div className={styles.article}>
        <div className={styles.body}>
          <p className={styles.about}>{about.filter(Boolean).join(' · ')}</p>
          <Notices article={article} />
          <Reading article={article} />
        </div>
        <Around article={article} />
      </div>
    </Page>
  )
}

const trailOf = (topic: string) => [
  { name: say('help.title'), to: '/help' },
  { name: topicName(topic), to: `/help?topic=${topic}` },
]

/** The router is there before the text: the part the address names is looked for again once it is written. */
function useArrival(id: string) {
  const { hash } = useLocation()
  useEffect(() => {
    if (id && hash) document.getElementById(decodeURIComponent(hash))?.scrollIntoView()
  }, [id, hash])
}

function Notices({ article }: { article: Article }) {
  return (
    <>
      {!article.languages.includes(language()) && <p className={styles.notice}>{say('help.otherLanguage')}</p>}
      {article.isStale && (
        <p className={styles.notice}>
          {say('help.stale')}{' '}
          <Link to={addressOf(article)} search={{ language: ORIGINAL }}>
            {say('help.stale.read')}
          </Link>
        </p>
      )}
    </>
  )
}

/** The language our articles are written in first. */
const ORIGINAL = 'en'

/** What stands around an article: its own parts, and its neighbours. */
function Around({ article: { blocks, beside, slug, topic, language: lang } }: { article: Article }) {
  const headings = leavesOf(blocks).flatMap((leaf) => (leaf.kind === 'heading' && leaf.level === 2 ? [leaf] : []))
  const others = beside.filter((one) => one.slug !== slug)
  return (
    <div className={styles.around} lang={lang}>
      {headings.length > 1 && (
        <nav aria-label={say('help.contents')}>
          <h2 lang={language()}>{say('help.contents')}</h2>
          <ul>
            {headings.map((one) => (
              <li key={one.anchor}>
                <a href={`#${one.anchor}`}>{textOfLeaf(one).trim()}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {others.length > 0 && (
        <nav aria-label={say('help.more')}>
          <h2 lang={language()}>{say('help.more')}</h2>
          <ul>
            {others.map((one) => (
              <li key={one.slug}>
                <Link to={addressOf({ topic, slug: one.slug })}>{one.title}</Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}

/** No article here: the reader came with a question, so it is asked right here. */
function NotWritten({ slug }: { slug: string }) {
  const go = useNavigate()
  const [q, type] = useState(slug.replaceAll('-', ' '))
  return (
    <Page title={say('help.missing')} trail={[{ name: say('help.title'), to: '/help' }]} narrow>
      <p style={{ margin: 0 }}>{say('help.missing.text')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          go({ to: '/help' as string, search: { q } })
        }}
      >
        <TextInput
          type="search"
          aria-label={say('help.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={q}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
      </form>
    </Page>
  )
}

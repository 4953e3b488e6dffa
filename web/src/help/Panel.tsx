import { Button, CloseButton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowLeft, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useMatches } from '@tanstack/react-router'
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { say, useLanguage } from '../kit/say.ts'
import { Cards, Results } from './Found.tsx'
import styles from './help.module.css'
import { aboutPage, addressOf, article, type Name, search } from './queries.ts'
import { Reading } from './Reading.tsx'

const RESULTS_MAX = 8
const ARTICLE = /^\/help\/([^/]+)\/([^/]+)$/

/** The help beside the work: articles about this page, a search, and each article to be read without leaving. */
export function Panel({ close, children }: { close: () => void; children?: ReactNode }) {
  useLanguage()
  const [reading, read] = useState<Name | null>(null)
  const [q, ask] = useState('')
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (reading) here.current?.scrollTo({ top: 0 })
  }, [reading])
  /** An article is opened here; everything else leads away as links do. */
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const [, topic, slug] = ARTICLE.exec(link?.pathname ?? '') ?? []
    const isOwn = link?.origin === location.origin && !link.hasAttribute('data-away')
    if (!topic || !slug || !isOwn || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    read({ topic, slug })
  }
  return (
    <div className={styles.panel} ref={here} onClickCapture={follow}>
      <div className={styles.panelHead}>
        <h2>{say('shell.help')}</h2>
        <CloseButton aria-label={say('kit.close')} onClick={close} />
      </div>
      {reading ? (
        <Inside name={reading} back={() => read(null)} />
      ) : (
        <>
          <SearchBox q={q} ask={ask} />
          {q.trim() ? <Searched q={q} /> : <Here />}
        </>
      )}
      <div className={styles.panelFoot}>
        <Link to={'/help' as string} onClick={close}>
          {say('help.panel.all')}
        </Link>
        {children}
      </div>
    </div>
  )
}

function SearchBox({ q, ask }: { q: string; ask: (q: string) => void }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <TextInput
      ref={field}
      type="search"
      aria-label={say('help.search')}
      placeholder={say('help.search.hint')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={q}
      onChange={({ currentTarget }) => ask(currentTarget.value)}
    />
  )
}

function Searched({ q }: { q: string }) {
  const [settled] = useDebouncedValue(q, 200)
  return (
    <Answer of={useQuery(search(settled, RESULTS_MAX))} rows={4}>
      {({ items, instead }) => <Results query={q.trim()} items={items} instead={instead} />}
    </Answer>
  )
}

/** The articles of the page behind the panel. */
function Here() {
  const page = useMatches({ select: (all) => all.at(-1)?.fullPath ?? '/' })
  return (
    <section className={styles.results}>
      <h3>{say('help.panel.here')}</h3>
      <Answer of={useQuery(aboutPage(page))} rows={4}>
        {({ items }) => (items.length ? <Cards of={items} /> : <p>{say('help.panel.none')}</p>)}
      </Answer>
    </section>
  )
}

function Inside({ name, back }: { name: Name; back: () => void }) {
  const title = useRef<HTMLHeadingElement>(null)
  const answer = useQuery(article(name))
  const id = answer.data?.id
  useEffect(() => {
    if (id) title.current?.focus()
  }, [id])
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        w="fit-content"
        leftSection={<IconArrowLeft size={14} aria-hidden />}
        onClick={back}
      >
        {say('help.panel.back')}
      </Button>
      <Answer of={answer} rows={8}>
        {(one) => (
          <>
            <h3 ref={title} tabIndex={-1} lang={one.language}>
              {one.title}
            </h3>
            <Reading article={one} under={2} />
            <Link to={addressOf(one)} data-away>
              {say('help.panel.open')}
            </Link>
          </>
        )}
      </Answer>
    </>
  )
}

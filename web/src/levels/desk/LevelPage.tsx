import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Answer } from '../../kit/Answer.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Page } from '../../kit/Page.tsx'
import { RecordPage } from '../../kit/RecordPage.tsx'
import { Section } from '../../kit/Section.tsx'
import { language, named, say } from '../../kit/say.ts'
import { Timeline } from '../../kit/Timeline.tsx'
import { useAddress } from '../../kit/useAddress.ts'
import { useMay } from '../../kit/useMe.ts'
import { dayOf } from '../../kit/When.tsx'
import styles from '../levels.module.css'
import { Fee } from '../OffersPage.tsx'
import { figureOf } from '../points.ts'
import { ChangeLevel } from './LevelForm.tsx'
import { areas, benefitTypes, type Level, levels, versions } from './queries.ts'

const trail = () => [{ name: say('levels.desk.levels'), to: '/vendor/levels' }]

/** One level: what it asks and brings, its versions, and the next one. */
export function LevelPage() {
  const { code } = useParams({ strict: false }) as { code: string }
  const asked = useQuery(versions(code))
  const newest = asked.data?.items.toSorted((a, b) => b.number - a.number)
  const [level] = newest ?? []
  if (newest && level) return <Known key={code} of={level} all={newest} />
  return (
    <Page title={say('levels.desk.levels')} trail={trail()}>
      <Answer of={asked}>{() => <Empty title={say('kit.missing.title')} />}</Answer>
    </Page>
  )
}

function Known({ of, all }: { of: Level; all: readonly Level[] }) {
  const { search, change } = useAddress()
  const may = useMay()
  const { code, name, kind, number, description } = of
  const changing = search.change === 'version' && may('levels:manage')
  return (
    <RecordPage
      title={name[language()]}
      trail={trail()}
      lead={`${named(`kind.level.${kind}`)} · ${code}`}
      to={`/vendor/levels/${code}`}
      moves={
        !changing &&
        may('levels:manage') && (
          <Button onClick={() => change({ change: 'version' })}>{say('levels.desk.change')}</Button>
        )
      }
      history={
        <Section title={say('levels.desk.versions')}>
          <Timeline moments={all.map(momentOf)} />
        </Section>
      }
    >
      {changing ? (
        <Section title={say('levels.desk.next', { n: number + 1 })}>
          <ChangeLevel of={of} close={() => change({ change: '' })} />
        </Section>
      ) : (
        <>
          <Section title={say('levels.desk.inForce', { n: number })}>
            <div className={styles.line}>
              <p className={styles.quiet} style={{ flex: '1 1 16rem' }}>
                {description[language()]}
              </p>
              <Fee of={of} />
            </div>
          </Section>
          <Asked of={of} />
          <Brought of={of} />
        </>
      )}
    </RecordPage>
  )
}

const momentOf = ({ number, activeFrom, publishedBy, publishedAt }: Level) => ({
  id: String(number),
  at: String(publishedAt),
  title: say('levels.desk.version.of', { n: number, date: dayOf(String(activeFrom)) }),
  who: publishedBy,
})

function Asked({ of: { criteria } }: { of: Level }) {
  const say_ = useCriterionText()
  return (
    <Section title={say('levels.criteria')} flush={criteria.length > 0}>
      {criteria.length === 0 ? (
        <p className={styles.quiet}>{say('levels.desk.criteria.none')}</p>
      ) : (
        <ul className={styles.rows}>
          {criteria.map((one) => (
            <li key={say_(one)}>
              <div>{say_(one)}</div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** A criterion in words, by the vendor's own lists. */
function useCriterionText() {
  const { data: known } = useQuery(areas)
  const { data: others } = useQuery(levels)
  return (one: Level['criteria'][number]): string => {
    if (one.kind === 'level') {
      const level = others?.items.find(({ code }) => code === one.code)?.name[language()] ?? one.code
      return say('levels.criterion.level', { level })
    }
    const found = known?.items.find(({ code }) => code === one.area)
    const area = found?.name[language()] ?? one.area
    if (one.kind === 'score') return say('levels.criterion.score', { area, n: one.points })
    const metric = found?.metrics.find(({ code }) => code === one.metric)?.name[language()] ?? one.metric
    return say('levels.criterion.figure', { area, metric, n: figureOf(one.atLeast) })
  }
}

function Brought({ of: { benefits } }: { of: Level }) {
  const { data } = useQuery(benefitTypes)
  const nameOf = (type: string) => data?.items.find(({ code }) => code === type)?.name[language()] ?? type
  return (
    <Section title={say('levels.included')} flush={benefits.length > 0}>
      {benefits.length === 0 ? (
        <p className={styles.quiet}>{say('levels.included.none')}</p>
      ) : (
        <ul className={styles.rows}>
          {benefits.map(({ type, quantity }) => (
            <li key={type}>
              <div>{nameOf(type)}</div>
              <b>{say('levels.included.count', { n: quantity })}</b>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

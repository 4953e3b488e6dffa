import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { language, named, say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import styles from './levels.module.css'
import { Meter } from './Meter.tsx'
import { figureOf, pointsOf } from './points.ts'
import { type Area, type Metric, score } from './queries.ts'
import { byCategory, lackingText, Total } from './ScoresPage.tsx'
import { Simulator } from './Simulator.tsx'
import { AreaStanding } from './Standing.tsx'

const History = lazy(() => import('./History.tsx').then((m) => ({ default: m.History })))
const trail = () => [
  { name: say('levels.title'), to: '/membership' },
  { name: say('levels.scores.title'), to: '/membership/scores' },
]

/** One area of the scores: how it came, how it went, what is missing, and what would be if. */
export function AreaPage() {
  const { area } = useParams({ strict: false }) as { area: string }
  const asked = useQuery(score(area))
  if (asked.data) return <Known key={area} of={asked.data} />
  return (
    <Page title={say('levels.scores.title')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Known({ of }: { of: Area }) {
  return (
    <Page title={of.name[language()]} trail={trail()} beside={<AreaStanding status={of.status} />}>
      <div className={styles.beside}>
        <div className={styles.stack}>
          <Section title={say('levels.score.now')}>
            <Standing of={of} />
          </Section>
          <Section title={say('levels.score.history')}>
            <Suspense fallback={<div style={{ height: '14rem' }} />}>
              <History of={of} />
            </Suspense>
          </Section>
          <Section title={say('levels.score.metrics')} flush>
            <Metrics of={of} />
          </Section>
        </div>
        <div className={styles.stack}>
          <Advice of={of} />
          <Section title={say('levels.simulator')}>
            <Simulator of={of} />
          </Section>
        </div>
      </div>
    </Page>
  )
}

function Standing({ of }: { of: Area }) {
  const { total, qualifiedFrom, qualifiedToday, window, level, name } = of
  const label = say('levels.score.of', { area: name[language()], points: pointsOf(total) })
  const qualified = window.qualifiedOn
    ? say('levels.score.qualifiedOn', { date: dayOf(window.qualifiedOn) })
    : say('levels.score.notInWindow', { from: dayOf(window.from) })
  return (
    <div className={styles.close}>
      <Total of={of} />
      <Meter value={total} max={100} mark={qualifiedFrom} label={label} good={qualifiedToday} />
      <p className={styles.quiet}>{lackingText(of)}</p>
      <p className={styles.quiet}>{qualified}</p>
      {level && (
        <p className={styles.quiet}>
          {say('levels.score.leads')}{' '}
          <Link to={`/membership/levels/${level.code}` as string}>{level.name[language()]}</Link>
        </p>
      )}
    </div>
  )
}

const Metrics = ({ of: { metrics } }: { of: Area }) =>
  byCategory(metrics).map(({ category, metrics: own, points, pointsMax }) => (
    <div key={category}>
      <div className={styles.category}>
        {named(`category.score.${category}`)} · {say('levels.score.part', { points: pointsOf(points), max: pointsMax })}
      </div>
      <ul className={styles.metrics}>
        {own.map((metric) => (
          <One key={metric.code} metric={metric} />
        ))}
      </ul>
    </div>
  ))

function One({ metric: { name, explains, value, threshold, points, pointsMax } }: { metric: Metric }) {
  const said = say('levels.score.part', { points: pointsOf(points), max: pointsMax })
  return (
    <li>
      <div className={styles.line}>
        <h3>{name[language()]}</h3>
        <b>{said}</b>
      </div>
      <Meter value={points} max={pointsMax} label={`${name[language()]}: ${said}`} good={points === pointsMax} />
      <p>
        {say('levels.metric.value', { value: figureOf(value), threshold: figureOf(threshold) })} {explains[language()]}
      </p>
      {value <= 0 && <p className={styles.zero}>{say('levels.metric.zero')}</p>}
    </li>
  )
}

function Advice({ of: { advice, metrics, qualifiedToday } }: { of: Area }) {
  if (advice.length === 0) return null
  return (
    <Section title={say(qualifiedToday ? 'levels.advice.more' : 'levels.advice')}>
      <ol className={styles.advice}>
        {advice.map(({ metric, missing, gain, zero }) => {
          const found = metrics.find(({ code }) => code === metric)
          const facts = { metric: found?.name[language()] ?? metric, n: figureOf(missing), gain: pointsOf(gain) }
          return (
            <li key={metric}>
              {say('levels.advice.one', facts)} {zero && <small>{say('levels.advice.zero')}</small>}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

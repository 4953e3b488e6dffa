import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { language, named, say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import styles from './levels.module.css'
import { Meter } from './Meter.tsx'
import { Places } from './Places.tsx'
import { pointsOf } from './points.ts'
import { type Area, type Metric, scores } from './queries.ts'
import { AreaStanding } from './Standing.tsx'

/** Where the company stands in every area of the scores. */
export function ScoresPage() {
  const asked = useQuery(scores)
  return (
    <Page title={say('levels.scores.title')} lead={<Places>{say('levels.scores.lead')}</Places>}>
      <Answer of={asked} rows={8}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty of="levels.scores.empty" />
          ) : (
            <div className={styles.halves}>
              {items.map((area) => (
                <One key={area.area} area={area} />
              ))}
            </div>
          )
        }
      </Answer>
    </Page>
  )
}

function One({ area: of }: { area: Area }) {
  const { area, name, status, metrics, asOf } = of
  return (
    <Section
      title={name[language()]}
      action={
        <Link
          to={`/membership/scores/${area}` as string}
          aria-label={say('levels.score.open', { area: name[language()] })}
        >
          {say('levels.score.details')}
        </Link>
      }
    >
      <div className={styles.close}>
        <div className={styles.line}>
          <Total of={of} />
          <AreaStanding status={status} />
        </div>
        <p className={styles.small}>{lackingText(of)}</p>
        <ul className={styles.plain}>
          {byCategory(metrics).map(({ category, points, pointsMax }) => (
            <Category key={category} category={category} points={points} pointsMax={pointsMax} />
          ))}
        </ul>
        <p className={styles.small}>
          {asOf ? say('levels.score.asOf', { date: dayOf(asOf) }) : say('levels.score.never')}
        </p>
      </div>
    </Section>
  )
}

/** The points of an area, of a hundred. */
export const Total = ({ of: { total } }: { of: Pick<Area, 'total'> }) => (
  <span className={styles.total}>
    <b>{pointsOf(total)}</b>
    <small>{say('levels.score.outOf')}</small>
  </span>
)

/** What is missing to qualify, in a sentence. */
export function lackingText({ lacking, qualifiedFrom, qualifiedToday, metrics }: ScoreText): string {
  if (qualifiedToday) return say('levels.score.enough', { points: qualifiedFrom })
  const zero = metrics.filter(({ code }) => lacking.zero.includes(code)).map(({ name }) => name[language()])
  const parts = [
    lacking.points > 0 && say('levels.score.lacks', { points: pointsOf(lacking.points), from: qualifiedFrom }),
    zero.length > 0 && say('levels.score.zero', { n: zero.length, metrics: zero.join(', ') }),
  ]
  return parts.filter(Boolean).join(' ')
}
type ScoreText = Pick<Area, 'lacking' | 'qualifiedFrom' | 'qualifiedToday' | 'metrics'>

/** The metrics category by category, with what each brings together. */
export function byCategory(metrics: readonly Metric[]) {
  const all = Map.groupBy(metrics, ({ category }) => category)
  return [...all].map(([category, own]) => ({
    category,
    metrics: own,
    points: own.reduce((sum, { points }) => sum + points, 0),
    pointsMax: own.reduce((sum, { pointsMax }) => sum + pointsMax, 0),
  }))
}

function Category({ category, points, pointsMax }: Omit<ReturnType<typeof byCategory>[number], 'metrics'>) {
  const name = named(`category.score.${category}`)
  const said = say('levels.score.part', { points: pointsOf(points), max: pointsMax })
  return (
    <li className={styles.part}>
      <span>{name}</span>
      <Meter value={points} max={pointsMax} label={`${name}: ${said}`} />
      <small>{said}</small>
    </li>
  )
}

import kit from '../kit/kit.module.css'
import { say } from '../kit/say.ts'
import { dayOf, today } from '../kit/When.tsx'
import styles from './levels.module.css'
import { pointsOf } from './points.ts'
import type { Area } from './queries.ts'

type Point = Area['history'][number]
const at = (day: string) => Date.parse(day)

/** How the score went: each score holds until the next. The table beneath says the same. */
export function History({ of: { history, qualifiedFrom, window } }: { of: Area }) {
  const first = history[0]
  if (!first) return <p className={styles.quiet}>{say('levels.score.never')}</p>
  const [begin, end] = [Math.min(at(first.day), at(window.from)), at(today())]
  const across = (day: string) => ((Math.max(begin, at(day)) - begin) / Math.max(1, end - begin)) * 100
  const line = pathOf(history, across)
  return (
    <figure className={styles.chart}>
      <div className={styles.plot} aria-hidden>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="presentation">
          <rect className={styles.frame} x={across(window.from)} y="0" width={100 - across(window.from)} height="100" />
          <path className={styles.under} d={`${line} L 100 100 L ${across(first.day)} 100 Z`} />
          <line className={styles.enough} x1="0" x2="100" y1={100 - qualifiedFrom} y2={100 - qualifiedFrom} />
          <path d={line} />
        </svg>
        {[0, 100].map((level) => (
          <span key={level} className={styles.level} style={{ bottom: `${level}%` }}>
            {level}
          </span>
        ))}
        <span className={styles.level} style={{ bottom: `${qualifiedFrom}%` }} data-enough>
          {qualifiedFrom}
        </span>
      </div>
      <div className={styles.days} aria-hidden>
        <span data-at="first" style={{ left: 0 }}>
          {dayOf(new Date(begin).toISOString().slice(0, 10))}
        </span>
        <span data-at="last" style={{ left: '100%' }}>
          {say('levels.history.today')}
        </span>
      </div>
      <Legend from={qualifiedFrom} />
      <AsTable history={history} />
    </figure>
  )
}

function pathOf(history: readonly Point[], across: (day: string) => number): string {
  const steps = history.map(({ day, total }, index) => {
    const [x, y] = [across(day).toFixed(2), (100 - total).toFixed(2)]
    return index === 0 ? `M ${x} ${y}` : `H ${x} V ${y}`
  })
  return `${steps.join(' ')} H 100`
}

const Legend = ({ from }: { from: number }) => (
  <figcaption className={styles.legend}>
    <span>
      <i />
      {say('levels.history.score')}
    </span>
    <span>
      <i data-look="enough" />
      {say('levels.history.enough', { points: from })}
    </span>
    <span>
      <i data-look="frame" />
      {say('levels.history.window')}
    </span>
  </figcaption>
)

const AsTable = ({ history }: { history: readonly Point[] }) => (
  <details className={styles.asTable}>
    <summary>{say('levels.history.table')}</summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key */}
    <section className={kit.tableBox} tabIndex={0} aria-label={say('levels.history.table')}>
      <table className={kit.table}>
        <thead>
          <tr>
            <th scope="col">{say('levels.history.from')}</th>
            <th scope="col" data-number>
              {say('levels.history.score')}
            </th>
            <th scope="col">{say('levels.history.qualified')}</th>
          </tr>
        </thead>
        <tbody>
          {history.toReversed().map(({ day, total, qualified }) => (
            <tr key={day}>
              <td>{dayOf(day)}</td>
              <td data-number>{pointsOf(total)}</td>
              <td>{say(qualified ? 'levels.yes' : 'levels.no')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
)

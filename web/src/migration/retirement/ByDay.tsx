import { numberOf } from '../../kit/Amount.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { say } from '../../kit/say.ts'
import { dayOf } from '../../kit/When.tsx'
import styles from '../migration.module.css'
import { PlainTable } from '../PlainTable.tsx'
import type { Progress } from './queries.ts'
import { wayName } from './ways.ts'

type Days = Progress['byDay']
const lines = ['invited', 'opened', 'claimed'] as const
type Line = (typeof lines)[number]
const looks = { invited: 'faint', opened: 'soft', claimed: 'main' } as const
const [WIDTH, HEIGHT] = [720, 180]
const DAY_MS = 86_400_000

/** Invited, opened and claimed, added up day by day: a picture, and the table it is drawn from. */
export function ByDay({ days, total }: { days: Days; total: number }) {
  if (days.length === 0) return <Empty title={say('migration.byDay.none')} />
  const sums = addedUp(days)
  return (
    <figure className={styles.chart}>
      <figcaption>{say('migration.byDay.about')}</figcaption>
      <Picture sums={sums} total={total} />
      <ul className={styles.legend}>
        {lines.map((line) => (
          <li key={line} data-look={looks[line]}>
            {wayName(line)} <b>{numberOf(sums.at(-1)?.[line] ?? 0)}</b>
          </li>
        ))}
      </ul>
      <details className={styles.more}>
        <summary>{say('migration.byDay.table')}</summary>
        <PlainTable
          title={say('migration.byDay')}
          head={[
            { title: say('migration.byDay.day') },
            ...lines.map((line) => ({ title: wayName(line), number: true })),
          ]}
          rows={[...days]
            .reverse()
            .map((day) => ({ key: day.day, cells: [dayOf(day.day), ...lines.map((line) => numberOf(day[line]))] }))}
        />
      </details>
    </figure>
  )
}

const addedUp = (days: Days): Days => {
  let sum = { invited: 0, opened: 0, claimed: 0 }
  return days.map(({ day, invited, opened, claimed }) => {
    sum = { invited: sum.invited + invited, opened: sum.opened + opened, claimed: sum.claimed + claimed }
    return { day, ...sum }
  })
}

/** Steps, not slopes: between two days nothing happened. */
function Picture({ sums, total }: { sums: Days; total: number }) {
  const [first = '', last = ''] = [sums[0]?.day, sums.at(-1)?.day]
  const span = Math.max(1, (Date.parse(last) - Date.parse(first)) / DAY_MS)
  const x = (day: string) => ((Date.parse(day) - Date.parse(first)) / DAY_MS / span) * WIDTH
  const y = (count: number) => HEIGHT - (count / Math.max(1, total)) * HEIGHT
  const path = (line: Line) =>
    `M0 ${HEIGHT} ${sums.map((sum) => `H${x(sum.day).toFixed(1)} V${y(sum[line]).toFixed(1)}`).join(' ')} H${WIDTH} V${HEIGHT} Z`
  return (
    <div className={styles.picture} aria-hidden>
      <span data-at="top">{numberOf(total)}</span>
      <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        {lines.map((line) => (
          <path key={line} d={path(line)} data-look={looks[line]} />
        ))}
      </svg>
      <span>{dayOf(first)}</span>
      <span data-at="end">{dayOf(last)}</span>
    </div>
  )
}

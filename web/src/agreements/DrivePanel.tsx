import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Filters, SelectFilter } from '../kit/Filters.tsx'
import { ListFoot } from '../kit/ListFoot.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { Section } from '../kit/Section.tsx'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { dayOf, When } from '../kit/When.tsx'
import { printed } from '../membership/printed.ts'
import styles from './agreements.module.css'
import { type Company, companiesOf, type Drive, driveOf, type Version } from './queries.ts'
import { toneOf } from './tone.ts'

const parts = ['signed', 'open', 'overdue'] as const

/** How far the acceptance of a version has come: as a picture with its table, and company by company. */
export function DrivePanel({ id }: { id: Version['id'] }) {
  const drive = useQuery(driveOf(id))
  return (
    <div className={styles.stack}>
      <Answer of={drive} rows={4}>
        {(is) =>
          is.signed + is.open + is.overdue === 0 ? <Empty title={say('agreements.drive.empty')} /> : <Picture is={is} />
        }
      </Answer>
      <Companies id={id} />
    </div>
  )
}

function Picture({ is }: { is: Drive }) {
  const shown = parts.filter((part) => is[part] > 0)
  return (
    <Section title={say('agreements.drive.counts')}>
      <div className={styles.stack}>
        <div className={styles.tight}>
          <div className={styles.bar} aria-hidden>
            {shown.map((part) => (
              <span key={part} data-part={part} style={{ flexGrow: is[part] }} />
            ))}
          </div>
          <ul className={styles.legend}>
            {parts.map((part) => (
              <li key={part} data-part={part}>
                {stateName('drive', part)} <b>{is[part]}</b>
              </li>
            ))}
          </ul>
        </div>
        {is.days.length > 0 && <Days days={runningSum(is.days)} all={is.signed + is.open + is.overdue} />}
      </div>
    </Section>
  )
}

type Day = Drive['days'][number] & { sum: number }
function runningSum(days: Drive['days']): Day[] {
  let sum = 0
  return days.map(({ day, signed }) => {
    sum += signed
    return { day, signed, sum }
  })
}

/** The line of signatures against the day, and the same numbers as a table beside it. */
function Days({ days, all }: { days: readonly Day[]; all: number }) {
  const start = Date.parse(days[0]?.day ?? '')
  const span = Math.max(Date.parse(days.at(-1)?.day ?? '') - start, 1)
  const points = days.map(({ day, sum }) => `${((Date.parse(day) - start) / span) * 100},${40 - (sum / all) * 38}`)
  const line = days.length === 1 ? [`0,40`, `100,${40 - ((days[0]?.sum ?? 0) / all) * 38}`] : points
  return (
    <div className={styles.picture}>
      <svg className={styles.chart} viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden>
        <polygon className={styles.area} points={`0,40 ${line.join(' ')} 100,40`} />
        <polyline className={styles.line} points={line.join(' ')} />
      </svg>
      <div className={styles.scroll}>
        <table className={styles.days} aria-label={say('agreements.drive.days')}>
          <thead>
            <tr>
              <th scope="col">{say('agreements.drive.day')}</th>
              <th scope="col">{say('agreements.signed.count')}</th>
              <th scope="col">{say('agreements.drive.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, signed, sum }) => (
              <tr key={day}>
                <td>{dayOf(day)}</td>
                <td>{signed}</td>
                <td>{sum}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

type Row = Company & { id: string }
const columns = (): Column<Row>[] => [
  { id: 'name', title: say('agreements.company'), cell: ({ name }) => name, text: ({ name }) => name },
  {
    id: 'globalId',
    title: say('agreements.globalId'),
    cell: ({ globalId }) => printed(globalId),
    text: ({ globalId }) => globalId,
    wide: true,
  },
  {
    id: 'state',
    title: say('agreements.drive.state'),
    cell: ({ state }) => <StateBadge of="drive" state={state} tone={toneOf(state)} />,
    text: ({ state }) => stateName('drive', state),
  },
  {
    id: 'number',
    title: say('agreements.drive.latest'),
    cell: ({ number }) => number,
    text: ({ number }) => String(number),
    number: true,
  },
  {
    id: 'at',
    title: say('agreements.signedAt'),
    cell: ({ acceptedAt }) => <When at={acceptedAt} />,
    text: ({ acceptedAt }) => acceptedAt,
    wide: true,
  },
  {
    id: 'signer',
    title: say('agreements.signer'),
    cell: ({ signerName }) => signerName,
    text: ({ signerName }) => signerName,
    wide: true,
  },
]

function Companies({ id }: { id: Version['id'] }) {
  const { search } = useAddress()
  const state = parts.find((part) => part === search.state)
  const list = useQuery(companiesOf({ id, ...(state && { state }), ...(search.after && { after: search.after }) }))
  return (
    <section className={styles.tight} aria-label={say('agreements.drive.companies')}>
      <h2 className={styles.heading}>{say('agreements.drive.companies')}</h2>
      <Filters>
        <SelectFilter
          name="state"
          label={say('agreements.drive.state')}
          options={parts.map((part) => ({ value: part, label: stateName('drive', part) }))}
        />
      </Filters>
      <Answer of={list} rows={6}>
        {({ items, next }) => {
          const rows = items.map((one) => ({ ...one, id: one.tenantId }))
          if (rows.length === 0) return <Empty title={say('kit.empty')} />
          return (
            <>
              <ListTable
                title={say('agreements.drive.companies')}
                columns={columns()}
                rows={rows}
                name={({ name }) => name}
                open={({ tenantId }) => `/vendor/partners/${tenantId}`}
              />
              <ListFoot page={{ items: rows, next }} columns={columns()} />
            </>
          )
        }}
      </Answer>
    </section>
  )
}

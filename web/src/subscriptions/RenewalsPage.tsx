import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { daysLater, monthsLater } from '#kernel/days.ts'
import { locales } from '#kernel/words.ts'
import { api } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import { language, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { today } from '../kit/When.tsx'
import { columnsOfAll } from './columns.tsx'
import { nameIn } from './named.ts'
import { addressOf, endingIn } from './queries.ts'
import styles from './subscriptions.module.css'

const MONTHS = 13
const MONTH = /^2\d{3}-(0[1-9]|1[0-2])$/

/** What ends or is renewed in a month, the first first: one month at a time, a year ahead. */
export function RenewalsPage() {
  const { month, after } = useAddress().search
  const now = today().slice(0, 7)
  const chosen = month && MONTH.test(month) ? month : now
  const span = { from: `${chosen}-01`, until: daysLater(monthsLater(`${chosen}-01`, 1), -1) }
  const list = useQuery({
    ...endingIn({ ...span, ...(after && { after }) }),
    placeholderData: keepPreviousData,
  })
  return (
    <ListPage
      title={say('subscriptions.renewals')}
      trail={[{ name: say('subscriptions.title'), to: '/subscriptions' }]}
      lead={
        <>
          {say('subscriptions.renewals.lead')}
          <Months first={now} chosen={chosen} />
        </>
      }
      list={list}
      columns={columnsOfAll()}
      name={(row) => `${nameIn(row)}, ${row.customerName}`}
      open={addressOf}
      empty={<Empty of="subscriptions.renewals.empty" />}
      csv={{
        name: `renewals-${chosen}`,
        ask: (next) => api('GET /subscription-ends', { ...span, limit: 200, ...(next && { after: next }) }),
      }}
    />
  )
}

/** The months of a year, this one first. */
function Months({ first, chosen }: { first: string; chosen: string }) {
  const months = Array.from({ length: MONTHS }, (_, k) => monthsLater(`${first}-01`, k).slice(0, 7))
  return (
    <nav className={styles.months} aria-label={say('subscriptions.renewals.months')}>
      {months.map((month) => (
        <Link
          key={month}
          to={`/subscriptions/renewals?month=${month}` as string}
          {...(month === chosen && { 'aria-current': 'page' as const })}
        >
          {monthName(month)}
        </Link>
      ))}
    </nav>
  )
}

const monthName = (month: string) => {
  const form = { year: 'numeric', month: language() === 'ko' ? 'numeric' : 'short', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locales[language()], form).format(new Date(`${month}-01`))
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { daysLater } from '#kernel/days.ts'
import home from '../home/home.module.css'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { today, When } from '../kit/When.tsx'
import { endsAs } from './columns.tsx'
import { nameIn } from './named.ts'
import { addressOf, endingIn, type RowOfAll } from './queries.ts'

const [DAYS, MOST] = [30, 5]

/** On the first page: the terms that end in the coming days, the first first. Where there are none it takes no room. */
export function EndsSoon() {
  const from = today()
  const { data } = useQuery(endingIn({ from, until: daysLater(from, DAYS), limit: MOST }))
  if (!data || data.items.length === 0) return null
  return (
    <Section
      title={say('subscriptions.soon')}
      action={<Link to="/subscriptions/renewals">{say('subscriptions.renewals')}</Link>}
      flush
    >
      <ul className={home.rows}>
        {data.items.map((row) => (
          <Term key={row.id} of={row} />
        ))}
      </ul>
    </Section>
  )
}

const Term = ({ of }: { of: RowOfAll }) => (
  <li>
    <span>
      <Link to={addressOf(of) as string}>{nameIn(of)}</Link>
      <small>{of.customerName}</small>
    </span>
    {of.termTo && (
      <small>
        <When at={of.termTo} /> · {endsAs(of)}
      </small>
    )}
  </li>
)

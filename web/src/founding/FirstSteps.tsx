import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import home from '../home/home.module.css'
import { Empty } from '../kit/Empty.tsx'
import { type Plain, say } from '../kit/say.ts'
import { type Me, mayOf, useMe } from '../kit/useMe.ts'
import { partners } from '../membership/queries.ts'

type Step = { name: Plain; text: Plain; to: string; for: (there: Me) => boolean }
const whoMay = (permission: string) => (there: Me) => mayOf(there)(permission)

// biome-ignore format: a table
const steps: readonly Step[] = [
  { name: 'founding.first.factor',     text: 'founding.first.factor.text',     to: '/account/security',       for: ({ person }) => !person.secondFactor },
  { name: 'founding.first.programmes', text: 'founding.first.programmes.text', to: '/vendor/checklists',      for: whoMay('checklists:manage') },
  { name: 'founding.first.agreements', text: 'founding.first.agreements.text', to: '/vendor/agreements',      for: whoMay('contracts:manage') },
  { name: 'founding.first.plan',       text: 'founding.first.plan.text',       to: '/vendor/migration/plan',  for: whoMay('migration:manage') },
  { name: 'founding.first.colleagues', text: 'founding.first.colleagues.text', to: '/account/people',         for: whoMay('roles:grant') },
]

/** What makes a new house ready for its first partner; from then on, nothing waiting is nothing to do. */
export function FirstSteps() {
  const there = useMe()
  const { data, isPending } = useQuery(partners({ limit: 1 }))
  if (isPending) return null
  const mine = steps.filter((step) => step.for(there))
  if (data?.items.length !== 0 || mine.length === 0) return <Empty of="home.today.none" />
  return (
    <>
      <Empty of="founding.first" />
      <ul className={home.rows}>
        {mine.map(({ name, text, to }) => (
          <li key={to}>
            <span>
              <Link to={to}>{say(name)}</Link>
              <small>{say(text)}</small>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

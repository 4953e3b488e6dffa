import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { readiness } from '../readiness/queries.ts'
import { Steps } from '../readiness/Way.tsx'

/** Where the company stands on the way to selling; gone once it can. */
export function OnTheWay() {
  const { data } = useQuery(readiness)
  if (!data || data.ready) return null
  return (
    <Section title={say('home.way')} action={<Link to="/readiness">{say('home.way.open')}</Link>}>
      <Steps readiness={data} />
    </Section>
  )
}

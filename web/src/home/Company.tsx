import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { GoThere } from '../kit/Blocked.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { asProblem } from '../kit/problem.ts'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { printed } from '../membership/printed.ts'
import styles from './home.module.css'
import { account, agreement, association } from './queries.ts'

/** The company in a glance: its ID, the location it sells under, the agreement that stands. */
export function Company() {
  const { data, error } = useQuery(account)
  if (error && asProblem(error).status === 404) return <NotYet />
  if (!data) return null
  return (
    <Section title={say('home.company')}>
      <Facts>
        <Fact name={say('home.company.globalId')}>
          <Copyable text={data.globalId} shown={printed(data.globalId)} />
        </Fact>
        <SellsUnder />
        <Signed />
      </Facts>
    </Section>
  )
}

function SellsUnder() {
  const active = useQuery(association).data?.active
  return (
    <Fact name={say('home.company.location')}>
      <Link to="/association">{active ? active.name : say('home.company.none')}</Link>
    </Fact>
  )
}

function Signed() {
  const signed = useQuery(agreement).data?.signed
  return (
    <Fact name={say('home.company.agreement')}>
      <Link to="/agreements/partner">
        {signed ? say('home.company.version', { number: signed.number }) : say('home.company.none')}
      </Link>
    </Fact>
  )
}

const NotYet = () => (
  <Section title={say('home.enrol')}>
    <p className={styles.none}>{say('home.enrol.text')}</p>
    <GoThere to="/enrol" name={say('home.enrol.do')} />
  </Section>
)

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../../kit/Answer.tsx'
import { Blocked } from '../../kit/Blocked.tsx'
import { Copyable } from '../../kit/Copyable.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import kit from '../../kit/kit.module.css'
import { Page } from '../../kit/Page.tsx'
import { Section } from '../../kit/Section.tsx'
import { listed, say } from '../../kit/say.ts'
import { Calls } from './Calls.tsx'
import styles from './provisioning.module.css'
import { type Provisioning, provisioning } from './queries.ts'
import { Secrets } from './Secrets.tsx'

/** How the company's own directory is connected: where it calls, by which secret, and what became of its calls. */
export function ProvisioningPage() {
  const found = useQuery(provisioning)
  return (
    <Page title={say('provisioning.title')} lead={say('provisioning.lead')}>
      <Answer of={found}>
        {(now) => (
          <div className={kit.stack}>
            {now.domains.length === 0 && <FirstADomain />}
            <Connection now={now} />
            <Secrets now={now} />
            <Calls />
            <HowTo />
          </div>
        )}
      </Answer>
    </Page>
  )
}

const FirstADomain = () => (
  <Blocked
    block={{ title: say('provisioning.first'), remedy: say('provisioning.first.text'), link: '/account/domains' }}
  />
)

function Connection({ now: { path, domains, people } }: { now: Provisioning }) {
  return (
    <Section title={say('provisioning.connection')}>
      <Facts>
        <Fact name={say('provisioning.address')}>
          <Copyable text={`${window.location.origin}${path}`} />
          <br />
          <small>{say('provisioning.address.hint')}</small>
        </Fact>
        {domains.length > 0 && <Fact name={say('provisioning.domains')}>{listed(domains)}</Fact>}
        <Fact name={say('provisioning.people')}>{people}</Fact>
      </Facts>
    </Section>
  )
}

const steps = [
  'provisioning.step.domain',
  'provisioning.step.secret',
  'provisioning.step.directory',
  'provisioning.step.mapping',
  'provisioning.step.groups',
] as const

function HowTo() {
  return (
    <Section title={say('provisioning.steps')}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{say(step)}</li>
        ))}
      </ol>
      <Link to={'/help/account-settings/provisioning' as string}>{say('provisioning.more')}</Link>
    </Section>
  )
}

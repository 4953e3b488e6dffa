import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Blocked } from '../kit/Blocked.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Page } from '../kit/Page.tsx'
import { asProblem } from '../kit/problem.ts'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useMay, useMe } from '../kit/useMe.ts'
import { dayOf } from '../kit/When.tsx'
import { Missing } from '../shell/Missing.tsx'
import { ChangeContact, ChangeProfile } from './AccountForms.tsx'
import { CheckAnId } from './CheckAnId.tsx'
import { ContactFacts, ProfileFacts } from './CompanyFacts.tsx'
import styles from './membership.module.css'
import { printed } from './printed.ts'
import { type Account, account } from './queries.ts'
import { PartOf } from './structure/PartOf.tsx'

/** The company as the network knows it: by law, by its contact, by its IDs. */
export function AccountPage() {
  const asked = useQuery(account)
  const problem = asked.error && asProblem(asked.error)
  const unenrolled = problem?.status === 404 ? problem : null
  if (useMe().tenant?.kind === 'customer') return <Missing /> // customers enrol in nothing
  return (
    <Page
      title={say('membership.account')}
      lead={say('membership.account.lead')}
      beside={asked.data && <StateBadge of="network" state={asked.data.status} />}
    >
      {unenrolled ? (
        <Blocked block={unenrolled.told} />
      ) : (
        <Answer of={asked}>{(company) => <Company company={company} />}</Answer>
      )}
    </Page>
  )
}

type Open = 'profile' | 'contact' | null

function Company({ company }: { company: Account }) {
  const [open, change] = useState<Open>(null)
  const denied = useDenial()('account:manage')
  const close = () => change(null)
  const edit = (what: 'profile' | 'contact') => (
    <Act size="xs" variant="default" name={say(`membership.${what}.change`)} run={() => change(what)} denied={denied} />
  )
  return (
    <div className={styles.account}>
      <PartOf />
      {company.suspendedFor && (
        <Blocked block={{ title: say('membership.suspendedFor'), remedy: company.suspendedFor }} />
      )}
      <Section title={say('membership.profile')} action={open !== 'profile' && edit('profile')}>
        {open === 'profile' ? <ChangeProfile company={company} close={close} /> : <ProfileFacts company={company} />}
      </Section>
      <Section title={say('membership.contact')} action={open !== 'contact' && edit('contact')}>
        {open === 'contact' ? (
          <ChangeContact company={company} close={close} />
        ) : (
          <ContactFacts contact={company.contact} />
        )}
      </Section>
      <Identifiers company={company} />
    </div>
  )
}

function Identifiers({ company }: { company: Account }) {
  const mayOld = useMay()('legacy:read')
  const { globalId, termsVersion: version, termsAcceptedAt, createdAt } = company
  return (
    <Section title={say('membership.identifiers')}>
      <Facts>
        <Fact name={say('membership.identifiers.global')}>
          <Copyable text={globalId} shown={printed(globalId)} />
        </Fact>
        <Fact name={say('membership.partner.tenant')}>
          <Copyable text={company.tenantId} />
        </Fact>
        {mayOld && (
          <Fact name={say('migration.mine.ids')}>
            <Link to={'/account/legacy' as string}>{say('migration.mine')}</Link>
          </Fact>
        )}
        <Fact name={say('membership.since')}>{dayOf(String(createdAt))}</Fact>
        <Fact name={say('membership.terms')}>
          {say('membership.terms.at', { version, date: dayOf(String(termsAcceptedAt)) })}
        </Fact>
      </Facts>
      <CheckAnId />
    </Section>
  )
}

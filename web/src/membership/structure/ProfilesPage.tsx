import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Blocked, GoThere } from '../../kit/Blocked.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Page } from '../../kit/Page.tsx'
import { asProblem } from '../../kit/problem.ts'
import { Section } from '../../kit/Section.tsx'
import { listed, named, type Plain, say } from '../../kit/say.ts'
import { TabbedBy } from '../../kit/TabbedBy.tsx'
import { useDenial } from '../../kit/useDenial.ts'
import { AddressLine, ContactFacts, ProfileFacts, personName } from '../CompanyFacts.tsx'
import { account } from '../queries.ts'
import { BillingForm, SecurityForm, SupportForm, TaxForm } from './ProfileForms.tsx'
import { type Profiles, profiles } from './queries.ts'
import styles from './structure.module.css'

/** What the company says of itself, one tab a reader: the law, invoices, customers, and whoever rings at night. */
export function ProfilesPage() {
  const asked = useQuery(profiles)
  const problem = asked.error && asProblem(asked.error)
  const unenrolled = problem?.status === 404 ? problem : null
  return (
    <Page title={say('structure.profiles')} lead={say('structure.profiles.lead')}>
      {unenrolled ? (
        <Blocked block={unenrolled.told} />
      ) : (
        <Answer of={asked}>{(all) => <Parts profiles={all} />}</Answer>
      )}
    </Page>
  )
}

const Parts = ({ profiles: all }: { profiles: Profiles }) => (
  <TabbedBy
    tabs={[
      { name: 'legal', title: say('structure.profiles.legal'), content: <Legal may={all.may} /> },
      { name: 'billing', title: say('structure.profiles.billing'), content: <Billing profiles={all} /> },
      { name: 'support', title: say('structure.profiles.support'), content: <Support profiles={all} /> },
      { name: 'security', title: say('structure.profiles.security'), content: <Security profiles={all} /> },
    ]}
  />
)

type PartProps = {
  title: Plain
  may: Profiles['may'][string] | undefined
  permission: string
  lead?: string
  form: (close: () => void) => ReactNode
  children: ReactNode
}

/** One part: who changes it, what it says, and its form in its place. */
function Part({ title, may = [], permission, lead, form, children }: PartProps) {
  const [changing, change] = useState(false)
  const denied = useDenial()(permission)
  const edit = (
    <Act size="xs" variant="default" name={say('structure.profiles.change')} run={() => change(true)} denied={denied} />
  )
  return (
    <Section title={say(title)} action={!changing && edit}>
      <p className={styles.note}>
        {lead} {say('structure.profiles.may', { roles: listed(may.map((role) => named(`role.${role}`))) })}
      </p>
      {changing ? form(() => change(false)) : children}
    </Section>
  )
}

function Legal({ may }: Pick<Profiles, 'may'>) {
  const roles = listed((may.legal ?? []).map((role) => named(`role.${role}`)))
  return (
    <div className={styles.page}>
      <Section
        title={say('membership.profile')}
        action={<GoThere to="/account" name={say('structure.profiles.change')} />}
      >
        <p className={styles.note}>{say('structure.profiles.may', { roles })}</p>
        <Answer of={useQuery(account)}>{(company) => <ProfileFacts company={company} />}</Answer>
      </Section>
    </div>
  )
}

function Billing({ profiles: all }: { profiles: Profiles }) {
  const { billing, country, may } = all
  return (
    <div className={styles.page}>
      <Part
        title="structure.profiles.billing"
        may={may.billTo}
        permission="billTo:manage"
        {...(!billing.own && { lead: say('structure.profiles.follows') })}
        form={(close) => <BillingForm profiles={all} close={close} />}
      >
        <Facts>
          <Fact name={say('structure.profiles.name')}>
            {billing.name} <small>{say('structure.profiles.name.hint')}</small>
          </Fact>
          <Fact name={say('structure.profiles.address')}>
            <AddressLine country={country} address={billing.address} />
          </Fact>
          <Fact name={say('structure.profiles.po')}>{billing.poNumber}</Fact>
          <Fact name={say('structure.profiles.currency')}>
            {billing.currency} <small>{say('structure.profiles.currency.hint')}</small>
          </Fact>
        </Facts>
      </Part>
      <Section title={say('structure.profiles.contact')}>
        <ContactFacts contact={billing.contact} />
      </Section>
      <Part
        title="structure.profiles.tax"
        may={may.tax}
        permission="taxId:manage"
        lead={say('structure.profiles.tax.lead')}
        form={(close) => <TaxForm profiles={all} close={close} />}
      >
        <Facts>
          <Fact name={say('structure.profiles.tax')}>{billing.taxId}</Fact>
        </Facts>
      </Part>
    </div>
  )
}

function Support({ profiles: all }: { profiles: Profiles }) {
  const { support, may } = all
  return (
    <div className={styles.page}>
      <Part
        title="structure.profiles.support"
        may={may.support}
        permission="supportProfile:manage"
        lead={say('structure.profiles.support.lead')}
        form={(close) => <SupportForm profiles={all} close={close} />}
      >
        {support ? (
          <Facts>
            <Fact name={say('structure.profiles.email')}>{support.email}</Fact>
            <Fact name={say('structure.profiles.supportPhone')}>{support.phone}</Fact>
            <Fact name={say('structure.profiles.website')}>{support.website}</Fact>
          </Facts>
        ) : (
          <p>{say('structure.profiles.support.none')}</p>
        )}
      </Part>
    </div>
  )
}

function Security({ profiles: all }: { profiles: Profiles }) {
  const { security, may } = all
  return (
    <div className={styles.page}>
      <Part
        title="structure.profiles.security"
        may={may.security}
        permission="securityContact:manage"
        lead={say('structure.profiles.security.lead')}
        form={(close) => <SecurityForm profiles={all} close={close} />}
      >
        {security ? (
          <Facts>
            <Fact name={say('structure.profiles.person')}>{calledBy(security)}</Fact>
            <Fact name={say('structure.profiles.email')}>{security.email}</Fact>
            <Fact name={say('structure.profiles.phone')}>{security.phone}</Fact>
          </Facts>
        ) : (
          <p>{say('structure.profiles.security.none')}</p>
        )}
      </Part>
    </div>
  )
}

const calledBy = ({ firstName, middleName, lastName }: NonNullable<Profiles['security']>) =>
  firstName ? personName({ firstName: [firstName, middleName].filter(Boolean).join(' '), lastName }) : lastName

import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { countryName } from '../kit/countries.ts'
import { Empty } from '../kit/Empty.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Moves } from '../kit/Moves.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { named, say } from '../kit/say.ts'
import { TabbedBy } from '../kit/TabbedBy.tsx'
import { useDenial } from '../kit/useDenial.ts'
import { useMay } from '../kit/useMe.ts'
import { When } from '../kit/When.tsx'
import { AddressLine } from '../membership/CompanyFacts.tsx'
import { CustomerTab as SubscriptionsTab } from '../subscriptions/CustomerTab.tsx'
import { AgreementTab } from './AgreementTab.tsx'
import { Tags } from './CustomersPage.tsx'
import { Ending } from './Ending.tsx'
import { FirstAdmin } from './FirstAdmin.tsx'
import { History } from './History.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { nameOf } from './person.ts'
import { type Customer, customer } from './queries.ts'
import { OwnTags } from './TagDialog.tsx'
import { PeopleTab } from './users/PeopleTab.tsx'
import { VettingTab } from './vettings/VettingTab.tsx'

const trail = () => [{ name: say('customers.title'), to: '/customers' }]

/** One customer: what it is to this partner, whether it agreed, where its bills go. */
export function CustomerPage() {
  const { id } = useParams({ strict: false }) as { id: Customer['id'] }
  const asked = useQuery(customer(id))
  if (asked.data) return <Company of={asked.data} />
  return (
    <Page title={say('customers.title')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Company({ of }: { of: Customer }) {
  const { id, name, status, served } = of
  const may = useMay()
  return (
    <RecordPage
      title={name}
      trail={trail()}
      state={{ of: 'relationship', state: status }}
      to={`/customers/${id}`}
      moves={<CustomerMoves of={of} />}
      history={<History of={id} />}
    >
      <TabbedBy
        tabs={[
          { name: 'overview', title: say('customers.tab.overview'), content: <Overview of={of} /> },
          ...(served
            ? [{ name: 'agreement', title: say('customers.tab.agreement'), content: <AgreementTab of={of} /> }]
            : []),
          ...(served ? [{ name: 'vetting', title: say('vettings.tab'), content: <VettingTab of={of} /> }] : []),
          ...(served && may('subscriptions:read')
            ? [{ name: 'subscriptions', title: say('subscriptions.tab'), content: <SubscriptionsTab of={of} /> }]
            : []),
          ...(served ? [{ name: 'people', title: say('users.tab'), content: <PeopleTab of={of} /> }] : []),
          { name: 'account', title: say('customers.tab.account'), content: <Account of={of} /> },
        ]}
      />
    </RecordPage>
  )
}

function CustomerMoves({ of: { id: customerId, name, moves, version } }: { of: Customer }) {
  const go = useNavigate()
  const dialog = (close: () => void) => (
    <SureDialog
      endpoint="DELETE /customers/:customerId"
      input={{ customerId }}
      version={version}
      title={say('customers.end')}
      action={say('customers.end')}
      grave
      close={close}
      done={() => go({ to: '/customers' as string })}
    >
      <p>{say('customers.end.text', { name })}</p>
      <Ending of={customerId} />
    </SureDialog>
  )
  return <Moves of="relationship" moves={moves} offer={{ end: { may: 'customers:end', tone: 'grave', dialog } }} />
}

function Overview({ of }: { of: Customer }) {
  const [tagging, tag] = useState(false)
  const denied = useDenial()('customers:manage')
  const { id, domain, country, kind, since, endedAt, tags, served } = of
  return (
    <>
      <Section title={say('customers.overview')}>
        <Facts>
          <Fact name={say('customers.domain')}>
            <Copyable text={domain} />
          </Fact>
          <Fact name={say('customers.id')}>
            <Copyable text={id} />
          </Fact>
          <Fact name={say('customers.country')}>{countryName(country)}</Fact>
          <Fact name={say('customers.kind')}>{named(`kind.relationship.${kind}`)}</Fact>
          <Fact name={say('customers.since')}>
            <When at={since} />
          </Fact>
          {endedAt && (
            <Fact name={say('customers.ended')}>
              <When at={endedAt} />
            </Fact>
          )}
        </Facts>
      </Section>
      {served && (
        <Section
          title={say('customers.tags')}
          action={
            <Act size="xs" variant="default" name={say('customers.tag.change')} run={() => tag(true)} denied={denied} />
          }
        >
          {tags.length > 0 ? <Tags tags={tags} /> : say('kit.none')}
          {tagging && <OwnTags customer={of} close={() => tag(false)} />}
        </Section>
      )}
      {served && (
        <Section title={say('customers.tab.access')}>
          <p>{say('customers.access.lead')}</p>
          <Button component={Link} to={`/delegations?customerId=${id}` as string} variant="default" size="xs">
            {say('customers.access.open')}
          </Button>
        </Section>
      )}
    </>
  )
}

const Account = ({ of }: { of: Customer }) => (
  <>
    <BillTo of={of} />
    {of.opened && <FirstAdmin of={of} />}
  </>
)

function BillTo({ of }: { of: Customer }) {
  const [changing, change] = useState(false)
  const denied = useDenial()('customers:manage')
  const { profile, served } = of
  const name = profile ? say('customers.billTo.change') : say('customers.billTo.fill')
  const act = <Act size="xs" variant="default" name={name} run={() => change(true)} denied={denied} />
  return (
    <Section title={say('customers.billTo')} action={!changing && served && act}>
      {changing && <ProfileForm customer={of} close={() => change(false)} />}
      {!changing && profile && <ProfileFacts of={profile} />}
      {!changing && !profile && <Empty of="customers.billTo.empty" />}
    </Section>
  )
}

const ProfileFacts = ({ of }: { of: NonNullable<Customer['profile']> }) => (
  <Facts>
    <Fact name={say('customers.companyName')}>{of.companyName}</Fact>
    <Fact name={say('customers.address')}>
      <AddressLine country={of.country} address={of.address} />
    </Fact>
    <Fact name={say('customers.registration')}>{of.registrationId}</Fact>
    <Fact name={say('customers.person')}>{nameOf(of)}</Fact>
    <Fact name={say('customers.email')}>{of.email}</Fact>
    <Fact name={say('customers.phone')}>{of.phone}</Fact>
  </Facts>
)

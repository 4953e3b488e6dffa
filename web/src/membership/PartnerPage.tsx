import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ActForPartner } from '../access/ActForPartner.tsx'
import { SignaturesOf } from '../agreements/Signatures.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Blocked } from '../kit/Blocked.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { TabbedBy } from '../kit/TabbedBy.tsx'
import { useMay } from '../kit/useMe.ts'
import { dayOf } from '../kit/When.tsx'
import { PartnerOrders } from '../orders/desk/Looks.tsx'
import { ContactFacts, ProfileFacts } from './CompanyFacts.tsx'
import styles from './membership.module.css'
import { PartnerBenefits, PartnerProfiles } from './PartnerMore.tsx'
import { PartnerMoves } from './PartnerMoves.tsx'
import { PartnerChecks, PartnerLocations, PartnerReadiness } from './PartnerTabs.tsx'
import { printed } from './printed.ts'
import { type Partner, partner, type TenantId } from './queries.ts'

const trail = () => [{ name: say('membership.partners'), to: '/vendor/partners' }]

/** One partner as the vendor's staff see it. */
export function PartnerPage() {
  const { tenantId } = useParams({ strict: false }) as { tenantId: TenantId }
  const asked = useQuery(partner(tenantId))
  if (asked.data) return <Company company={asked.data} />
  return (
    <Page title={say('membership.partners')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Company({ company }: { company: Partner }) {
  const may = useMay()
  const { name, latinName, status, tenantId } = company
  return (
    <RecordPage
      title={name}
      trail={trail()}
      {...(latinName !== name && { lead: latinName })}
      state={{ of: 'network', state: status }}
      to={`/vendor/partners/${tenantId}`}
      moves={
        <>
          <ActForPartner tenantId={tenantId} company={name} />
          <PartnerMoves company={company} />
        </>
      }
    >
      <TabbedBy
        tabs={[
          { name: 'overview', title: say('membership.partner.overview'), content: <Overview company={company} /> },
          {
            name: 'locations',
            title: say('membership.partner.locations'),
            content: <PartnerLocations tenantId={tenantId} />,
          },
          {
            name: 'checks',
            title: say('membership.partner.checks'),
            content: <PartnerChecks tenantId={tenantId} />,
          },
          {
            name: 'benefits',
            title: say('membership.partner.benefits'),
            content: <PartnerBenefits company={company} />,
          },
          ...(may('orders:watch')
            ? [{ name: 'orders', title: say('orderDesk.partnerTab'), content: <PartnerOrders tenantId={tenantId} /> }]
            : []),
          {
            name: 'profiles',
            title: say('membership.partner.profiles'),
            content: <PartnerProfiles tenantId={tenantId} />,
          },
          {
            name: 'signatures',
            title: say('agreements.signatures'),
            content: <SignaturesOf tenantId={tenantId} />,
          },
          {
            name: 'readiness',
            title: say('membership.partner.readiness'),
            content: <PartnerReadiness tenantId={tenantId} />,
          },
        ]}
      />
    </RecordPage>
  )
}

const Overview = ({ company }: { company: Partner }) => (
  <div className={styles.overview}>
    <Notes company={company} />
    <Section title={say('membership.profile')}>
      <ProfileFacts company={company} />
    </Section>
    <Section title={say('membership.contact')}>
      <ContactFacts contact={company.contact} />
    </Section>
    <Section title={say('membership.identifiers')}>
      <Known company={company} />
    </Section>
  </div>
)

function Notes({ company: { suspendedFor, distinction } }: { company: Partner }) {
  if (!suspendedFor && !distinction) return null
  const said = distinction && say('membership.partner.distinction.text', { reason: distinction })
  return (
    <div className={styles.wide}>
      {suspendedFor && <Blocked block={{ title: say('membership.suspendedFor'), remedy: suspendedFor }} />}
      {said && <Blocked block={{ title: say('membership.partner.distinction'), remedy: said }} />}
    </div>
  )
}

function Known({ company }: { company: Partner }) {
  const { globalId, tenantId, createdAt, termsVersion: version, termsAcceptedAt, programmes } = company
  return (
    <Facts>
      <Fact name={say('membership.identifiers.global')}>
        <Copyable text={globalId} shown={printed(globalId)} />
      </Fact>
      <Fact name={say('membership.partner.tenant')}>
        <Copyable text={tenantId} />
      </Fact>
      <Fact name={say('membership.partners.reseller')}>
        {programmes.reseller ? (
          <StateBadge of="reseller" state={programmes.reseller} />
        ) : (
          say('membership.partners.reseller.none')
        )}
      </Fact>
      <Fact name={say('membership.partner.levels')}>
        <Link to={`/vendor/partners/${tenantId}/levels` as string}>{say('membership.partner.levels.see')}</Link>
      </Fact>
      <Fact name={say('membership.since')}>{dayOf(String(createdAt))}</Fact>
      <Fact name={say('membership.terms')}>
        {say('membership.terms.at', { version, date: dayOf(String(termsAcceptedAt)) })}
      </Fact>
    </Facts>
  )
}

import { useQuery } from '@tanstack/react-query'
import { benefitColumns } from '../benefits/columns.tsx'
import { Withdraw } from '../benefits/GrantsPage.tsx'
import { grantedTo } from '../benefits/queries.ts'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { ListFoot } from '../kit/ListFoot.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { Section } from '../kit/Section.tsx'
import { language, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { AddressLine, ContactFacts, personName } from './CompanyFacts.tsx'
import styles from './membership.module.css'
import { type Partner, profilesOf, type TenantId } from './queries.ts'

/** What the partner was granted, from every source; a grant may be taken back here. */
export function PartnerBenefits({ company: { tenantId, name: company } }: { company: Partner }) {
  const { after } = useAddress().search
  const asked = useQuery(grantedTo({ tenantId, ...(after && { after }) }))
  return (
    <Answer of={asked}>
      {({ items, next }) => {
        if (items.length === 0) return <Empty of="benefits.vendor.empty" />
        const rows = items.map((one) => ({ ...one, tenantId, company }))
        return (
          <>
            <ListTable
              title={say('membership.partner.benefits')}
              columns={columns()}
              rows={rows}
              name={({ name }) => name[language()]}
            />
            <ListFoot page={{ items: rows, next }} columns={columns()} />
          </>
        )
      }}
    </Answer>
  )
}

type Row = Parameters<typeof Withdraw>[0]['of']
const columns = (): Column<Row>[] => [
  ...benefitColumns<Row>(),
  {
    id: 'acts',
    title: say('benefits.acts'),
    cell: (one) => one.moves.includes('withdraw') && <Withdraw of={one} />,
  },
]

/** What the partner says of itself for invoices, for its customers, and for whoever rings at night. */
export function PartnerProfiles({ tenantId }: { tenantId: TenantId }) {
  const asked = useQuery(profilesOf(tenantId))
  return (
    <Answer of={asked}>
      {({ billing, support, security, country }) => (
        <div className={styles.overview}>
          <Section title={say('structure.profiles.billing')}>
            <Facts>
              <Fact name={say('structure.profiles.name')}>{billing.name}</Fact>
              <Fact name={say('structure.profiles.address')}>
                <AddressLine country={country} address={billing.address} />
              </Fact>
              <Fact name={say('structure.profiles.po')}>{billing.poNumber}</Fact>
              <Fact name={say('structure.profiles.tax')}>{billing.taxId}</Fact>
              <Fact name={say('structure.profiles.currency')}>{billing.currency}</Fact>
            </Facts>
          </Section>
          <Section title={say('structure.profiles.contact')}>
            <ContactFacts contact={billing.contact} />
          </Section>
          <Section title={say('structure.profiles.support')}>
            {support ? (
              <Facts>
                <Fact name={say('structure.profiles.email')}>{support.email}</Fact>
                <Fact name={say('structure.profiles.supportPhone')}>{support.phone}</Fact>
                <Fact name={say('structure.profiles.website')}>{support.website}</Fact>
              </Facts>
            ) : (
              <p>{say('membership.partner.profiles.none')}</p>
            )}
          </Section>
          <Section title={say('structure.profiles.security')}>
            {security ? (
              <Facts>
                <Fact name={say('structure.profiles.person')}>
                  {personName({ firstName: security.firstName ?? '', lastName: security.lastName })}
                </Fact>
                <Fact name={say('structure.profiles.email')}>{security.email}</Fact>
                <Fact name={say('structure.profiles.phone')}>{security.phone}</Fact>
              </Facts>
            ) : (
              <p>{say('membership.partner.profiles.none')}</p>
            )}
          </Section>
        </div>
      )}
    </Answer>
  )
}

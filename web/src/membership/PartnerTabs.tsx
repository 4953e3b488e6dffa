import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { Checklist } from '../kit/Checklist.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import { conditionOf, type Requirement } from '../kit/requirement.ts'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { columns } from './LocationsPage.tsx'
import { checksOf, locationsOf, readinessOf, type TenantId } from './queries.ts'

type Of = { tenantId: TenantId }

export function PartnerLocations({ tenantId }: Of) {
  const asked = useQuery(locationsOf(tenantId))
  return (
    <Answer of={asked}>
      {({ items }) => (
        <ListTable title={say('membership.locations')} columns={columns()} rows={items} name={({ name }) => name} />
      )}
    </Answer>
  )
}

/** The partner's checks, each leading to its review. */
export function PartnerChecks({ tenantId }: Of) {
  const asked = useQuery(checksOf(tenantId))
  return (
    <Answer of={asked}>
      {({ items }) => {
        if (items.length === 0) return <Empty title={say('membership.partner.checks.empty')} />
        return (
          <Section title={say('membership.partner.checks')}>
            <Facts>
              {items.map(({ id, kind, status, since }) => (
                <Fact key={id} name={named(`kind.verification.${kind}`)}>
                  <Link to={`/vendor/verifications/${tenantId}/${id}` as string}>
                    <StateBadge of="verification" state={status} />
                  </Link>{' '}
                  <When at={String(since)} relative />
                </Fact>
              ))}
            </Facts>
          </Section>
        )
      }}
    </Answer>
  )
}

/** The same page of conditions the partner sees. */
export function PartnerReadiness({ tenantId }: Of) {
  const asked = useQuery(readinessOf(tenantId))
  return <Answer of={asked}>{({ conditions }) => <Checklist conditions={conditions.map(shown)} />}</Answer>
}

/** Where it leads is the partner's own page: the vendor's staff does not go there. */
const shown = (told: Requirement) => conditionOf({ ...told, link: null })

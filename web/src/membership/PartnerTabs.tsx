import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { Checklist, type Condition } from '../kit/Checklist.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { language, named, say } from '../kit/say.ts'
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

type Told = Awaited<ReturnType<NonNullable<ReturnType<typeof readinessOf>['queryFn']>>>['conditions'][number]

function shown({ name, says, met, sentence, remedy, who, promisedAt }: Told): Condition {
  const lang = language()
  const block = {
    title: sentence?.[lang] ?? '',
    remedy: remedy?.[lang],
    who: who.map((one) => ({ clearer: one.name, name: one.says[lang] })),
    by: promisedAt ? String(promisedAt) : null,
  }
  return { name, title: says[lang], state: met ? 'met' : promisedAt ? 'waiting' : 'unmet', block }
}

import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Answer } from '../../kit/Answer.tsx'
import { hrefOf } from '../../kit/api.ts'
import { Copyable } from '../../kit/Copyable.tsx'
import { countryName } from '../../kit/countries.ts'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Page } from '../../kit/Page.tsx'
import { RecordPage } from '../../kit/RecordPage.tsx'
import { Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { say } from '../../kit/say.ts'
import { dayOf } from '../../kit/When.tsx'
import { Codes } from './Codes.tsx'
import { reviewAt } from './QueuePage.tsx'
import { type Review, reviewOf, type There } from './queries.ts'
import { ReviewMoves } from './ReviewMoves.tsx'
import { kindName, toneOf, VettingFacts } from './VettingTab.tsx'

const trail = () => [{ name: say('vettings.desk.title'), to: '/vendor/verifications/customers' }]

/** One question about one customer: what was handed in, what its bills say, and the decision. */
export function ReviewPage() {
  const there = useParams({ strict: false }) as There
  const asked = useQuery(reviewOf(there))
  if (asked.data) return <Reviewed of={asked.data} />
  return (
    <Page title={say('vettings.desk.title')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Reviewed({ of }: { of: Review }) {
  const { customerName, kind, status, tenantId } = of
  const fileAt = (id: string) =>
    hrefOf('GET /vendor/partners/:tenantId/files/:id/content', { tenantId, id: id as never })
  return (
    <RecordPage
      title={`${customerName}: ${kindName(kind)}`}
      trail={trail()}
      to={reviewAt(of)}
      lead={<StateBadge of="vetting" state={status} tone={toneOf(status)} />}
      moves={<ReviewMoves of={of} />}
    >
      <Section title={say('vettings.desk.asked')}>
        <VettingFacts of={of} at={fileAt} />
      </Section>
      <BillTo of={of} />
      <Codes tenantId={tenantId} />
    </RecordPage>
  )
}

const BillTo = ({ of: { profile, domain, country, partner, tenantId, held } }: { of: Review }) => (
  <Section title={say('vettings.desk.billTo')}>
    <Facts>
      <Fact name={say('vettings.desk.partner')}>
        <Link to={`/vendor/partners/${tenantId}` as string}>{partner}</Link>
      </Fact>
      <Fact name={say('vettings.desk.domain')}>
        <Copyable text={domain} />
      </Fact>
      {profile ? (
        <Profile of={profile} country={country} />
      ) : (
        <Fact name={say('vettings.desk.place')}>{countryName(country)}</Fact>
      )}
      {held.length > 0 && (
        <Fact name={say('vettings.desk.held')}>
          {held.map(({ kind, since }) => say('vettings.held', { what: kindName(kind), day: dayOf(since) })).join(', ')}
        </Fact>
      )}
    </Facts>
    {!profile && <p>{say('vettings.desk.billTo.none')}</p>}
  </Section>
)

type ProfileProps = { of: NonNullable<Review['profile']>; country: Review['country'] }
const Profile = ({ of, country }: ProfileProps) => (
  <>
    <Fact name={say('vettings.desk.name')}>{of.companyName}</Fact>
    <Fact name={say('vettings.desk.place')}>{[of.place, countryName(country)].join(', ')}</Fact>
    <Fact name={say('vettings.desk.registration')}>{of.registrationId}</Fact>
    <Fact name={say('vettings.desk.person')}>{of.person}</Fact>
    <Fact name={say('vettings.desk.email')}>{of.email}</Fact>
    <Fact name={say('vettings.desk.phone')}>{of.phone}</Fact>
  </>
)

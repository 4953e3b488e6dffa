import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { language, named, say } from '../kit/say.ts'
import { History } from '../kit/Timeline.tsx'
import { When } from '../kit/When.tsx'
import { AllocationMoves } from './AllocationMoves.tsx'
import { holderText, kindName } from './columns.tsx'
import { KindFacts } from './KindFacts.tsx'
import { type Allocation, allocation, historyOf } from './queries.ts'

const trailOf = (of?: Allocation) => [
  { name: say('benefits.title'), to: '/benefits' },
  ...(of ? [{ name: of.name[language()], to: `/benefits/${of.entitlementId}` }] : []),
]

/** One thing that was handed out: who holds it, how it stands, what may be done, and what was done. */
export function AllocationPage() {
  const { id } = useParams({ strict: false }) as { id: Allocation['id'] }
  const asked = useQuery(allocation(id))
  if (asked.data) return <Handed key={id} of={asked.data} />
  return (
    <Page title={say('benefits.title')} trail={trailOf()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Handed({ of }: { of: Allocation }) {
  const past = useQuery(historyOf(of.id))
  const moments = (past.data?.items ?? []).map(({ id, at, move, byName, note }) => ({
    ...{ id, at, who: byName },
    title: named(move === 'assign' ? 'move.allocation.assign' : `move.${of.life}.${move}`),
    detail: note,
  }))
  return (
    <RecordPage
      title={holderText(of)}
      trail={trailOf(of)}
      lead={kindName(of.kind)}
      state={{ of: of.life, state: of.status }}
      moves={<AllocationMoves of={of} />}
      history={<History moments={moments} />}
    >
      <Section title={say('benefits.about')}>
        <Facts>
          <Fact name={say('benefits.name')}>
            <Link to="/benefits/$id" params={{ id: of.entitlementId }}>
              {of.name[language()]}
            </Link>
          </Fact>
          {of.holderEmail && <Fact name={say('benefits.holder')}>{`${of.holderName} · ${of.holderEmail}`}</Fact>}
          <KindFacts of={of} />
          <Fact name={say('benefits.until')}>
            <When at={of.validTo} time />
          </Fact>
          {of.source === 'level' && <Refund of={of} />}
        </Facts>
      </Section>
    </RecordPage>
  )
}

/** Whether money paid for it could still come back: from its first use on it cannot. */
const Refund = ({ of: { usedAt } }: { of: Allocation }) => (
  <Fact name={say('benefits.refund')}>{usedAt ? <Blocked at={usedAt} /> : say('benefits.refund.open')}</Fact>
)

const Blocked = ({ at }: { at: string }) => <>{say('benefits.refund.blocked', { date: new Date(at) })}</>

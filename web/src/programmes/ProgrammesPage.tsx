import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { GoThere } from '../kit/Blocked.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import kit from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { Compared } from './Compared.tsx'
import { Items } from './Items.tsx'
import { programmes, type Reseller, reseller } from './queries.ts'
import { Show } from './Show.tsx'

/** What the company takes part in: its standing, the checklist of its kind, and the kinds compared. */
export function ProgrammesPage() {
  const all = useQuery(programmes)
  const place = useQuery(reseller)
  return (
    <Page title={say('programmes.title')} lead={say('programmes.lead')}>
      <Answer of={all} rows={8}>
        {({ network, kinds }) => (
          <div className={kit.stack}>
            <Network state={network} />
            <Answer of={place}>{(mine) => (mine ? <Place place={mine} /> : <Outside />)}</Answer>
            <Compared kinds={kinds} place={place.data ?? null} />
          </div>
        )}
      </Answer>
    </Page>
  )
}

const Network = ({ state }: { state: string | null }) => (
  <Section
    title={say('programmes.network')}
    action={state ? <StateBadge of="network" state={state} /> : say('programmes.network.none')}
  >
    <GoThere to={state ? '/account' : '/enrol'} name={say('programmes.network.open')} />
  </Section>
)

const Outside = () => (
  <Section title={say('programmes.reseller')}>
    <p className={kit.text}>{say('programmes.none')}</p>
  </Section>
)

const ways = {
  pendingQualification: null,
  qualified: '/readiness',
  active: null,
  restricted: null,
  rejected: null,
} as const

function Place({ place }: { place: Reseller }) {
  const { kind, status, since, reason, decidedAt, decidedByName, checklist } = place
  const way = ways[status]
  return (
    <>
      <Section title={say('programmes.reseller')} action={<StateBadge of="reseller" state={status} />}>
        <Facts>
          <Fact name={say('programmes.kind')}>{named(`kind.reseller.${kind}`)}</Fact>
          <Fact name={say('programmes.since')}>
            <When at={since} time />
          </Fact>
          {reason && <Fact name={say('programmes.reason')}>{reason}</Fact>}
          {decidedByName && (
            <Fact name={say('programmes.decided')}>
              {decidedByName} · <When at={decidedAt} time />
            </Fact>
          )}
          <Fact name={say('programmes.next')}>
            {say(`programmes.next.${status}`)}
            {way && (
              <div style={{ marginTop: '0.5rem' }}>
                <GoThere to={way} name={say('programmes.next.go')} />
              </div>
            )}
          </Fact>
        </Facts>
      </Section>
      <Items
        checklist={checklist}
        side="partner"
        tick={status === 'pendingQualification' ? (item) => <Show item={item} /> : null}
      />
    </>
  )
}

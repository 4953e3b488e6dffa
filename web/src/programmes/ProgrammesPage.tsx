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
import { Leaving } from './Leaving.tsx'
import { type Programmes, programmes, type Reseller, reseller } from './queries.ts'
import { Show } from './Show.tsx'

/** What the company takes part in: its standing, the checklist of its kind, and the kinds compared. */
export function ProgrammesPage() {
  const all = useQuery(programmes)
  const place = useQuery(reseller)
  return (
    <Page title={say('programmes.title')} lead={say('programmes.lead')}>
      <Answer of={all} rows={8}>
        {(is) => (
          <div className={kit.stack}>
            <Network is={is} />
            <Answer of={place}>{(mine) => (mine ? <Place place={mine} /> : <Outside />)}</Answer>
            <Compared is={is} />
          </div>
        )}
      </Answer>
    </Page>
  )
}

/** What the company's standing in the network means for every programme, and where it goes on. */
function Network({ is: { network, link } }: { is: Programmes }) {
  const standing = network ?? 'none'
  return (
    <Section title={say('programmes.network')} action={network && <StateBadge of="network" state={network} />}>
      <div className={kit.stack} style={{ gap: '0.75rem' }}>
        <p className={kit.text}>{say(`programmes.network.${standing}`)}</p>
        <GoThere to={link} name={say(`programmes.network.${standing}.do`)} />
      </div>
    </Section>
  )
}

const Outside = () => (
  <Section title={say('programmes.reseller')}>
    <p className={kit.text}>{say('programmes.none')}</p>
  </Section>
)

function Place({ place }: { place: Reseller }) {
  const { kind, status, since, reason, decidedAt, decidedByName, checklist, link, moves } = place
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
            {link && (
              <div style={{ marginTop: '0.5rem' }}>
                <GoThere to={link} name={say('programmes.next.go')} />
              </div>
            )}
          </Fact>
        </Facts>
      </Section>
      <Items checklist={checklist} tick={(item) => <Show item={item} />} />
      {moves.includes('leave') && <Leaving />}
    </>
  )
}

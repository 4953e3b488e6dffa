import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { countryName } from '../kit/countries.ts'
import { Fact, Facts } from '../kit/Facts.tsx'
import kit from '../kit/kit.module.css'
import { Moves, moveName } from '../kit/Moves.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { named, say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { OurSoftware } from '../subscriptions/Software.tsx'
import { Acts } from './Acts.tsx'
import { Apps } from './Apps.tsx'
import { type Delegation, type Ours, ourAccess, ourPartner } from './queries.ts'
import { Roles } from './Roles.tsx'
import styles from './relationships.module.css'
import { Support } from './Support.tsx'

const trail = () => [{ name: say('relationships.ours'), to: '/our-partners' }]

/** One partner of ours: what it is to us, what it may do in our directory, and the end of it. */
export function OurPartnerPage() {
  const { id } = useParams({ strict: false }) as { id: Ours['id'] }
  const found = useQuery(ourPartner(id))
  if (found.data) return <Found row={found.data} />
  return (
    <Page title={say('relationships.ours')} trail={trail()}>
      <Answer of={found}>{() => null}</Answer>
    </Page>
  )
}

function Found({ row }: { row: Ours }) {
  const { id, partnerName: name, status, moves, version } = row
  return (
    <RecordPage
      title={name}
      trail={trail()}
      state={{ of: 'relationship', state: status }}
      to={`/our-partners/${id}`}
      moves={
        <Moves
          of="relationship"
          moves={moves}
          offer={{
            end: {
              may: 'ourPartners:end',
              tone: 'grave',
              dialog: (close) => (
                <SureDialog
                  endpoint="DELETE /our-partners/:id"
                  input={{ id }}
                  version={version}
                  title={say('relationships.ours.end.title', { name })}
                  action={moveName('relationship', 'end')}
                  grave
                  close={close}
                >
                  {say('relationships.ours.end.text', { name })}
                </SureDialog>
              ),
            },
          }}
        />
      }
    >
      <About row={row} />
      {status === 'active' && <Support of={id} />}
      <OurSoftware partnerName={name} />
      <Access name={name} />
      <Apps of={id} />
      <Acts of={row} />
    </RecordPage>
  )
}

const About = ({ row }: { row: Ours }) => (
  <Section title={say('relationships.ours.about')}>
    <Facts>
      <Fact name={say('relationships.requests.kind')}>{say(`relationships.relate.kind.${row.kind}`)}</Fact>
      <Fact name={say('relationships.ours.came')}>{named(`source.relationship.${row.source}`)}</Fact>
      <Fact name={say('relationships.ours.country')}>{row.partnerCountry && countryName(row.partnerCountry)}</Fact>
      <Fact name={say('relationships.ours.since')}>
        <When at={row.since} />
      </Fact>
      <Fact name={say('relationships.ours.until')}>
        {row.endedAt ? <When at={row.endedAt} /> : say('relationships.ours.until.open')}
      </Fact>
    </Facts>
  </Section>
)

/** What this partner may do here, what it asks for, and what it might once. */
const Access = ({ name }: { name: string }) => (
  <Section title={say('relationships.ours.access')} flush>
    <Answer of={useQuery(ourAccess)}>
      {({ items }) => <Listed rows={items.filter(({ partnerName }) => partnerName === name)} />}
    </Answer>
  </Section>
)

function Listed({ rows }: { rows: readonly Delegation[] }) {
  if (rows.length === 0)
    return (
      <p className={styles.said} style={{ margin: '1rem' }}>
        {say('relationships.ours.access.none')}
      </p>
    )
  return (
    <ul className={kit.checklist}>
      {rows.map(({ id, name, status, roles, endsAt }) => (
        <li key={id} className={styles.using}>
          <div>
            <h3>
              <Link to={`/our-partners/access/${id}` as string}>{name}</Link>{' '}
              <StateBadge of="delegation" state={status} />
            </h3>
            <Roles roles={roles} />
          </div>
          <div>{endsAt && <When at={endsAt} />}</div>
        </li>
      ))}
    </ul>
  )
}

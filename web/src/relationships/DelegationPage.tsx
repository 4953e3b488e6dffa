import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Moves } from '../kit/Moves.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { named, say } from '../kit/say.ts'
import { History, type Moment } from '../kit/Timeline.tsx'
import { When } from '../kit/When.tsx'
import { Change } from './Change.tsx'
import { GroupsUsing } from './GroupsUsing.tsx'
import { Life } from './Life.tsx'
import { type Delegation, delegationOf } from './queries.ts'
import { Roles } from './Roles.tsx'
import styles from './relationships.module.css'

const trail = () => [{ name: say('relationships.access'), to: '/delegations' }]

/** One delegated access: what was asked, where it stands, and which groups use it. */
export function DelegationPage() {
  const { id } = useParams({ strict: false }) as { id: Delegation['id'] }
  const found = useQuery(delegationOf(id))
  if (found.data) return <Found row={found.data} />
  return (
    <Page title={say('relationships.access')} trail={trail()}>
      <Answer of={found}>{() => null}</Answer>
    </Page>
  )
}

function Found({ row }: { row: Delegation }) {
  const { id, name, customerName, status } = row
  return (
    <RecordPage
      title={name}
      trail={trail()}
      lead={<Link to={`/customers/${row.customerId}` as string}>{customerName}</Link>}
      state={{ of: 'delegation', state: status }}
      to={`/delegations/${id}`}
      moves={
        <>
          {status === 'approvalPending' && <NewLink row={row} />}
          <End row={row} />
        </>
      }
      history={<History moments={moments(row)} />}
    >
      <Life row={row} />
      <About row={row} extension={<Extension row={row} />} />
      <GroupsUsing row={row} />
    </RecordPage>
  )
}

/** What was asked, as both sides read it. */
export const About = ({ row, extension }: { row: Delegation; extension?: React.ReactNode }) => (
  <Section title={say('relationships.access.about')}>
    <Facts>
      <Fact name={say('relationships.access.roles')}>
        <Roles roles={row.roles} />
      </Fact>
      <Fact name={say('relationships.access.days')}>{say('relationships.access.days.n', { n: row.days })}</Fact>
      <Fact name={say('relationships.access.extend')}>
        {say(row.autoExtend ? 'relationships.access.extend.on' : 'relationships.access.extend.off')} {extension}
      </Fact>
      {row.status === 'approvalPending' && (
        <Fact name={say('relationships.access.approveBy')}>
          <When at={row.approveBy} />
        </Fact>
      )}
      {row.endsAt && (
        <Fact name={say('relationships.access.ends')}>
          <When at={row.endsAt} />
        </Fact>
      )}
    </Facts>
  </Section>
)

/** Whether it goes on by itself, changed with one press while it can be. */
function Extension({ row: { id, autoExtend, status, roles, version } }: { row: Delegation }) {
  const isOpen = ['approvalPending', 'active', 'expiring'].includes(status)
  if (!isOpen || (!autoExtend && roles.includes('globalAdmin'))) return null
  return (
    <Change
      endpoint="PUT /delegations/:id/extension"
      input={{ id, autoExtend: !autoExtend }}
      version={version}
      may="delegations:manage"
      name={say(autoExtend ? 'relationships.access.extend.turnOff' : 'relationships.access.extend.turnOn')}
    />
  )
}

function NewLink({ row: { id, version } }: { row: Delegation }) {
  const [path, show] = useState<string | null>(null)
  return (
    <>
      <Moves
        of="relationshipRequest"
        moves={['renew']}
        offer={{
          renew: {
            may: 'delegations:manage',
            dialog: (close) => (
              <SureDialog
                endpoint="POST /delegations/:id/link"
                input={{ id }}
                version={version}
                done={(answer) => show(answer.path)}
                title={say('relationships.access.link.title')}
                action={say('relationships.access.link')}
                close={close}
              >
                {say('relationships.access.link.text')}
              </SureDialog>
            ),
          },
        }}
      />
      {path && <FreshLink path={path} close={() => show(null)} />}
    </>
  )
}

export const FreshLink = ({ path, close }: { path: string; close: () => void }) => (
  <Dialog title={say('relationships.access.link.ready')} close={close}>
    <p className={styles.said}>{say('relationships.access.link.text.ready')}</p>
    <p className={styles.link}>
      <Copyable text={window.location.origin + path} />
    </p>
  </Dialog>
)

const End = ({ row: { id, name, version, moves } }: { row: Delegation }) => (
  <Moves
    of="delegation"
    moves={moves}
    offer={{
      terminate: {
        may: 'delegations:manage',
        tone: 'grave',
        dialog: (close) => (
          <SureDialog
            endpoint="DELETE /delegations/:id"
            input={{ id }}
            version={version}
            title={say('relationships.access.end.title', { name })}
            action={named('move.delegation.terminate')}
            grave
            close={close}
          >
            {say('relationships.access.end.text')}
          </SureDialog>
        ),
      },
    }}
  />
)

export function moments(row: Delegation): Moment[] {
  const who = row.endedBy ? named(`ender.${row.endedBy}`) : ''
  const all = [
    { id: 'asked', at: row.askedAt, who: row.askedByName, title: say('relationships.access.history.asked') },
    {
      id: 'approved',
      at: row.approvedAt,
      who: row.approvedByName,
      title: say('relationships.access.history.approved'),
    },
    { id: 'active', at: row.activatedAt, who: null, title: say('relationships.access.history.active') },
    { id: 'ended', at: row.endedAt, who: row.endedByName, title: say('relationships.access.history.ended', { who }) },
  ]
  return all.flatMap(({ at, ...moment }) => (at ? [{ ...moment, at }] : [])).reverse()
}

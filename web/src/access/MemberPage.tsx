import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Confirm } from '../kit/Dialog.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Moves, moveName, type Offer } from '../kit/Moves.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useMay } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import { When } from '../kit/When.tsx'
import styles from './access.module.css'
import { GrantsForm } from './GrantsForm.tsx'
import { groupsOf } from './groups/queries.ts'
import { WhereFrom } from './groups/WhereFrom.tsx'
import { type Member, memberOf } from './queries.ts'
import { RemoveDialog } from './RemoveDialog.tsx'
import { Roles } from './Roles.tsx'

const trail = () => [{ name: say('access.people'), to: '/account/people' }]

/** A colleague: their place in the company, and the roles they hold there. */
export function MemberPage() {
  const { id } = useParams({ strict: false }) as { id: Member['id'] }
  const found = useQuery(memberOf(id))
  if (!found.data)
    return (
      <Page title={say('access.people')} trail={trail()}>
        <Answer of={found}>{() => null}</Answer>
      </Page>
    )
  return <Found key={id} member={found.data} />
}

function Found({ member }: { member: Member }) {
  const { name, email, status, moves, createdAt, id, guest } = member
  return (
    <RecordPage
      title={name}
      trail={trail()}
      lead={email}
      state={{ of: 'member', state: status }}
      to={`/account/people/${id}`}
      moves={<Moves of="member" moves={moves} offer={useOffer(member)} />}
    >
      <Section title={say('access.member.about')}>
        <Facts>
          <Fact name={say('access.people.email')}>
            <a href={`mailto:${email}`}>{email}</a>
          </Fact>
          <Fact name={say('access.people.since')}>
            <When at={createdAt} />
          </Fact>
          {guest && <Fact name={say('access.guest')}>{say('access.guest.text')}</Fact>}
        </Facts>
      </Section>
      <RolesSection member={member} />
    </RecordPage>
  )
}

function RolesSection({ member }: { member: Member }) {
  const [editing, edit] = useState(false)
  const may = useMay()
  const change = (
    <Button size="xs" variant="default" onClick={() => edit(true)}>
      {say('access.member.change')}
    </Button>
  )
  const open = !editing && member.status === 'active' && may('roles:grant')
  return (
    <Section title={say('access.member.roles')} action={open && change}>
      {editing ? <GrantsForm member={member} close={() => edit(false)} /> : <Held member={member} />}
    </Section>
  )
}

function Held({ member: { id, grants } }: { member: Member }) {
  const groups = useQuery(groupsOf(id)).data?.items ?? []
  if (grants.length + groups.length === 0) return <p className={styles.said}>{say('access.member.roles.none')}</p>
  if (groups.length === 0) return <Roles grants={grants} />
  return <WhereFrom own={say('groups.own')} grants={grants} groups={groups} />
}

/** What may be done with a place, each with what follows from it. */
function useOffer(member: Member): Record<string, Offer> {
  const restore = useWrite('POST /members/:id/restoration', { version: member.version })
  const may = 'people:manage'
  return {
    restore: { run: () => restore.mutate({ id: member.id }), may, tone: 'main' },
    suspend: { dialog: (close) => <Suspend member={member} close={close} />, may },
    remove: { dialog: (close) => <RemoveDialog member={member} close={close} />, may, tone: 'grave' },
  }
}

type Of = { member: Member; close: () => void }

function Suspend({ member: { id, name, version }, close }: Of) {
  const write = useWrite('POST /members/:id/suspension', { version, done: close })
  return <Ask move="suspend" name={name} write={write} run={() => write.mutate({ id })} close={close} />
}

type AskProps = {
  move: 'suspend'
  name: string
  write: Pick<ReturnType<typeof useWrite<'POST /members/:id/suspension'>>, 'isPending' | 'error'>
  run: () => void
  close: () => void
}

const Ask = ({ move, name, write: { isPending, error }, run, close }: AskProps) => (
  <Confirm
    title={say(`access.member.${move}`, { name })}
    action={moveName('member', move)}
    run={run}
    close={close}
    busy={isPending}
    problem={error}
    grave
  >
    <p className={styles.said}>{say(`access.member.${move}.text`, { name })}</p>
  </Confirm>
)

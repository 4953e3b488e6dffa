import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Answer } from '../../kit/Answer.tsx'
import { Blocked } from '../../kit/Blocked.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Moves } from '../../kit/Moves.tsx'
import { Page } from '../../kit/Page.tsx'
import { RecordPage } from '../../kit/RecordPage.tsx'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import { useMay } from '../../kit/useMe.ts'
import { When } from '../../kit/When.tsx'
import styles from '../access.module.css'
import { Roles } from '../Roles.tsx'
import { DeleteGroup } from './DeleteGroup.tsx'
import { GroupHistory } from './GroupHistory.tsx'
import { GroupPeople } from './GroupPeople.tsx'
import { GroupRoles } from './GroupRoles.tsx'
import { EditGroup } from './NewGroup.tsx'
import { type Group, groupOf } from './queries.ts'

const trail = () => [
  { name: say('access.people'), to: '/account/people' },
  { name: say('groups.title'), to: '/account/people/groups' },
]

/** A group: what it holds, who is in it, and what happened to it. */
export function GroupPage() {
  const { id } = useParams({ strict: false }) as { id: Group['id'] }
  const found = useQuery(groupOf(id))
  if (!found.data)
    return (
      <Page title={say('groups.title')} trail={trail()}>
        <Answer of={found}>{() => null}</Answer>
      </Page>
    )
  return <Found key={id} group={found.data} />
}

function Found({ group }: { group: Group }) {
  const may = useMay()
  const { id, name, description, status, moves } = group
  const offer = { delete: { dialog: (close: () => void) => <DeleteGroup group={group} close={close} />, may: 'roles:grant', tone: 'grave' as const } } // biome-ignore format: one thought
  return (
    <RecordPage
      title={name}
      trail={trail()}
      lead={description}
      state={{ of: 'group', state: status }}
      to={`/account/people/groups/${id}`}
      moves={<Moves of="group" moves={moves} offer={offer} />}
      history={may('audit:read') && <GroupHistory id={id} />}
    >
      {status === 'deleted' && <Blocked block={{ title: say('groups.deleted') }} />}
      <About group={group} />
      <Holds group={group} />
      <GroupPeople group={group} />
    </RecordPage>
  )
}

const About = ({ group }: { group: Group }) => (
  <Section
    title={say('groups.about')}
    action={
      group.filledBy === 'people' && (
        <Asking group={group} name={say('groups.edit')}>
          {(close) => <EditGroup group={group} close={close} />}
        </Asking>
      )
    }
  >
    <Facts>
      <Fact name={say('groups.people')}>{say('groups.people.n', { n: group.people })}</Fact>
      <Fact name={say('groups.filled')}>
        {say(`groups.filled.${group.filledBy}`)}
        {group.filledBy === 'directory' && <p className={styles.said}>{say('groups.filled.directory.text')}</p>}
      </Fact>
      <Fact name={say('groups.since')}>
        <When at={group.createdAt} />
      </Fact>
    </Facts>
  </Section>
)

const Holds = ({ group }: { group: Group }) => (
  <Section
    title={say('groups.roles')}
    action={
      <Asking group={group} name={say('groups.change')}>
        {(close) => <GroupRoles group={group} close={close} />}
      </Asking>
    }
  >
    {group.grants.length ? <Roles grants={group.grants} /> : <p className={styles.said}>{say('groups.roles.none')}</p>}
  </Section>
)

type AskingProps = { group: Group; name: string; children: (close: () => void) => ReactNode }
/** A change that a dialog asks for, as long as the group is there and the reader may give roles. */
function Asking({ group: { status }, name, children }: AskingProps) {
  const [asking, ask] = useState(false)
  const may = useMay()
  if (status === 'deleted' || !may('roles:grant')) return null
  return (
    <>
      <Button size="xs" variant="default" onClick={() => ask(true)}>
        {name}
      </Button>
      {asking && children(() => ask(false))}
    </>
  )
}

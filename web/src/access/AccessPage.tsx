import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { GoThere } from '../kit/Blocked.tsx'
import { Checklist, type Condition } from '../kit/Checklist.tsx'
import { Empty } from '../kit/Empty.tsx'
import styles from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { language, listed, named, say } from '../kit/say.ts'
import { TabbedBy } from '../kit/TabbedBy.tsx'
import { useMe } from '../kit/useMe.ts'
import { AskDialog } from './AskDialog.tsx'
import own from './access.module.css'
import { isSame } from './grants.ts'
import { myGroups } from './groups/queries.ts'
import { WhereFrom } from './groups/WhereFrom.tsx'
import { MyRequests } from './MyRequests.tsx'
import { type AccessRequest, accessRequests, type Grant, myAccess, type Workspace } from './queries.ts'
import { RoleMatrix } from './RoleMatrix.tsx'
import { Roles, roleName } from './Roles.tsx'

/** My access: every workspace of the company, open to me or not, what blocks it, and whom to ask (domain.md 0.3). */
export function AccessPage() {
  const { tenant } = useMe()
  if (!tenant) return <Nowhere />
  return (
    <Page title={say('access.mine')} lead={say('access.mine.lead', { company: tenant.name })}>
      <TabbedBy
        tabs={[
          { name: 'mine', title: say('access.mine.spaces'), content: <Mine /> },
          { name: 'roles', title: say('access.mine.matrix'), content: <RoleMatrix /> },
        ]}
      />
    </Page>
  )
}

function Mine() {
  const list = useQuery(myAccess)
  const requests = useQuery(accessRequests({ mine: true })).data?.items ?? []
  const { roles } = useMe()
  const held = roles.some(({ role }) => role !== 'member')
  return (
    <div className={styles.stack} style={{ maxWidth: '52rem' }}>
      <Section title={say('access.mine.roles')}>
        {held ? <MyRoles roles={roles} /> : <p className={own.said}>{say('access.mine.member')}</p>}
      </Section>
      <Answer of={list} rows={8}>
        {({ items }) => (
          <Section
            title={say('access.mine.spaces')}
            action={say('access.mine.count', { open: items.filter(({ open }) => open).length, all: items.length })}
            flush
          >
            <Checklist conditions={items.map((space) => conditionOf(space, requests))} />
          </Section>
        )}
      </Answer>
      {requests.length > 0 && (
        <Section title={say('access.ask.mine')} flush>
          <MyRequests requests={requests} />
        </Section>
      )}
      <p className={own.said}>
        <Link to={'/account/recovery' as string}>{say('access.recovery.way')}</Link>
      </p>
    </div>
  )
}

/** What I hold, and by which group, if any. */
function MyRoles({ roles }: { roles: readonly Grant[] }) {
  const groups = useQuery(myGroups).data?.items ?? []
  if (groups.length === 0) return <Roles grants={roles} />
  const given = roles.filter((one) => !groups.some(({ grants }) => grants.some((two) => isSame(one, two))))
  return <WhereFrom own={say('groups.own.mine')} grants={given} groups={groups} />
}

function conditionOf(space: Workspace, requests: readonly AccessRequest[]): Condition {
  const { workspace, says, link, open, by } = space
  const title = says[language()]
  if (open || !by)
    return { name: workspace, title, state: 'met', action: <GoThere to={link} name={say('access.mine.go')} /> }
  const asked = requests.find((one) => one.workspace === workspace && one.status === 'pending')
  const who = by === 'role' &&
    space.ask.length > 0 && { who: space.ask.map(({ name, email }) => ({ clearer: email, name })) }
  const block = { title: named(`block.${by}`), remedy: remedyOf(space), ...who }
  return {
    name: workspace,
    title,
    state: asked ? 'waiting' : 'unmet',
    block,
    action: <WayOn space={space} asked={asked} />,
  }
}

function remedyOf({ by, roles, programme, state }: Workspace): string {
  if (by === 'role' || !programme) return say('access.mine.by', { roles: listed(roles.map(roleName)) })
  const name = named(`programme.${programme}`)
  if (!state) return say('access.mine.programme.none', { programme: name })
  return say('access.mine.programme', { programme: name, state: named(`state.${programme}.${state}`) })
}

/** A role is asked for here, of exactly those who may give it; a programme or a status is moved on at its page. */
function WayOn({ space, asked }: { space: Workspace; asked: AccessRequest | undefined }) {
  const [asking, ask] = useState(false)
  const { person } = useMe()
  const { by } = space
  if (by !== 'role')
    return (
      <Button component={Link} to={by === 'programme' ? '/programmes' : '/readiness'} size="xs" variant="light">
        {say('access.mine.see')}
      </Button>
    )
  if (asked) return <small>{say('access.ask.waits', { role: roleName(asked.role) })}</small>
  if (space.ask.some(({ email }) => email === person.email))
    return (
      <Button component={Link} to={`/account/people?q=${encodeURIComponent(person.email)}`} size="xs" variant="light">
        {say('access.mine.self')}
      </Button>
    )
  return (
    <>
      <Button size="xs" variant="light" onClick={() => ask(true)}>
        {say('access.ask')}
      </Button>
      {asking && <AskDialog space={space} close={() => ask(false)} />}
    </>
  )
}

const Nowhere = () => (
  <Page title={say('access.mine')}>
    <Empty title={say('access.mine.none')}>
      <Button component={Link} to={'/enrol' as string}>
        {say('access.mine.none.do')}
      </Button>
    </Empty>
  </Page>
)

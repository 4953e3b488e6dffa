import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
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
import own from './access.module.css'
import { myAccess, type Workspace } from './queries.ts'
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
  const { roles } = useMe()
  const held = roles.some(({ role }) => role !== 'member')
  return (
    <div className={styles.stack} style={{ maxWidth: '52rem' }}>
      <Section title={say('access.mine.roles')}>
        {held ? <Roles grants={roles} /> : <p className={own.said}>{say('access.mine.member')}</p>}
      </Section>
      <Answer of={list} rows={8}>
        {({ items }) => (
          <Section
            title={say('access.mine.spaces')}
            action={say('access.mine.count', { open: items.filter(({ open }) => open).length, all: items.length })}
            flush
          >
            <Checklist conditions={items.map(conditionOf)} />
          </Section>
        )}
      </Answer>
    </div>
  )
}

function conditionOf(space: Workspace): Condition {
  const { workspace, says, link, open, by } = space
  const title = says[language()]
  if (open || !by)
    return { name: workspace, title, state: 'met', action: <GoThere to={link} name={say('access.mine.go')} /> }
  const block = { title: named(`block.${by}`), remedy: remedyOf(space) }
  return { name: workspace, title, state: 'unmet', block, action: <WayOn space={space} title={title} /> }
}

function remedyOf({ by, roles, programme, state }: Workspace): string {
  if (by === 'role' || !programme) return say('access.mine.by', { roles: listed(roles.map(roleName)) })
  const name = named(`programme.${programme}`)
  if (!state) return say('access.mine.programme.none', { programme: name })
  return say('access.mine.programme', { programme: name, state: named(`state.${programme}.${state}`) })
}

/** A role is asked for by mail; a programme or a status is moved on at its page. */
function WayOn({ space: { by, ask }, title }: { space: Workspace; title: string }) {
  const { person } = useMe()
  const [who] = ask
  if (by !== 'role')
    return (
      <Button component={Link} to={by === 'programme' ? '/programmes' : '/readiness'} size="xs" variant="light">
        {say('access.mine.see')}
      </Button>
    )
  if (!who) return null
  if (ask.some(({ email }) => email === person.email))
    return (
      <Button component={Link} to={`/account/people?q=${encodeURIComponent(person.email)}`} size="xs" variant="light">
        {say('access.mine.self')}
      </Button>
    )
  const subject = encodeURIComponent(say('access.mine.ask.subject', { workspace: title }))
  const to = ask.map(({ email }) => email).join(',')
  return (
    <Button component="a" href={`mailto:${to}?subject=${subject}`} size="xs" variant="light">
      {say('access.mine.ask', { name: who.name })}
    </Button>
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

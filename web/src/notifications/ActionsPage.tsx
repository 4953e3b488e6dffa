import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import type { Takes } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { Filters, SelectFilter } from '../kit/Filters.tsx'
import { ListFoot } from '../kit/ListFoot.tsx'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useWrite } from '../kit/useWrite.ts'
import { Items } from './ItemRow.tsx'
import styles from './notifications.module.css'
import { type Item, inbox, inboxCount, preferences } from './queries.ts'

const states = ['open', 'done', 'archived'] as const
const groups = {
  mandatory: ['mandatory'],
  recommended: ['recommended'],
  news: ['transactional', 'promotional'],
} as const
type Group = keyof typeof groups

/** Everything that waits for somebody with the reader's roles, the mandatory first. */
export function ActionsPage() {
  const list = useQuery(inbox(useWanted()))
  const { data } = useQuery(inboxCount)
  const readAll = useWrite('POST /inbox/readings', { refresh: [['inbox']] })
  return (
    <Page
      title={say('actions.title')}
      lead={say('actions.lead')}
      action={
        <>
          <Button component={Link} to="/account/notifications" variant="default" size="sm">
            {say('actions.preferences')}
          </Button>
          <Button
            variant="default"
            size="sm"
            disabled={!data?.unread}
            loading={readAll.isPending}
            onClick={() => readAll.mutate({})}
          >
            {say('actions.readAll')}
          </Button>
        </>
      }
    >
      <div className={styles.page}>
        <ActionFilters />
        <Answer of={list} rows={8}>
          {(page) => (
            <>
              <Groups items={page.items} />
              {page.items.length > 0 && <ListFoot page={page} columns={[]} />}
            </>
          )}
        </Answer>
      </div>
    </Page>
  )
}

function useWanted(): Takes<'GET /inbox'> {
  const { state, workspace, after } = useAddress().search
  const known = states.find((one) => one === state)
  return { ...(known && { state: known }), ...(workspace && { workspace }), ...(after && { after }) }
}

function ActionFilters() {
  const { data } = useQuery(preferences)
  return (
    <Filters>
      <SelectFilter
        name="state"
        label={say('actions.state.open')}
        options={states.slice(1).map((value) => ({ value, label: say(`actions.state.${value}`) }))}
      />
      <SelectFilter
        name="workspace"
        label={say('actions.workspace')}
        options={(data?.workspaces ?? []).map(({ workspace }) => ({
          value: workspace,
          label: named(`workspace.${workspace}`),
        }))}
      />
    </Filters>
  )
}

function Groups({ items }: { items: readonly Item[] }) {
  const { search } = useAddress()
  if (items.length === 0)
    return (
      <Empty title={search.state || search.workspace ? say('kit.empty.filtered') : say('actions.empty')}>
        <p>{say('actions.empty.text')}</p>
      </Empty>
    )
  return (Object.keys(groups) as Group[]).map((group) => {
    const own = items.filter(({ kind }) => groups[group].some((one) => one === kind))
    if (own.length === 0) return null
    return (
      <Section
        key={group}
        title={say(`actions.${group}`)}
        flush
        {...(group === 'mandatory' && { action: <small>{say('actions.mandatory.text')}</small> })}
      >
        <Items items={own} />
      </Section>
    )
  })
}

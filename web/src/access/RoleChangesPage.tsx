import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Empty } from '../kit/Empty.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { Moves, moveName } from '../kit/Moves.tsx'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { listed, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { dayOf, When } from '../kit/When.tsx'
import { type RoleChange, roleChanges } from './queries.ts'
import { Roles, roleName } from './Roles.tsx'

/** What was changed for many at once, and the way back within a day. */
export function RoleChangesPage() {
  const { after } = useAddress().search
  const list = useQuery({ ...roleChanges(after ? { after } : {}), placeholderData: keepPreviousData })
  return (
    <ListPage
      title={say('access.changes')}
      trail={[{ name: say('access.people'), to: '/account/people' }]}
      lead={say('access.changes.lead')}
      list={list}
      columns={columns()}
      name={({ byName, createdAt }) => `${byName}, ${dayOf(createdAt, true)}`}
      empty={<Empty of="access.changes.empty" />}
    />
  )
}

const columns = (): Column<RoleChange>[] => [
  {
    id: 'at',
    title: say('access.changes.at'),
    cell: ({ createdAt }) => <When at={createdAt} time />,
    text: ({ createdAt }) => dayOf(createdAt, true),
  },
  { id: 'by', title: say('access.changes.by'), cell: ({ byName }) => byName, text: ({ byName }) => byName, wide: true },
  {
    id: 'who',
    title: say('access.people.name'),
    cell: ({ lines }) => <People lines={lines} />,
    text: ({ lines }) => listed(lines.map(({ name }) => name)),
  },
  {
    id: 'give',
    title: say('access.bulk.give'),
    cell: ({ give }) => (give.length ? <Roles grants={give} most={2} /> : '–'),
    text: ({ give }) => listed(give.map(({ role }) => roleName(role))),
    wide: true,
  },
  {
    id: 'take',
    title: say('access.bulk.take'),
    cell: ({ take }) => (take.length ? <Roles grants={take} most={2} /> : '–'),
    text: ({ take }) => listed(take.map(({ role }) => roleName(role))),
    wide: true,
  },
  {
    id: 'state',
    title: say('access.people.status'),
    cell: ({ status, undoneByName, undoUntil, moves }) => (
      <>
        <StateBadge of="roleChange" state={status} />
        {undoneByName && (
          <small style={{ display: 'block' }}>{say('access.ask.answered', { name: undoneByName })}</small>
        )}
        {moves.length > 0 && (
          <small style={{ display: 'block' }}>{say('access.changes.until', { time: dayOf(undoUntil, true) })}</small>
        )}
      </>
    ),
    text: ({ status }) => stateName('roleChange', status),
  },
  { id: 'moves', title: say('access.apps.moves'), cell: (change) => <Offered change={change} /> },
]

const NAMED = 3
const People = ({ lines }: Pick<RoleChange, 'lines'>) => {
  const names = lines.slice(0, NAMED).map(({ name }) => name)
  const left = lines.length - names.length
  return listed(left > 0 ? [...names, say('access.people.more', { n: left })] : names)
}

const Offered = ({ change }: { change: RoleChange }) => (
  <Moves
    of="roleChange"
    moves={change.moves}
    size="xs"
    offer={{ undo: { dialog: (close) => <Undo change={change} close={close} />, may: 'roles:grant' } }}
  />
)

function Undo({ change: { id, lines, version }, close }: { change: RoleChange; close: () => void }) {
  return (
    <SureDialog
      endpoint="DELETE /role-changes/:id"
      input={{ id }}
      version={version}
      title={say('access.changes.undo', { n: lines.length })}
      action={moveName('roleChange', 'undo')}
      close={close}
    >
      {say('access.changes.undo.text')}
    </SureDialog>
  )
}

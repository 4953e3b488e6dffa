import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../kit/Answer.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Moves } from '../../kit/Moves.tsx'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { language, listed, named, say } from '../../kit/say.ts'
import { useWrite } from '../../kit/useWrite.ts'
import { dayOf } from '../../kit/When.tsx'
import styles from '../migration.module.css'
import { type Suggestion, suggestions } from './queries.ts'

/** Colleagues the old centre knew: one press invites with the roles that fit. */
export function Suggestions() {
  const asked = useQuery(suggestions)
  return (
    <div className={styles.remarks}>
      <p className={styles.about}>{say('migration.mine.people.text')}</p>
      <Answer of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty of="migration.mine.people.none" />
          ) : (
            <ListTable
              title={say('migration.mine.people')}
              columns={columns()}
              rows={items}
              name={({ name }) => name}
            />
          )
        }
      </Answer>
    </div>
  )
}

const rolesOf = ({ grants }: Suggestion) =>
  grants.length > 0 ? listed(grants.map(({ role }) => named(`role.${role}`))) : say('migration.mine.people.grants.none')

// biome-ignore format: a table
const columns = (): Column<Suggestion>[] => [
  { id: 'name',  title: say('migration.contact.name'),          cell: (row) => <Person of={row} /> },
  { id: 'role',  title: say('migration.mine.people.role'),      cell: ({ oldRole }) => oldRole?.[language()] ?? '–' },
  { id: 'gets',  title: say('migration.mine.people.grants'),    cell: rolesOf },
  { id: 'state', title: say('migration.import.state'),          cell: (row) => <State of={row} /> },
  { id: 'moves', title: '',                                     cell: (row) => <Decide of={row} /> },
]

const Person = ({ of: { name, email, askedAt, message } }: { of: Suggestion }) => (
  <div>
    {name} <small className={styles.remedy}>{email}</small>
    {askedAt && (
      <small>
        {message ? say('migration.mine.people.asked', { message }) : say('migration.mine.people.askedBare')}
      </small>
    )}
  </div>
)

const State = ({ of: { status, decidedByName, decidedAt } }: { of: Suggestion }) => (
  <div>
    <StateBadge of="suggestion" state={status} tone={status === 'asked' ? 'wait' : undefined} />
    {decidedByName && decidedAt && (
      <small className={styles.remedy}>
        {say('migration.mine.people.by', { name: decidedByName, day: dayOf(decidedAt) })}
      </small>
    )}
  </div>
)

const may = 'roles:grant'

function Decide({ of: { id, moves } }: { of: Suggestion }) {
  const refresh = { refresh: [['legacy', 'suggestions'], ['people'], ['members']] }
  const invite = useWrite('POST /role-suggestions/:id/invitation', refresh)
  const dismiss = useWrite('DELETE /role-suggestions/:id', refresh)
  const problem = invite.error ?? dismiss.error
  return (
    <div className={styles.remarks} style={{ gap: '0.375rem' }}>
      {problem && <ProblemNote problem={problem} />}
      <div className={styles.acts}>
        <Moves
          of="suggestion"
          moves={moves}
          size="compact-sm"
          busy={invite.isPending || dismiss.isPending}
          offer={{
            invite: { may, run: () => invite.mutate({ id }) },
            dismiss: { may, run: () => dismiss.mutate({ id }) },
          }}
        />
      </div>
    </div>
  )
}

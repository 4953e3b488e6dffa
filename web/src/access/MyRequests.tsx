import { Moves } from '../kit/Moves.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { language, say } from '../kit/say.ts'
import { useWrite } from '../kit/useWrite.ts'
import { When } from '../kit/When.tsx'
import styles from './access.module.css'
import type { AccessRequest } from './queries.ts'
import { roleName } from './Roles.tsx'

/** What I asked for, and what was answered. */
export const MyRequests = ({ requests }: { requests: readonly AccessRequest[] }) => (
  <ul className={styles.rows}>
    {requests.map((request) => (
      <One key={request.id} request={request} />
    ))}
  </ul>
)

function One({
  request: { id, role, says, status, reason, decidedByName, createdAt, moves, version },
}: {
  request: AccessRequest
}) {
  const { mutate, isPending, error } = useWrite('DELETE /access-requests/:id', { version })
  return (
    <li>
      <div>
        <b>
          {roleName(role)} · {says[language()]}
        </b>
        <small>
          <When at={createdAt} />
          {decidedByName && ` · ${say('access.ask.answered', { name: decidedByName })}`}
        </small>
        {reason && <small>“{reason}”</small>}
        {error && <ProblemNote problem={error} />}
      </div>
      <StateBadge of="accessRequest" state={status} />
      <Moves
        of="accessRequest"
        moves={moves.filter((move) => move === 'withdraw')}
        offer={{ withdraw: { run: () => mutate({ id }) } }}
        busy={isPending}
        size="xs"
      />
    </li>
  )
}

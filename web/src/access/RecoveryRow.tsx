import { Moves, moveName } from '../kit/Moves.tsx'
import { ReasonDialog } from '../kit/ReasonDialog.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { dayOf, When } from '../kit/When.tsx'
import type { Recovery } from './queries.ts'

type Props = { recovery: Recovery; at: 'company' | 'desk' }

/** Somebody asks to become admin: who, why, since when, until when it can be stopped, and by whom it was. */
export function RecoveryRow({ recovery, at }: Props) {
  const { company, name, email, domain, reason, status, dueAt, endedByName, endedReason, createdAt, moves } = recovery
  return (
    <li>
      <div>
        <b>
          {at === 'desk' && `${company}: `}
          {name}
        </b>
        <small>
          {email} · {domain} · <When at={createdAt} />
        </small>
        <span>“{reason}”</span>
        {status === 'waiting' && dueAt && <small>{say('access.recovery.until', { time: dayOf(dueAt, true) })}</small>}
        {endedByName && (
          <small>{say('access.recovery.ended', { name: endedByName, reason: endedReason ?? '–' })}</small>
        )}
      </div>
      <StateBadge of="recovery" state={status} />
      <Moves
        of="recovery"
        moves={moves}
        size="xs"
        offer={{
          object: {
            dialog: (close) => <ObjectTo recovery={recovery} close={close} />,
            may: 'recoveries:answer',
            tone: 'grave',
          },
          halt: {
            dialog: (close) => <Halt recovery={recovery} close={close} />,
            may: 'partners:manage',
            tone: 'grave',
          },
        }}
      />
    </li>
  )
}

type Of = { recovery: Recovery; close: () => void }

const ObjectTo = ({ recovery: { id, name, version }, close }: Of) => (
  <ReasonDialog
    endpoint="POST /recoveries/:id/objection"
    input={(reason) => ({ id, reason })}
    version={version}
    title={say('access.recovery.object', { name })}
    action={moveName('recovery', 'object')}
    label={say('access.requests.reason')}
    close={close}
  />
)

const Halt = ({ recovery: { id, tenantId, name, version }, close }: Of) => (
  <ReasonDialog
    endpoint="POST /vendor/partners/:tenantId/recoveries/:id/halt"
    input={(reason) => ({ tenantId, id, reason })}
    version={version}
    title={say('access.recovery.halt', { name })}
    action={moveName('recovery', 'halt')}
    label={say('access.requests.reason')}
    close={close}
  />
)

import { IconAlertTriangle } from '@tabler/icons-react'
import { Act } from '../kit/Act.tsx'
import kit from '../kit/kit.module.css'
import { moveName } from '../kit/Moves.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useWrite } from '../kit/useWrite.ts'
import { When } from '../kit/When.tsx'
import type { Overview, Registration } from './queries.ts'

/** Why nothing is sent, or that some events were not; what was set aside goes out once somebody starts it again. */
export function Held({ overview: { setAside }, registration }: { overview: Overview; registration: Registration }) {
  const { mutate, isPending, error } = useWrite('POST /webhooks/resumption', { refresh: [['webhooks']] })
  const denied = useDenial()('webhooks:manage')
  const { status, stoppedFor, failingSince } = registration
  const isStopped = status === 'stopped'
  if (!isStopped && setAside === 0) return null
  return (
    <div className={kit.note} data-tone={isStopped ? 'bad' : 'wait'}>
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <h3>{isStopped ? say('webhooks.stopped') : say('webhooks.setAside.some', { n: setAside })}</h3>
        {stoppedFor && <p>{say(`webhooks.stopped.${stoppedFor}`)}</p>}
        {isStopped && failingSince && (
          <p>
            {say('webhooks.failingSince')} <When at={failingSince} time />
          </p>
        )}
        <p>{say('webhooks.setAside.text')}</p>
        <Act
          name={isStopped ? moveName('webhook', 'resume') : say('webhooks.setAside.send')}
          run={() => mutate({})}
          denied={denied}
          loading={isPending}
          size="xs"
          w="fit-content"
        />
        {error && <ProblemNote problem={error} />}
      </div>
    </div>
  )
}

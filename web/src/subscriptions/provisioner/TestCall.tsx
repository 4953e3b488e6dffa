import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { Act } from '../../kit/Act.tsx'
import type { Gives } from '../../kit/api.ts'
import kit from '../../kit/kit.module.css'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { named, say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useWrite } from '../../kit/useWrite.ts'

type Tried = Gives<'POST /vendor/provisioner/test'>

/** Calls the vendor's systems once and says in words what came back. */
export function TestCall() {
  const { mutate, isPending, error, data } = useWrite('POST /vendor/provisioner/test', { refresh: [] })
  const denied = useDenial()('provisionings:retry')
  return (
    <>
      <div>
        <Act name={say('provisioner.test')} run={() => mutate({})} denied={denied} loading={isPending} size="xs" />
      </div>
      {error && <ProblemNote problem={error} />}
      <div role="status">{data && !isPending && !error && <CameBack of={data} />}</div>
    </>
  )
}

const CameBack = ({ of }: { of: Tried }) => (
  <div className={kit.note} data-tone={of.ok ? 'good' : 'bad'}>
    {of.ok ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
    <div>
      <p>{saidOf(of)}</p>
    </div>
  </div>
)

function saidOf({ ok, status, silence }: Tried): string {
  if (silence) return named(`silence.call.${silence}`)
  return say(ok ? 'provisioner.test.ok' : 'provisioner.test.bad', { status })
}

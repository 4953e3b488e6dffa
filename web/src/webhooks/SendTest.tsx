import { Act } from '../kit/Act.tsx'
import kit from '../kit/kit.module.css'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useWrite } from '../kit/useWrite.ts'

/** Sends an event of no meaning; what came back appears among the deliveries. */
export function SendTest() {
  const { mutate, isPending, error, isSuccess } = useWrite('POST /webhooks/tests', { refresh: [['webhooks']] })
  const denied = useDenial()('webhooks:manage')
  return (
    <>
      <div>
        <Act name={say('webhooks.test')} run={() => mutate({})} denied={denied} loading={isPending} size="xs" />
      </div>
      {error && <ProblemNote problem={error} />}
      <p role="status" className={kit.text}>
        {isSuccess && say('webhooks.test.sent')}
      </p>
    </>
  )
}

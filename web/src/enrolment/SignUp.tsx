import { useState } from 'react'
import { StepFoot, Steps } from '../kit/Steps.tsx'
import { say } from '../kit/say.ts'
import { CodeStep } from './CodeStep.tsx'
import { MailStep } from './MailStep.tsx'
import { PersonStep } from './PersonStep.tsx'
import { type Name, names, stepsSaid } from './steps.ts'

/** A sign-up under way: known by its id to the server, by the mailbox to the reader. */
export type Going = { id: string; email: string; resendAfter: string }

/** Who somebody is: a mailbox, the proof of it, a name and a password. */
export function SignUp() {
  const [at, go] = useState<Name>('mail')
  const [going, begin] = useState<Going | null>(null)
  const hints = going ? { code: say('enrolment.code.hint.to', { email: going.email }) } : {}
  const steps = stepsSaid(hints)
  const foot = (busy: boolean, action: string) => <StepFoot steps={steps} at={at} busy={busy} action={action} />
  const started = (one: Going) => {
    begin(one)
    go('code')
  }
  return (
    <Steps steps={steps} at={at} reached={names.indexOf(at)} go={() => undefined}>
      {at === 'mail' && <MailStep started={started} foot={foot} />}
      {at === 'code' && going && (
        <CodeStep going={going} again={begin} other={() => go('mail')} proven={() => go('person')} foot={foot} />
      )}
      {at === 'person' && going && <PersonStep going={going} foot={foot} />}
    </Steps>
  )
}
export type Foot = (busy: boolean, action: string) => React.ReactNode

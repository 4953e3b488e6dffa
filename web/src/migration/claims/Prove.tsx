import { useState } from 'react'
import { CodeStep } from '../../enrolment/CodeStep.tsx'
import { MailStep } from '../../enrolment/MailStep.tsx'
import { PersonStep } from '../../enrolment/PersonStep.tsx'
import type { Going } from '../../enrolment/SignUp.tsx'
import { StepFoot, Steps } from '../../kit/Steps.tsx'
import type { Claimable } from './queries.ts'
import { type ClaimStep, claimSteps, indexOf } from './steps.ts'

type Props = { token: string; one: Claimable; back: () => void }

/** Who claims: a mailbox, its proof, a name and a password, as whoever enrols; or signing in, and back. */
export function Prove({ token, one, back }: Props) {
  const [at, go] = useState<Extract<ClaimStep, 'mail' | 'code' | 'person'>>('mail')
  const [going, begin] = useState<Going | null>(null)
  const steps = claimSteps({ isKnown: false, email: one.invited.email, codeSentTo: going?.email })
  const foot = (busy: boolean, action: string) => (
    <StepFoot steps={steps} at={at} busy={busy} action={action} back={at === 'mail' ? back : undefined} />
  )
  const started = (next: Going) => {
    begin(next)
    go('code')
  }
  return (
    <Steps steps={steps} at={at} reached={indexOf(at)} go={(name) => name === 'company' && back()}>
      {at === 'mail' && (
        <MailStep started={started} foot={foot} email={one.invited.email} to={`/claim/${token}?step=on`} />
      )}
      {at === 'code' && going && (
        <CodeStep going={going} again={begin} other={() => go('mail')} proven={() => go('person')} foot={foot} />
      )}
      {at === 'person' && going && <PersonStep going={going} foot={foot} name={one.invited.name} />}
    </Steps>
  )
}

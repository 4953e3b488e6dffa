import { useState } from 'react'
import { CodeStep } from '../enrolment/CodeStep.tsx'
import { MailStep } from '../enrolment/MailStep.tsx'
import { PersonStep } from '../enrolment/PersonStep.tsx'
import type { Going } from '../enrolment/SignUp.tsx'
import { names, stepsSaid } from '../enrolment/steps.ts'
import { Page } from '../kit/Page.tsx'
import { StepFoot, Steps } from '../kit/Steps.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import type { Opened } from './queries.ts'

type At = 'mail' | 'code' | 'person'

/** Who is new here proves a work mailbox first, as whoever enrols, and comes back to the request. */
export function Begin({ token, one: { partner, email } }: { token: string; one: Opened }) {
  const { change } = useAddress()
  const [at, go] = useState<At>('mail')
  const [going, begin] = useState<Going | null>(null)
  const steps = stepsSaid({}).slice(0, names.indexOf('person') + 1)
  const foot = (busy: boolean, action: string) => (
    <StepFoot
      steps={steps}
      at={at}
      busy={busy}
      action={action}
      back={at === 'mail' ? () => void change({ step: '' }) : undefined}
    />
  )
  const started = (next: Going) => {
    begin(next)
    go('code')
  }
  return (
    <Page title={say('relationships.relate', { partner })}>
      <Steps steps={steps} at={at} reached={names.indexOf(at)} go={() => undefined}>
        {at === 'mail' && <MailStep started={started} foot={foot} {...(email && { email })} to={`/relate/${token}`} />}
        {at === 'code' && going && (
          <CodeStep going={going} again={begin} other={() => go('mail')} proven={() => go('person')} foot={foot} />
        )}
        {at === 'person' && going && <PersonStep going={going} foot={foot} />}
      </Steps>
    </Page>
  )
}

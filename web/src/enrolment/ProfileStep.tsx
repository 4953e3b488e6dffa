import { Form } from '../kit/Form.tsx'
import { StepFoot } from '../kit/Steps.tsx'
import { useAddress } from '../kit/useAddress.ts'
import { ProfileFields, profileOf } from '../membership/ProfileFields.tsx'
import type { StepProps } from './Draft.tsx'
import { stepsSaid } from './steps.ts'
import { useStep } from './useStep.ts'

/** The company by law, in the form its country asks for. */
export function ProfileStep({ draft, go }: StepProps) {
  const { change } = useAddress()
  const { form, field, values, busy } = useStep('PUT /enrolment/profile', {
    step: 'profile',
    initial: profileOf(draft.profile),
    input: (values) => values,
    next: () => go('contact'),
  })
  return (
    <Form {...form}>
      <ProfileFields field={field} values={values} />
      <StepFoot steps={stepsSaid()} at="profile" busy={busy} back={() => void change({ step: 'company' })} />
    </Form>
  )
}

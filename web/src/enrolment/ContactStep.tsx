import { Form } from '../kit/Form.tsx'
import { StepFoot } from '../kit/Steps.tsx'
import { say } from '../kit/say.ts'
import { ContactFields, contactOf } from '../membership/ContactFields.tsx'
import type { StepProps } from './Draft.tsx'
import { stepsSaid } from './steps.ts'
import { useStep } from './useStep.ts'

/** Whom the network writes to: the one who enrols, or a colleague. */
export function ContactStep({ draft, go }: StepProps) {
  const { form, field, busy } = useStep('PUT /enrolment/contact', {
    step: 'contact',
    initial: contactOf(draft.contact),
    input: (values) => values,
    next: () => go('terms'),
  })
  const hint = say('enrolment.contact.email.hint', { email: draft.email })
  return (
    <Form {...form}>
      <ContactFields field={field} country={draft.profile.country ?? ''} emailHint={hint} />
      <StepFoot steps={stepsSaid()} at="contact" busy={busy} back={() => go('profile')} />
    </Form>
  )
}

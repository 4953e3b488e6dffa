import { useState } from 'react'
import { Blocked } from '../kit/Blocked.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { ChoiceField, TextAreaField } from '../kit/fields.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useWrite } from '../kit/useWrite.ts'
import type { Enrolment } from './queries.ts'

type Way = 'join' | 'other'

/** A company like this one is here: a place in it, or a reason why this is another. */
export function Choice({ draft }: { draft: Enrolment }) {
  const [way, choose] = useState<Way | ''>('')
  const { change } = useAddress()
  return (
    <Section title={say('enrolment.here.title')}>
      <p>{say('enrolment.here.text')}</p>
      {draft.refusedFor && <Blocked block={{ title: say('enrolment.here.refused'), remedy: draft.refusedFor }} />}
      <ChoiceField
        name="way"
        value={way}
        change={choose}
        error={undefined}
        label={say('enrolment.here.label')}
        choices={[
          { value: 'join', title: say('enrolment.here.join'), hint: say('enrolment.here.join.hint') },
          { value: 'other', title: say('enrolment.here.other'), hint: say('enrolment.here.other.hint') },
        ]}
      />
      {way === 'join' && <Join cancel={() => void change({ step: 'terms' })} />}
      {way === 'other' && <Distinct cancel={() => void change({ step: 'terms' })} />}
    </Section>
  )
}

type Props = { cancel: () => void }

function Join({ cancel }: Props) {
  const [message, type] = useState('')
  const { mutate, isPending, error } = useWrite('POST /enrolment/join')
  return (
    <Form submit={() => mutate({ message })} problem={error}>
      <TextAreaField
        name="message"
        value={message}
        change={type}
        error={undefined}
        label={say('enrolment.here.message')}
        maxLength={1000}
        optional
      />
      <FormFoot action={say('enrolment.here.ask')} busy={isPending} cancel={cancel} />
    </Form>
  )
}

function Distinct({ cancel }: Props) {
  const [reason, type] = useState('')
  const submission = useWrite('POST /enrolment/submission')
  const said = useWrite('PUT /enrolment/distinction', { refresh: [], done: () => submission.mutate({}) })
  const problem = said.error ?? submission.error
  return (
    <Form submit={() => said.mutate({ reason })}>
      {problem && <ProblemNote problem={problem} />}
      <TextAreaField
        name="reason"
        value={reason}
        change={type}
        error={undefined}
        label={say('enrolment.here.reason')}
        hint={say('enrolment.here.reason.hint')}
        maxLength={1000}
      />
      <FormFoot action={say('enrolment.here.go')} busy={said.isPending || submission.isPending} cancel={cancel} />
    </Form>
  )
}

import { Button } from '@mantine/core'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useWrite } from '../kit/useWrite.ts'

/** The request is with the company's admins; it can be taken back until they answer. */
export function Asking() {
  const { mutate, isPending, error } = useWrite('DELETE /enrolment/join')
  return (
    <Section title={say('enrolment.asking.title')}>
      <p>{say('enrolment.asking.text')}</p>
      {error && <ProblemNote problem={error} />}
      <Button variant="default" loading={isPending} onClick={() => mutate({})}>
        {say('enrolment.asking.withdraw')}
      </Button>
    </Section>
  )
}

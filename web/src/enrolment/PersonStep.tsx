import { Form } from '../kit/Form.tsx'
import { PasswordField, TextField } from '../kit/fields.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { language, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { usePass } from '../kit/usePass.ts'
import type { Foot, Going } from './SignUp.tsx'

/** A name and a password make the person, who is signed in at once; the page then goes on with the company. */
export function PersonStep({ going, foot, name = '' }: { going: Going; foot: Foot; name?: string }) {
  const enter = usePass('POST /sign-in/email')
  const { form, field, busy } = useForm('POST /sign-ups/:id/person', {
    initial: { name, password: '' },
    input: (is) => ({ id: going.id as never, name: is.name.trim(), password: is.password, language: language() }),
    refresh: [],
    done: ({ email }, { password }) => enter.mutate({ email, password }),
  })
  return (
    <Form {...form}>
      {enter.error && <ProblemNote problem={enter.error} />}
      <TextField {...field('name')} label={say('enrolment.person.name')} complete="name" focus />
      <PasswordField
        {...field('password')}
        label={say('enrolment.person.password')}
        hint={say('enrolment.person.password.hint')}
        complete="new-password"
      />
      {foot(busy || enter.isPending, say('enrolment.person.do'))}
    </Form>
  )
}

import { Link } from '@tanstack/react-router'
import { Form } from '../kit/Form.tsx'
import { TextField } from '../kit/fields.tsx'
import { language, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import type { Foot, Going } from './SignUp.tsx'

type Props = {
  started: (going: Going) => void
  foot: Foot
  /** The mailbox somebody was invited at, and where they go on once signed in. */
  email?: string
  to?: string
}

/** The first field decides who may come in: a person with a mailbox of their company. */
export function MailStep({ started, foot, email: invited = '', to }: Props) {
  const { form, field, busy } = useForm('POST /sign-ups', {
    initial: { email: invited },
    input: ({ email }) => ({ email: email.trim(), language: language() }),
    refresh: [],
    done: ({ id, resendAfter }, { email }) => started({ id, resendAfter: String(resendAfter), email: email.trim() }),
  })
  return (
    <Form {...form}>
      <TextField
        {...field('email')}
        label={say('enrolment.mail.label')}
        placeholder={say('enrolment.mail.placeholder')}
        type="email"
        complete="email"
        focus
      />
      {foot(busy, say('enrolment.mail.do'))}
      <p>
        {say('enrolment.mail.have')}{' '}
        <Link to={'/sign-in' as string} {...(to && { search: { to } })}>
          {say('shell.signIn')}
        </Link>
      </p>
    </Form>
  )
}

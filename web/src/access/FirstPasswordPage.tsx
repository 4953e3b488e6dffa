import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from '../kit/Form.tsx'
import { PasswordField, TextField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { Door } from './Door.tsx'

/** Somebody was handed a password for the first sign-in: they give it back for one of their own. */
export function FirstPasswordPage() {
  const [done, mark] = useState(false)
  const { form, field, busy } = useForm('POST /first-passwords', {
    initial: { email: '', temporary: '', password: '' },
    input: ({ email, ...given }) => ({ email: email.trim(), ...given }),
    lacks: (given) =>
      Object.fromEntries(Object.entries(given).flatMap(([name, text]) => (text ? [] : [[name, say('kit.needed')]]))),
    refresh: [],
    done: () => mark(true),
  })
  if (done)
    return (
      <Door title={say('customers.firstPassword.done')} lead={say('customers.firstPassword.done.text')}>
        <Button component={Link} to={'/sign-in' as string} fullWidth>
          {say('access.signIn.do')}
        </Button>
      </Door>
    )
  return (
    <Door title={say('customers.firstPassword')} lead={say('customers.firstPassword.lead')}>
      <Form {...form}>
        <TextField {...field('email')} label={say('customers.firstPassword.user')} complete="username" focus />
        <PasswordField
          {...field('temporary')}
          label={say('customers.firstPassword.temporary')}
          complete="current-password"
        />
        <PasswordField
          {...field('password')}
          label={say('access.password.new')}
          hint={say('access.password.hint')}
          complete="new-password"
        />
        <Button type="submit" loading={busy} fullWidth>
          {say('kit.save')}
        </Button>
      </Form>
    </Door>
  )
}

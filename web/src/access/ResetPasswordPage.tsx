import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from '../kit/Form.tsx'
import { PasswordField, TextField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { usePassForm } from '../kit/usePass.ts'
import styles from './access.module.css'
import { Door } from './Door.tsx'
import { clockOf, useCountdown } from './useCountdown.ts'

/** A forgotten password: first the letter is asked for; its link leads back here with what proves it was read. */
export function ResetPasswordPage() {
  const { search } = useAddress()
  return search.token ? <SetAnew token={search.token} /> : <AskForLink />
}

function AskForLink() {
  const [sent, mark] = useState('')
  const { form, field, values, busy } = usePassForm('POST /request-password-reset', {
    initial: { email: '' },
    input: ({ email }) => ({ email: email.trim(), redirectTo: '/reset-password' }),
    done: (): void => mark(values.email.trim()),
    refresh: false,
  })
  const left = useCountdown(form.problem?.told)
  if (sent) return <Sent email={sent} again={() => mark('')} />
  return (
    <Door title={say('access.reset')} lead={say('access.reset.lead')}>
      <Form {...form}>
        <TextField {...field('email')} label={say('access.email')} type="email" complete="username" focus />
        <Button type="submit" loading={busy} disabled={left > 0} fullWidth>
          {left > 0 ? say('access.signIn.wait', { time: clockOf(left) }) : say('access.reset.do')}
        </Button>
      </Form>
      <Back />
    </Door>
  )
}

function Sent({ email, again }: { email: string; again: () => void }) {
  return (
    <Door title={say('access.reset.sent')} lead={say('access.reset.sent.text', { email })}>
      <div className={styles.ways}>
        <Button variant="default" onClick={again}>
          {say('access.reset.again')}
        </Button>
        <Back />
      </div>
    </Door>
  )
}

function SetAnew({ token }: { token: string }) {
  const [done, mark] = useState(false)
  const { form, field, busy } = usePassForm('POST /reset-password', {
    initial: { password: '' },
    input: ({ password }) => ({ newPassword: password, token }),
    done: () => mark(true),
  })
  if (done) {
    return (
      <Door title={say('access.reset.done')} lead={say('access.reset.done.text')}>
        <Button component={Link} to={'/sign-in' as string} fullWidth>
          {say('access.signIn.do')}
        </Button>
      </Door>
    )
  }
  return (
    <Door title={say('access.reset.new')} lead={say('access.reset.new.lead')}>
      <Form {...form}>
        <PasswordField
          {...field('password')}
          label={say('access.password.new')}
          hint={say('access.password.hint')}
          complete="new-password"
          focus
        />
        <Button type="submit" loading={busy} fullWidth>
          {say('kit.save')}
        </Button>
      </Form>
      <Back />
    </Door>
  )
}

const Back = () => (
  <div className={styles.under}>
    <Link to={'/sign-in' as string}>{say('access.reset.back')}</Link>
  </div>
)

import { Button } from '@mantine/core'
import { IconBuilding, IconFingerprint } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Form } from '../kit/Form.tsx'
import { PasswordField, TextField } from '../kit/fields.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { knowsPasskeys, signByPasskey } from '../kit/passkey.ts'
import { Problem } from '../kit/problem.ts'
import { say } from '../kit/say.ts'
import { usePass, usePassForm } from '../kit/usePass.ts'
import styles from './access.module.css'
import { Door } from './Door.tsx'
import { clockOf, useCountdown } from './useCountdown.ts'

type Props = {
  to: string
  /** What the company's sign-on came back with, if it let nobody in. */
  failed: string | undefined
  second: () => void
}

/** Who somebody is, by what they know or have. After too many wrong passwords the wait is counted down. */
export function Credentials({ to, failed, second }: Props) {
  const { form, field, values, busy } = usePassForm('POST /sign-in/email', {
    initial: { email: '', password: '' },
    input: ({ email, password }) => ({ email: email.trim(), password }),
    done: ({ twoFactorRedirect }) => twoFactorRedirect && second(),
  })
  const left = useCountdown(form.problem?.told)
  return (
    <Door title={say('access.signIn')} lead={say('access.signIn.lead')}>
      {failed && !form.problem && <ProblemNote problem={signOnFailed()} />}
      <Form {...form}>
        <TextField {...field('email')} label={say('access.email')} type="email" complete="username webauthn" focus />
        <PasswordField {...field('password')} label={say('access.password')} complete="current-password" />
        <Button type="submit" loading={busy} disabled={left > 0} fullWidth>
          {left > 0 ? say('access.signIn.wait', { time: clockOf(left) }) : say('access.signIn.do')}
        </Button>
        <div className={styles.under}>
          <Link to={'/reset-password' as string}>{say('access.signIn.forgot')}</Link>
          <Link to={'/first-password' as string}>{say('access.signIn.handed')}</Link>
          <span>
            {say('access.signIn.new')} <Link to={'/enrol' as string}>{say('shell.enrol')}</Link>
          </span>
        </div>
      </Form>
      <p className={styles.or}>{say('access.signIn.or')}</p>
      <div className={styles.ways}>
        {knowsPasskeys() && <ByPasskey />}
        <ByCompany email={values.email} to={to} />
      </div>
    </Door>
  )
}

const signOnFailed = () =>
  new Problem({
    status: 401,
    code: 'web.signOnFailed',
    title: say('access.signIn.company.failed'),
    remedy: say('access.signIn.company.failed.text'),
  })

function ByPasskey() {
  const queries = useQueryClient()
  const { mutate, isPending, error } = useMutation<void, Problem>({
    mutationFn: signByPasskey,
    onSuccess: () => queries.invalidateQueries(),
  })
  return (
    <>
      {error && <ProblemNote problem={error} />}
      <Button
        variant="default"
        loading={isPending}
        leftSection={<IconFingerprint size={18} aria-hidden />}
        onClick={() => mutate()}
      >
        {say('access.signIn.passkey')}
      </Button>
    </>
  )
}

/** The mail's domain says at which provider; the browser goes there and comes back signed in. */
function ByCompany({ email, to }: { email: string; to: string }) {
  const { mutate, isPending, error } = usePass('POST /sign-in/sso', {
    refresh: false,
    done: ({ url }) => window.location.assign(url),
  })
  const errorCallbackURL = `/sign-in?${new URLSearchParams({ to, error: 'signOn' })}`
  return (
    <>
      {error && <ProblemNote problem={error} />}
      <Button
        variant="default"
        loading={isPending}
        leftSection={<IconBuilding size={18} aria-hidden />}
        onClick={() => mutate({ email: email.trim(), callbackURL: to, errorCallbackURL })}
      >
        {say('access.signIn.company')}
      </Button>
      <small>{say('access.signIn.company.hint')}</small>
    </>
  )
}

import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import type { Gives } from '../kit/api.ts'
import { door } from '../kit/door.ts'
import { Form } from '../kit/Form.tsx'
import { PasswordField, TextField } from '../kit/fields.tsx'
import { Leave } from '../kit/Leave.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { language, listed, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useForm } from '../kit/useForm.ts'
import { useMeOrStranger } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import { dayOf } from '../kit/When.tsx'
import { Door } from './Door.tsx'
import { invitedBy } from './queries.ts'
import { roleName } from './Roles.tsx'

type Invited = Gives<'POST /invited'>
type Props = { token: string; invited: Invited }

/** The link of an invitation: who invites, into which company, as what; then the place is taken. */
export function InvitedPage() {
  const token = useAddress().search.token ?? ''
  const found = useQuery(invitedBy(token))
  if (!found.data)
    return (
      <Door title={say('access.invited')}>
        <Answer of={found}>{() => null}</Answer>
      </Door>
    )
  return <Opened token={token} invited={found.data} />
}

function Opened(props: Props) {
  const there = useMeOrStranger()
  const { company, invitedByName, grants, email, guest, expiresAt } = props.invited
  const roles = grants.length ? listed(grants.map(({ role }) => roleName(role))) : say('access.invited.member')
  const lead = (
    <>
      {say('access.invited.lead', { name: invitedByName, company, roles })} {guest && `${say('access.invited.guest')} `}
      {say('access.invited.until', { day: dayOf(expiresAt) })}
    </>
  )
  return (
    <Door title={say('access.invited.title', { company })} lead={lead}>
      {there ? (
        <TakeIt {...props} />
      ) : props.invited.isHere ? (
        <SignInFirst email={email} />
      ) : (
        <BecomeSomebody {...props} />
      )}
    </Door>
  )
}

/** Signed in already: one press. */
function TakeIt({ token, invited: { company } }: Props) {
  const work = useWrite('PUT /me/tenant')
  const { mutate, isPending, error } = useWrite('POST /invited/acceptance', {
    done: ({ tenantId }) => work.mutateAsync({ tenantId }),
  })
  if (work.isSuccess) return <Leave to="/account/access" />
  return (
    <>
      {error && <ProblemNote problem={error} />}
      <Button loading={isPending || work.isPending} onClick={() => mutate({ token })} fullWidth>
        {say('access.invited.accept', { company })}
      </Button>
    </>
  )
}

function SignInFirst({ email }: { email: string }) {
  const to = `/sign-in?${new URLSearchParams({ to: window.location.pathname + window.location.search })}`
  return (
    <>
      <p>{say('access.invited.here', { email })}</p>
      <Button component={Link} to={to} fullWidth>
        {say('access.signIn.do')}
      </Button>
    </>
  )
}

/** New here: the letter has proven the address; a name and a password are all it takes. */
function BecomeSomebody({ token, invited: { email, company } }: Props) {
  const [done, mark] = useState(false)
  const { form, field, busy } = useForm('POST /invited/person', {
    initial: { name: '', password: '' },
    input: ({ name, password }) => ({ token, name: name.trim(), password, language: language() }),
    refresh: [],
    done: async (_, { password }) => {
      await door('POST /sign-in/email', { email, password })
      mark(true)
      window.location.assign('/account/access') // a new session: everything is read anew
    },
  })
  return (
    <Form {...form}>
      <p>{say('access.invited.new', { email })}</p>
      <TextField {...field('name')} label={say('access.people.name')} complete="name" maxLength={100} focus />
      <PasswordField
        {...field('password')}
        label={say('access.password')}
        hint={say('access.password.hint')}
        complete="new-password"
      />
      <Button type="submit" loading={busy || done} fullWidth>
        {say('access.invited.accept', { company })}
      </Button>
    </Form>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { CountryField } from '../kit/CountryField.tsx'
import { door } from '../kit/door.ts'
import { Form, FormFoot } from '../kit/Form.tsx'
import { PasswordField, TextField } from '../kit/fields.tsx'
import { Page } from '../kit/Page.tsx'
import { language, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useForm } from '../kit/useForm.ts'
import { network } from '../kit/useMe.ts'

/** The first visit: with the token from the console, the vendor and its owner come into being. */
export function FoundingPage() {
  const { data } = useQuery(network)
  if (data?.founded) return <Navigate to={'/sign-in' as string} replace />
  return (
    <Page title={say('founding.title')} lead={say('founding.lead')} narrow>
      <Founder />
    </Page>
  )
}

function Founder() {
  const { search } = useAddress()
  const enter = useEntering()
  const { form, field, busy } = useForm('POST /founding', {
    initial: { token: search.token ?? '', company: '', country: '', name: '', email: '', password: '' },
    input: ({ token, email, ...values }) => ({
      ...values,
      token: token.trim(),
      email: email.trim(),
      language: language(),
    }),
    refresh: [], // what is known of the network changes only once the owner is in
    done: ({ email }, { password }) => enter({ email, password }),
  })
  return (
    <Form {...form}>
      <TextField
        {...field('token')}
        label={say('founding.token')}
        hint={say('founding.token.hint')}
        complete="off"
        focus
      />
      <TextField
        {...field('company')}
        label={say('founding.company')}
        hint={say('founding.company.hint')}
        complete="organization"
      />
      <CountryField {...field('country')} label={say('founding.country')} />
      <TextField {...field('name')} label={say('founding.name')} complete="name" />
      <TextField {...field('email')} label={say('founding.email')} type="email" complete="username" />
      <PasswordField
        {...field('password')}
        label={say('founding.password')}
        hint={say('founding.password.hint')}
        complete="new-password"
      />
      <FormFoot action={say('founding.do')} busy={busy} />
    </Form>
  )
}

/** Signs the new owner in with what was just typed, and leads home. */
function useEntering() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async (owner: { email: string; password: string }) => {
    await door('POST /sign-in/email', owner)
    await queries.invalidateQueries()
    await navigate({ to: '/', replace: true })
  }
}

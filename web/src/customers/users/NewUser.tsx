import { useState } from 'react'
import { CountryField } from '../../kit/CountryField.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../../kit/Form.tsx'
import { SelectField, TextField } from '../../kit/fields.tsx'
import { language, listed, say } from '../../kit/say.ts'
import { type Field, useForm } from '../../kit/useForm.ts'
import { Password } from './Password.tsx'
import { type CustomerId, type Handed, peopleOf, type User } from './queries.ts'

type Props = { customerId: CustomerId; domains: readonly string[]; close: () => void }

/** A person of the customer, with a password that is shown this once. */
export function NewUser({ customerId, domains, close }: Props) {
  const [made, show] = useState<Handed | null>(null)
  const { form, field, busy } = useForm('POST /customers/:customerId/users', {
    initial: {
      firstName: '',
      lastName: '',
      displayName: '',
      userName: '',
      domain: domains[0] ?? '',
      usageLocation: '',
    },
    input: ({ userName, domain, usageLocation, ...names }) => ({
      ...{ customerId, ...names, usageLocation: usageLocation || null },
      userName: userName.includes('@') ? userName : `${userName.trim()}@${domain}`,
    }),
    lacks: ({ userName }) => (userName.trim() ? {} : { userName: say('kit.needed') }),
    refresh: [peopleOf(customerId)],
    done: show,
  })
  if (made)
    return (
      <Dialog title={say('users.created', { name: made.name })} close={close}>
        <Password of={made} close={close} />
      </Dialog>
    )
  return (
    <Dialog title={say('users.new')} close={close}>
      <Form {...form}>
        <Names first={field('firstName')} last={field('lastName')} />
        <TextField {...field('displayName')} label={say('users.display')} hint={say('users.display.hint')} optional />
        <Row>
          <TextField
            {...field('userName')}
            label={say('users.local')}
            hint={say('users.userName.hint', { domains: listed(domains) })}
          />
          {domains.length > 1 && (
            <SelectField
              {...field('domain')}
              label={say('users.domain')}
              options={domains.map((value) => ({ value, label: `@${value}` }))}
            />
          )}
        </Row>
        <CountryField
          {...field('usageLocation')}
          label={say('users.location')}
          hint={say('users.location.hint')}
          optional
        />
        <FormFoot action={say('users.create')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** Both names, in the order the reader's language says them. */
function Names({ first, last }: { first: Field<string>; last: Field<string> }) {
  const fields = [
    <TextField key="first" {...first} label={say('users.first')} optional />,
    <TextField key="last" {...last} label={say('users.last')} optional />,
  ]
  return <Row>{language() === 'ko' ? fields.reverse() : fields}</Row>
}

/** What is kept of a person of the customer. */
export function ChangeUser({ customerId, user, close }: { customerId: CustomerId; user: User; close: () => void }) {
  const { id: userId, version, firstName, lastName, name, userName, usageLocation } = user
  const { form, field, busy } = useForm('PUT /customers/:customerId/users/:userId', {
    version,
    initial: { firstName, lastName, displayName: name, userName, usageLocation: usageLocation ?? '' },
    input: (values) => ({ customerId, userId, ...values, usageLocation: values.usageLocation || null }),
    refresh: [peopleOf(customerId)],
    done: close,
  })
  return (
    <Dialog title={name} close={close}>
      <Form {...form}>
        <Names first={field('firstName')} last={field('lastName')} />
        <TextField {...field('displayName')} label={say('users.display')} />
        <TextField {...field('userName')} label={say('users.userName')} />
        <CountryField
          {...field('usageLocation')}
          label={say('users.location')}
          hint={say('users.location.hint')}
          optional
        />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

import { Alert, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Form, FormFoot, Row } from '../kit/Form.tsx'
import { inputOf, TextField } from '../kit/fields.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { Section } from '../kit/Section.tsx'
import { language, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useForm } from '../kit/useForm.ts'
import { dayOf, today, When } from '../kit/When.tsx'
import { nameOf } from './person.ts'
import { agreementsOf, type Customer, type Standing } from './queries.ts'

type Attestation = Standing['attestations'][number]
const columns = (): Column<Attestation>[] => [
  {
    id: 'person',
    title: say('customers.person'),
    cell: nameOf,
  },
  { id: 'email', title: say('customers.email'), cell: ({ email }) => email, wide: true },
  { id: 'on', title: say('customers.agreement.on'), cell: ({ agreedOn }) => <When at={agreedOn} /> },
  { id: 'version', title: say('customers.agreement.version'), cell: ({ number }) => number, number: true },
  { id: 'by', title: say('customers.agreement.by'), cell: ({ attestedByName }) => attestedByName, wide: true },
]

/** Whether the customer has agreed, by which way, and what was recorded of it. */
export function AgreementTab({ of }: { of: Customer }) {
  const asked = useQuery(agreementsOf(of.id))
  return <Answer of={asked}>{(standing) => <Agreed of={of} standing={standing} />}</Answer>
}

function Agreed({ of, standing }: { of: Customer; standing: Standing }) {
  const [attesting, attest] = useState(false)
  const denied = useDenial()('customers:attest')
  const { agreed, direct, attestations, offered } = standing
  return (
    <Section
      title={say('customers.our')}
      action={
        <Act
          size="xs"
          variant={agreed ? 'default' : 'filled'}
          name={say('customers.agreement.attest')}
          run={() => attest(true)}
          denied={denied}
        />
      }
    >
      {!agreed && <Empty of="customers.agreement.no" />}
      {direct && (
        <Alert color="green" title={say('customers.agreement.direct')}>
          {say('customers.agreement.direct.text', { number: direct.number, day: dayOf(direct.signedAt) })}
        </Alert>
      )}
      {attestations.length > 0 && (
        <ListTable
          title={say('customers.agreement.history')}
          columns={columns()}
          rows={attestations}
          name={({ email }) => email}
        />
      )}
      {offered && (
        <p>{say('customers.agreement.offered', { number: offered.number, day: dayOf(offered.effectiveFrom) })}</p>
      )}
      {attesting && <AttestDialog of={of} close={() => attest(false)} />}
    </Section>
  )
}

function AttestDialog({ of: { id: customerId, profile }, close }: { of: Customer; close: () => void }) {
  const { form, field, busy } = useForm('POST /customers/:customerId/agreements', {
    initial: {
      firstName: profile?.firstName ?? '',
      lastName: profile?.lastName ?? '',
      email: profile?.email ?? '',
      agreedOn: today(),
    },
    input: (values) => ({ customerId, ...values }),
    refresh: [['customers', customerId]],
    done: close,
  })
  const first = <TextField key="first" {...field('firstName')} label={say('customers.first')} />
  const last = <TextField key="last" {...field('lastName')} label={say('customers.last')} />
  const { value, change, ...on } = field('agreedOn')
  return (
    <Dialog title={say('customers.agreement.attest')} close={close}>
      <Form {...form}>
        <Row>{language() === 'ko' ? [last, first] : [first, last]}</Row>
        <TextField
          {...field('email')}
          label={say('customers.email')}
          hint={say('customers.agreement.attest.hint')}
          type="email"
        />
        <TextInput
          {...inputOf({ ...on, label: say('customers.agreement.on') })}
          type="date"
          value={value}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
        <FormFoot action={say('customers.agreement.attest')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

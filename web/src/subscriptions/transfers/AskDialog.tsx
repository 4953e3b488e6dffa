import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { ChoiceField, inputOf, TextField } from '../../kit/fields.tsx'
import { say } from '../../kit/say.ts'
import { type Field, useForm } from '../../kit/useForm.ts'
import { customersLike } from '../../relationships/queries.ts'
import { Choice } from './Choice.tsx'
import { type Asking, addressOf, type CustomerId, type SubscriptionId } from './queries.ts'
import { Reseller } from './Reseller.tsx'

const ROLES = ['source', 'target'] as const
const idOf = (text: string) => text as CustomerId // it came from the list of customers

/** Asks another partner to take subscriptions over, or to hand them over to us. */
export function AskDialog({ close }: { close: () => void }) {
  const go = useNavigate()
  const { form, field, values, busy } = useForm('POST /subscription-transfers', {
    initial: {
      role: 'source' as '' | Asking['role'],
      customerId: '',
      partner: '',
      resellerTenantId: '',
      subscriptionIds: [] as string[],
    },
    input: ({ role, customerId, partner, resellerTenantId, subscriptionIds }) => ({
      role: role || 'source',
      customerId: idOf(customerId),
      partner: partner.trim(),
      ...(role === 'target' && resellerTenantId && { resellerTenantId: idOf(resellerTenantId) }),
      ...(role !== 'target' && subscriptionIds.length > 0 && { subscriptionIds: subscriptionIds as SubscriptionId[] }),
    }),
    lacks: ({ customerId }) => (customerId ? {} : { customerId: say('transfers.customer.missing') }),
    refresh: [['subscriptionTransfers']],
    done: (made) => go({ to: addressOf(made) as string }),
  })
  return (
    <Dialog title={say('transfers.ask')} close={close} wide>
      <Form {...form}>
        <ChoiceField
          {...field('role')}
          label={say('transfers.role')}
          choices={ROLES.map((value) => ({
            value,
            title: say(`transfers.side.${value}`),
            hint: say(`transfers.role.${value}`),
          }))}
        />
        <CustomerField {...field('customerId')} />
        <TextField
          {...field('partner')}
          label={say('transfers.partner')}
          hint={say('transfers.partner.hint')}
          complete="off"
        />
        {values.role === 'target' && <Reseller {...field('resellerTenantId')} />}
        {values.role === 'source' && values.customerId && (
          <Choice {...field('subscriptionIds')} customerId={idOf(values.customerId)} />
        )}
        <FormFoot action={say('transfers.ask')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

const SETTLES_MS = 200
/** One of our customers, found by how its name begins. */
function CustomerField({ value, change, ...is }: Field<string>) {
  const [typed, type] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), SETTLES_MS)
  const { data } = useQuery({ ...customersLike(asked), placeholderData: keepPreviousData })
  return (
    <Select
      {...inputOf({ ...is, label: say('transfers.customer') })}
      data={(data?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
      searchable
      filter={({ options }) => options}
      onSearchChange={type}
      nothingFoundMessage={say('catalogue.for.none')}
      value={value || null}
      onChange={(id) => change(id ?? '')}
    />
  )
}

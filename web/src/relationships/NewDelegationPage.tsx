import { Button, NumberInput, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Blocked } from '../kit/Blocked.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Form } from '../kit/Form.tsx'
import { CheckField, inputOf, TextField } from '../kit/fields.tsx'
import { Page } from '../kit/Page.tsx'
import { StepFoot, Steps } from '../kit/Steps.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { type Field, useForm } from '../kit/useForm.ts'
import { FreshLink } from './DelegationPage.tsx'
import { customersLike, type Delegation, type Role } from './queries.ts'
import { everyRole, PickRoles, Roles } from './Roles.tsx'
import styles from './relationships.module.css'

const names = ['customer', 'roles', 'term', 'look'] as const
type Name = (typeof names)[number]
const DAYS_MAX = 730
/** What a helpdesk usually needs. */
const USUAL: readonly Role[] = ['directoryReader', 'globalReader', 'helpdeskAdmin', 'licenseAdmin', 'serviceSupportAdmin', 'userAdmin'] // biome-ignore format: one thought

type Values = {
  customer: { id: string; name: string } | null
  roles: readonly Role[]
  name: string
  days: number
  autoExtend: boolean
}

/** Asks a customer for access, one question a screen: whom, which roles, for how long; then it is looked at and sent. */
export function NewDelegationPage() {
  const go = useNavigate()
  const { search } = useAddress()
  const [at, turn] = useState<Name>('customer')
  const [made, show] = useState<(Delegation & { path: string }) | null>(null)
  const named = search.customerId ? { id: search.customerId, name: search.customer ?? '' } : null
  const initial: Values = { customer: named, roles: [], name: '', days: DAYS_MAX, autoExtend: false }
  const entry = useForm('POST /delegations', {
    initial,
    input: ({ customer, ...values }) => ({
      ...values,
      customerId: (customer?.id ?? '') as Delegation['customerId'],
      roles: [...values.roles],
    }),
    done: show,
  })
  const values = { customer: entry.field('customer').value, roles: entry.field('roles').value }
  const ready: Record<Name, boolean> = { customer: values.customer !== null, roles: values.roles.length > 0, term: true, look: true } // biome-ignore format: one thought
  const here = names.indexOf(at)
  const submit = () => {
    const next = names[here + 1]
    if (next) return ready[at] && turn(next)
    return entry.form.submit()
  }
  return (
    <Page title={say('relationships.access.new')} trail={[{ name: say('relationships.access'), to: '/delegations' }]}>
      <Steps
        steps={steps()}
        at={at}
        reached={here}
        go={(name) => turn(names.find((one) => one === name) ?? 'customer')}
      >
        <Form {...entry.form} submit={submit}>
          <Question at={at} entry={entry} />
          <StepFoot
            steps={steps()}
            at={at}
            busy={entry.busy}
            back={here > 0 ? () => turn(names[here - 1] ?? 'customer') : undefined}
            {...(at === 'look' && { action: say('relationships.ask.do') })}
          />
        </Form>
      </Steps>
      {made && (
        <FreshLink
          path={made.path}
          until={made.approveBy}
          close={() => void go({ to: `/delegations/${made.id}` as string })}
        />
      )}
    </Page>
  )
}

const steps = () => [
  { name: 'customer', title: say('relationships.ask.customer') },
  { name: 'roles', title: say('relationships.ask.roles') },
  { name: 'term', title: say('relationships.ask.term') },
  { name: 'look', title: say('relationships.ask.look'), hint: say('relationships.ask.look.hint') },
]

type Entry = { field: <K extends keyof Values>(name: K) => Field<Values[K]> }
function Question({ at, entry: { field } }: { at: Name; entry: Entry }) {
  if (at === 'customer') return <Customer {...field('customer')} />
  if (at === 'roles') return <WhichRoles {...field('roles')} />
  if (at === 'term') return <Term field={field} />
  return <Look field={field} />
}

function Customer({ value, change, error, name }: Field<Values['customer']>) {
  const [typed, type] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 200)
  const { data } = useQuery({ ...customersLike(asked === value?.name ? '' : asked), placeholderData: keepPreviousData })
  const found = (data?.items ?? []).map(({ id, name: label }) => ({ value: String(id), label }))
  const known = value && !found.some((one) => one.value === value.id) ? [{ value: value.id, label: value.name }] : []
  return (
    <Select
      {...inputOf({
        label: say('relationships.access.customer'),
        hint: say('relationships.ask.customer.hint'),
        name,
        error,
      })}
      data={[...known, ...found]}
      searchable
      filter={({ options }) => options}
      onSearchChange={type}
      nothingFoundMessage={say('relationships.ask.customer.none')}
      value={value?.id ?? null}
      onChange={(id, option) => change(id && option ? { id, name: option.label } : null)}
      allowDeselect={false}
    />
  )
}

function WhichRoles({ value, change, error, name }: Field<readonly Role[]>) {
  return (
    <>
      <PickRoles
        name={name}
        label={say('relationships.access.roles')}
        hint={say('relationships.ask.roles.hint')}
        from={everyRole()}
        value={value}
        change={change}
        error={error}
      />
      <p className={styles.said} role="status">
        {say('relationships.ask.chosen', { n: value.length })}{' '}
        <Button size="compact-xs" variant="default" onClick={() => change([...new Set([...value, ...USUAL])])}>
          {say('relationships.ask.usual')}
        </Button>
      </p>
      {value.includes('globalAdmin') && <Blocked block={{ title: say('relationships.ask.global') }} />}
    </>
  )
}

const NAME_MAX = 50
function Term({ field }: { field: Entry['field'] }) {
  const { value, change, ...days } = field('days')
  return (
    <>
      <TextField
        {...field('name')}
        label={say('relationships.access.name')}
        hint={say('relationships.ask.name.hint')}
        maxLength={NAME_MAX}
        complete="off"
        focus
      />
      <NumberInput
        {...inputOf({ ...days, label: say('relationships.ask.days'), hint: say('relationships.ask.days.hint') })}
        min={1}
        max={DAYS_MAX}
        allowDecimal={false}
        value={value}
        onChange={(number) => change(Number(number) || DAYS_MAX)}
        w="10rem"
        hideControls
      />
      <CheckField
        {...field('autoExtend')}
        label={say('relationships.ask.extend')}
        hint={say('relationships.ask.extend.hint')}
      />
    </>
  )
}

const Look = ({ field }: { field: Entry['field'] }) => (
  <Facts>
    <Fact name={say('relationships.access.customer')}>{field('customer').value?.name}</Fact>
    <Fact name={say('relationships.access.name')}>{field('name').value}</Fact>
    <Fact name={say('relationships.access.roles')}>
      <Roles roles={field('roles').value} />
    </Fact>
    <Fact name={say('relationships.access.days')}>
      {say('relationships.access.days.n', { n: field('days').value })}
    </Fact>
    <Fact name={say('relationships.access.extend')}>
      {say(field('autoExtend').value ? 'relationships.access.extend.on' : 'relationships.access.extend.off')}
    </Fact>
  </Facts>
)

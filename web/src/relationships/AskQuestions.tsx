import { Button, NumberInput, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Blocked } from '../kit/Blocked.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { CheckField, inputOf, TextField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import type { Field } from '../kit/useForm.ts'
import { customersLike, type Role } from './queries.ts'
import { everyRole, PickRoles, Roles } from './Roles.tsx'
import styles from './relationships.module.css'

export type Name = 'customer' | 'roles' | 'term' | 'look'
export type Wanted = {
  customer: { id: string; name: string } | null
  roles: readonly Role[]
  name: string
  days: number
  autoExtend: boolean
}
export const DAYS_MAX = 730
/** What a helpdesk usually needs. */
const USUAL: readonly Role[] = ['directoryReader', 'globalReader', 'helpdeskAdmin', 'licenseAdmin', 'serviceSupportAdmin', 'userAdmin'] // biome-ignore format: one thought

type Entry = { field: <K extends keyof Wanted>(name: K) => Field<Wanted[K]> }
/** One question of the wizard; what is lacking is said once it was tried to go on. */
export function Question({ at, entry: { field }, lacking }: { at: Name; entry: Entry; lacking: boolean }) {
  const lack = (key: 'relationships.ask.customer.missing' | 'relationships.ask.roles.missing') =>
    lacking ? { error: say(key) } : {}
  if (at === 'customer') return <Customer {...field('customer')} {...lack('relationships.ask.customer.missing')} />
  if (at === 'roles') return <WhichRoles {...field('roles')} {...lack('relationships.ask.roles.missing')} />
  if (at === 'term') return <Term field={field} />
  return <Look field={field} />
}

function Customer({ value, change, error, name }: Field<Wanted['customer']>) {
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

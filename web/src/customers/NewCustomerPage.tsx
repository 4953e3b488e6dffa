import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Blocked } from '../kit/Blocked.tsx'
import { CountryField } from '../kit/CountryField.tsx'
import { countryName } from '../kit/countries.ts'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Form } from '../kit/Form.tsx'
import { CheckField, SelectField, TextField } from '../kit/fields.tsx'
import { Page } from '../kit/Page.tsx'
import { type Step, StepFoot, Steps } from '../kit/Steps.tsx'
import { language, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useFirstMistake } from '../kit/useFirstMistake.ts'
import { type Field, useForm } from '../kit/useForm.ts'
import { useMay, useMe } from '../kit/useMe.ts'
import { AddressLine } from '../membership/CompanyFacts.tsx'
import { partnerships } from '../relationships/queries.ts'
import { CreatedCustomer } from './CreatedCustomer.tsx'
import styles from './customers.module.css'
import { PersonFields, PlaceFields, type Values as Profile, valuesOf } from './ProfileForm.tsx'
import { nameOf } from './person.ts'
import { type Created, domainJudged, nameJudged } from './queries.ts'
import { tagsIn } from './TagDialog.tsx'

export type Values = Profile & { domainPrefix: string; tags: string; resellerTenantId: string }
type Fields = (name: keyof Values) => Field<string>

// biome-ignore format: a table
const FIELDS = {
  company: ['country', 'companyName', 'domainPrefix'],
  place:   ['addressLine1', 'addressLine2', 'city', 'state', 'postalCode', 'phone', 'registrationId'],
  person:  ['firstName', 'lastName', 'email', 'language', 'tags', 'resellerTenantId'],
  review:  [],
} as const satisfies Record<string, readonly (keyof Values)[]>
type StepName = keyof typeof FIELDS
/** What every country wants filled in before one goes on; the rest the server says. */
// biome-ignore format: a table
const NEEDED = {
  company: ['companyName', 'domainPrefix'],
  place:   ['addressLine1', 'city'],
  person:  ['firstName', 'lastName', 'email'],
  review:  [],
} as const satisfies Record<StepName, readonly (keyof Values)[]>
const ORDER = Object.keys(FIELDS) as StepName[] // its own keys
const ASKED = ORDER.map((name) => [name, FIELDS[name]] as const)
const steps = (): Step[] => ORDER.map((name) => ({ name, title: say(`customers.step.${name}`) }))

/** A company without a directory becomes a customer: which one, where, whom one deals with, and whether all of it is right. */
export function NewCustomerPage() {
  const [made, keep] = useState<Created | null>(null)
  const denied = useDenial()('customers:create')
  const trail = [{ name: say('customers.title'), to: '/customers' }]
  if (made) return <CreatedCustomer made={made} again={() => keep(null)} />
  return (
    <Page title={say('customers.new')} trail={trail} lead={say('customers.new.lead')}>
      {denied ? <Blocked block={denied} /> : <Wizard done={keep} />}
    </Page>
  )
}

function Wizard({ done }: { done: (made: Created) => void }) {
  const { tenant } = useMe()
  const country = tenant?.country ?? ''
  const [at, go] = useState<StepName>('company')
  const { form, field, values, lack, submit, busy } = useForm('POST /customers', {
    initial: {
      ...valuesOf({ name: '', country, profile: null }),
      ...{ domainPrefix: '', tags: '', resellerTenantId: '', usualAccess: true },
    },
    input: ({ tags, resellerTenantId, ...given }) => ({
      ...{ ...given, tags: tagsIn(tags) },
      resellerTenantId: (resellerTenantId || null) as Created['resellerTenantId'],
    }),
    refresh: [['customers']],
    done,
  })
  useFirstMistake(form.problem, ASKED, go)
  const here = ORDER.indexOf(at)
  const next = ORDER[here + 1]
  const onward = () => {
    const empty = NEEDED[at].filter((one) => !values[one].trim())
    if (lack(Object.fromEntries(empty.map((one) => [one, say('kit.needed')])))) return
    return next ? go(next) : submit()
  }
  const turn = (name: StepName) => {
    lack({}) // what was said of this question is not said over another
    go(name)
  }
  return (
    <Steps steps={steps()} at={at} reached={here} go={(name) => turn(name as StepName)}>
      <Form {...form} has={FIELDS[at]} submit={onward}>
        {at === 'company' && <Company field={field} values={values} />}
        {at === 'place' && <PlaceFields field={field} country={values.country} />}
        {at === 'person' && <Contact field={field} usual={field('usualAccess')} />}
        {at === 'review' && <Review values={values} />}
        <StepFoot
          steps={steps()}
          at={at}
          busy={busy}
          {...(next ? {} : { action: say('customers.create') })}
          back={ORDER[here - 1] && (() => turn(ORDER[here - 1] ?? 'company'))}
        />
      </Form>
    </Steps>
  )
}

/** Name and domain are judged by the server while they are typed. */
function Company({ field, values }: { field: Fields; values: Values }) {
  const [name] = useDebouncedValue(values.companyName, 300)
  const { data: judged } = useQuery(nameJudged(name))
  const lang = language()
  const told = name ? judged?.refused?.says[lang] : undefined
  return (
    <>
      <CountryField {...field('country')} label={say('customers.country')} />
      <TextField
        {...withError(field('companyName'), told)}
        label={say('customers.companyName')}
        hint={judged?.warnings[0]?.says[lang] ?? say('customers.companyName.hint')}
        focus
      />
      <Domain begun={field('domainPrefix')} name={name} />
    </>
  )
}

/** What the form was answered counts before what is thought of it now. */
const withError = (field: Field<string>, told: string | undefined) => ({ ...field, error: field.error ?? told })

function Domain({ begun, name }: { begun: Field<string>; name: string }) {
  const [prefix] = useDebouncedValue(begun.value, 300)
  const { data } = useQuery(domainJudged(prefix, name))
  const told = prefix ? data?.refused?.says[language()] : undefined
  const { domain, free = false, suffix = '…', suggestion = '' } = data ?? {}
  const hint = free
    ? say('customers.prefix.free', { domain: domain ?? '' })
    : begun.value
      ? say('customers.prefix.hint', { domain: `${begun.value}.${suffix}` })
      : data && say('customers.prefix.after', { suffix })
  return (
    <>
      <TextField {...withError(begun, told)} label={say('customers.prefix')} hint={hint} />
      {name && suggestion && !free && suggestion !== begun.value && (
        <Button variant="default" size="xs" style={{ justifySelf: 'start' }} onClick={() => begun.change(suggestion)}>
          {say('customers.prefix.suggest', { prefix: suggestion })}
        </Button>
      )}
    </>
  )
}

const Contact = ({ field, usual }: { field: Fields; usual: Field<boolean> }) => (
  <>
    <PersonFields field={field} />
    <TextField {...field('tags')} label={say('customers.tags.optional')} optional />
    <Reseller of={field('resellerTenantId')} />
    <CheckField {...usual} label={say('customers.usual')} hint={say('customers.usual.hint')} />
  </>
)

/** An indirect provider says through which of its resellers it serves the customer; nobody else is asked. */
function Reseller({ of }: { of: Field<string> }) {
  const options = useResellers()
  if (options.length === 0) return null
  return <SelectField {...of} label={say('customers.reseller')} options={options} optional />
}

function useResellers() {
  const may = useMay()('partnerships:read')
  const { data } = useQuery({ ...partnerships({ status: 'active', limit: 200 }), enabled: may })
  const ours = data?.items.filter(({ side }) => side === 'provider') ?? []
  return ours.map(({ resellerTenantId, resellerName }) => ({
    value: resellerTenantId ?? '',
    label: resellerName ?? '',
  }))
}

function Review({ values }: { values: Values }) {
  const { data: judged } = useQuery(nameJudged(values.companyName))
  const { data: domain } = useQuery(domainJudged(values.domainPrefix, values.companyName))
  const reseller = useResellers().find(({ value }) => value === values.resellerTenantId)
  const { addressLine1: line1, addressLine2: line2, city, state, postalCode, country } = values
  return (
    <>
      <Facts>
        <Fact name={say('customers.companyName')}>{values.companyName}</Fact>
        <Fact name={say('customers.domain')}>{domain?.domain}</Fact>
        <Fact name={say('customers.country')}>{country && countryName(country)}</Fact>
        <Fact name={say('customers.address')}>
          {line1 && <AddressLine country={country} address={{ line1, line2, city, state, postalCode }} />}
        </Fact>
        <Fact name={say('customers.registration')}>{values.registrationId}</Fact>
        <Fact name={say('customers.person')}>{nameOf(values)}</Fact>
        <Fact name={say('customers.email')}>{values.email}</Fact>
        <Fact name={say('customers.tags')}>{values.tags}</Fact>
        {reseller && <Fact name={say('customers.reseller')}>{reseller.label}</Fact>}
      </Facts>
      {judged?.warnings.map(({ code, says }) => (
        <p key={code} className={styles.warning}>
          {says[language()]}
        </p>
      ))}
    </>
  )
}

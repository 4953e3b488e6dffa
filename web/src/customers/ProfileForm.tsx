import { useQuery } from '@tanstack/react-query'
import { countryForm } from '../enrolment/queries.ts'
import { Form, FormFoot, Row } from '../kit/Form.tsx'
import { SelectField, TextField } from '../kit/fields.tsx'
import { PhoneField } from '../kit/PhoneField.tsx'
import { language, say } from '../kit/say.ts'
import type { Field } from '../kit/useForm.ts'
import { useForm } from '../kit/useForm.ts'
import { AddressFields } from '../membership/ProfileFields.tsx'
import { type Customer, customerForm } from './queries.ts'

const names = [
  'companyName', 'country', 'addressLine1', 'addressLine2', 'city', 'state', 'postalCode', 'phone', 'registrationId',
  'firstName', 'lastName', 'email', 'language',
] as const // biome-ignore format: a list
export type Values = Record<(typeof names)[number], string>
export type Fields = (name: keyof Values) => Field<string>

export const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'ko', label: '한국어' },
]

/** What is known of a customer, as a form begins with it. */
export function valuesOf({ name, country, profile }: Pick<Customer, 'name' | 'country' | 'profile'>): Values {
  const known: Partial<Record<keyof Values, string | null>> = {
    ...{ companyName: name, country, language: country === 'KR' ? 'ko' : 'en' },
    ...(profile && placed(profile)),
  }
  return Object.fromEntries(names.map((one) => [one, known[one] ?? ''])) as Values // of every name
}

const placed = ({ address, ...profile }: NonNullable<Customer['profile']>) => ({
  ...{ ...profile, addressLine1: address.line1, addressLine2: address.line2 },
  ...{ city: address.city, state: address.state, postalCode: address.postalCode },
})

/** The address as the customer's country writes it, and the numbers it asks for. */
export function PlaceFields({ field, country }: { field: Fields; country: string }) {
  const { data: form } = useQuery(countryForm(country))
  const { data: asked } = useQuery(customerForm(country))
  if (!form) return null
  const optional = (name: keyof Values) => ({ optional: !asked?.needed.includes(name) })
  return (
    <>
      <AddressFields field={field} form={form} />
      <Row>
        <PhoneField {...field('phone')} country={country} label={say('customers.phone')} {...optional('phone')} />
        <TextField
          {...field('registrationId')}
          label={say('customers.registration')}
          hint={say('customers.registration.hint')}
          {...optional('registrationId')}
        />
      </Row>
    </>
  )
}

/** The person one deals with; names stand in the order the reader's language says them. */
export function PersonFields({ field }: { field: Fields }) {
  const first = <TextField key="first" {...field('firstName')} label={say('customers.first')} />
  const last = <TextField key="last" {...field('lastName')} label={say('customers.last')} />
  return (
    <>
      <Row>{language() === 'ko' ? [last, first] : [first, last]}</Row>
      <Row>
        <TextField {...field('email')} label={say('customers.email')} type="email" />
        <SelectField {...field('language')} label={say('customers.language')} options={LANGUAGES} />
      </Row>
    </>
  )
}

/** Changes where the bills go; country, domain and directory stay. */
export function ProfileForm({ customer, close }: { customer: Customer; close: () => void }) {
  const { form, field, busy } = useForm('PUT /customers/:customerId/profile', {
    initial: valuesOf(customer),
    input: ({ country: _, ...values }) => ({ customerId: customer.id, ...values }),
    version: customer.profile?.version,
    refresh: [['customers']],
    done: close,
  })
  return (
    <Form {...form}>
      <TextField {...field('companyName')} label={say('customers.companyName')} hint={say('customers.billTo.hint')} />
      <PlaceFields field={field} country={customer.country} />
      <PersonFields field={field} />
      <FormFoot busy={busy} cancel={close} />
    </Form>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { countryForm } from '../enrolment/queries.ts'
import { CountryField } from '../kit/CountryField.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { useMe } from '../kit/useMe.ts'
import { type Contact, ContactFields, contactOf } from './ContactFields.tsx'
import { AddressFields, type Fields } from './ProfileFields.tsx'
import type { Location } from './queries.ts'

type Site = {
  name: string
  country: string
  addressLine1: string
  addressLine2: string
  city: string
  state: string
  postalCode: string
}
type Contacts = { [K in keyof Contact as `contact.${K}`]: Contact[K] }
type Values = Site & Contacts

/** The contact's fields stand in the form under its name, as the server names them. */
const dotted = (contact: Contact): Contacts => ({
  'contact.firstName': contact.firstName,
  'contact.lastName': contact.lastName,
  'contact.email': contact.email,
  'contact.phone': contact.phone,
  'contact.language': contact.language,
})
const inputOf = (values: Values) => {
  const { name, country, addressLine1, addressLine2, city, state, postalCode } = values
  const contact = {
    firstName: values['contact.firstName'],
    lastName: values['contact.lastName'],
    email: values['contact.email'],
    phone: values['contact.phone'],
    language: values['contact.language'],
  }
  return { name, country, addressLine1, addressLine2, city, state, postalCode, contact }
}

/** A new site; its Partner ID is issued when it is saved. */
export function NewLocation({ close }: { close: () => void }) {
  const { tenant, person } = useMe()
  const go = useNavigate()
  const empty = {
    name: '',
    country: tenant?.country ?? '',
    addressLine1: '',
    addressLine2: '',
    city: '',
    state: '',
    postalCode: '',
  }
  const { form, field, values, busy } = useForm('POST /locations', {
    initial: { ...empty, ...dotted(contactOf({ email: person.email })) },
    input: inputOf,
    done: ({ id }) => go({ to: `/locations/${id}` as string }),
  })
  return (
    <Form {...form}>
      <SiteFields field={field} country={values.country} choosing />
      <FormFoot action={say('membership.locations.add')} busy={busy} cancel={close} />
    </Form>
  )
}

/** A site, changed; its country and its Partner ID stay. */
export function ChangeLocation({ location, close }: { location: Location; close: () => void }) {
  const { id: locationId, name, country, address, contact } = location
  const { line1, line2, city, state, postalCode } = address
  const { form, field, values, busy } = useForm('PUT /locations/:locationId', {
    initial: {
      ...{
        name,
        country,
        addressLine1: line1,
        addressLine2: line2 ?? '',
        city: city ?? '',
        state: state ?? '',
        postalCode: postalCode ?? '',
      },
      ...dotted(contactOf(contact ?? {})),
    },
    input: (values) => ({ locationId, ...inputOf(values) }),
    version: location.version,
    done: close,
  })
  return (
    <Form {...form}>
      <SiteFields field={field} country={values.country} />
      <FormFoot busy={busy} cancel={close} />
    </Form>
  )
}

type Props = { field: Fields<keyof Values>; country: string; choosing?: boolean }

function SiteFields({ field, country, choosing = false }: Props) {
  const { data: form } = useQuery(countryForm(country))
  const contact = (name: keyof Contact) => field(`contact.${name}`)
  return (
    <>
      <TextField
        {...field('name')}
        label={say('membership.locations.name')}
        hint={say('membership.locations.name.hint')}
      />
      {choosing && <CountryField {...field('country')} label={say('membership.country')} />}
      {form && <AddressFields field={field} form={form} />}
      <h3>{say('membership.locations.contact')}</h3>
      <ContactFields field={contact} country={country} />
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { countryForm } from '../../enrolment/queries.ts'
import { Form, FormFoot, Row } from '../../kit/Form.tsx'
import { TextField } from '../../kit/fields.tsx'
import { PhoneField } from '../../kit/PhoneField.tsx'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { type Contact, ContactFields, contactOf } from '../ContactFields.tsx'
import { AddressFields } from '../ProfileFields.tsx'
import type { Profiles } from './queries.ts'

type Props = { profiles: Profiles; close: () => void }

/** Where invoices go, and to whom. */
export function BillingForm({ profiles: { billing, country, version }, close }: Props) {
  const { line1, line2, city, state, postalCode } = billing.address
  const contact = contactOf(billing.contact)
  const { form, field, busy } = useForm('PUT /account/profiles/billing', {
    initial: {
      ...{ addressLine1: line1, addressLine2: line2 ?? '', city: city ?? '', state: state ?? '' },
      ...{ postalCode: postalCode ?? '', poNumber: billing.poNumber ?? '' },
      'contact.firstName': contact.firstName,
      'contact.lastName': contact.lastName,
      'contact.email': contact.email,
      'contact.phone': contact.phone,
      'contact.language': contact.language,
    },
    input: (values) => ({
      addressLine1: values.addressLine1,
      addressLine2: values.addressLine2,
      city: values.city,
      state: values.state,
      postalCode: values.postalCode,
      poNumber: values.poNumber,
      contact: {
        firstName: values['contact.firstName'],
        lastName: values['contact.lastName'],
        email: values['contact.email'],
        phone: values['contact.phone'],
        language: values['contact.language'],
      },
    }),
    version,
    done: close,
  })
  const { data } = useQuery(countryForm(country))
  const ofContact = (name: keyof Contact) => field(`contact.${name}`)
  return (
    <Form {...form}>
      {data && <AddressFields field={field} form={data} />}
      <TextField {...field('poNumber')} label={say('structure.profiles.po')} optional />
      <h3>{say('structure.profiles.contact')}</h3>
      <ContactFields field={ofContact} country={country} />
      <FormFoot busy={busy} cancel={close} />
    </Form>
  )
}

export function TaxForm({ profiles: { billing }, close }: Props) {
  const { form, field, busy } = useForm('PUT /account/profiles/tax', {
    initial: { taxId: billing.taxId ?? '' },
    input: (values) => values,
    done: close,
  })
  return (
    <Form {...form}>
      <TextField {...field('taxId')} label={say('structure.profiles.tax')} />
      <FormFoot busy={busy} cancel={close} />
    </Form>
  )
}

export function SupportForm({ profiles: { support, country, version }, close }: Props) {
  const { form, field, busy } = useForm('PUT /account/profiles/support', {
    initial: { email: support?.email ?? '', phone: support?.phone ?? '', website: support?.website ?? '' },
    input: (values) => values,
    version,
    done: close,
  })
  return (
    <Form {...form}>
      <Row>
        <TextField {...field('email')} label={say('structure.profiles.email')} type="email" />
        <PhoneField {...field('phone')} country={country} label={say('structure.profiles.supportPhone')} />
      </Row>
      <TextField {...field('website')} label={say('structure.profiles.website')} type="url" optional />
      <FormFoot busy={busy} cancel={close} />
    </Form>
  )
}

export function SecurityForm({ profiles: { security, country, version }, close }: Props) {
  const { form, field, busy } = useForm('PUT /account/profiles/security', {
    initial: {
      firstName: security?.firstName ?? '',
      middleName: security?.middleName ?? '',
      lastName: security?.lastName ?? '',
      email: security?.email ?? '',
      phone: security?.phone ?? '',
    },
    input: (values) => values,
    version,
    done: close,
  })
  return (
    <Form {...form}>
      <Row>
        <TextField {...field('firstName')} label={say('structure.profiles.first')} optional />
        <TextField {...field('middleName')} label={say('structure.profiles.middle')} optional />
        <TextField {...field('lastName')} label={say('structure.profiles.last')} />
      </Row>
      <Row>
        <TextField {...field('email')} label={say('structure.profiles.email')} type="email" />
        <PhoneField {...field('phone')} country={country} label={say('structure.profiles.phone')} />
      </Row>
      <FormFoot busy={busy} cancel={close} />
    </Form>
  )
}

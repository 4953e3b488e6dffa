import { Row } from '../kit/Form.tsx'
import { SelectField, TextField } from '../kit/fields.tsx'
import { PhoneField } from '../kit/PhoneField.tsx'
import { language, say } from '../kit/say.ts'
import type { Fields } from './ProfileFields.tsx'

const names = ['firstName', 'lastName', 'email', 'phone', 'language'] as const
export type Contact = Record<(typeof names)[number], string>

/** What is known of a contact, as a form begins with it. */
export const contactOf = (given: Partial<Record<keyof Contact, string | null>>): Contact => ({
  firstName: given.firstName ?? '',
  lastName: given.lastName ?? '',
  email: given.email ?? '',
  phone: given.phone ?? '',
  language: given.language || language(),
})

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'ko', label: '한국어' },
]

type Props = { field: Fields<keyof Contact>; country: string; emailHint?: string }

/** The person the network writes to. Names stand in the order the reader's language says them. */
export function ContactFields({ field, country, emailHint }: Props) {
  const first = (
    <TextField key="first" {...field('firstName')} label={say('enrolment.contact.first')} complete="given-name" />
  )
  const last = (
    <TextField key="last" {...field('lastName')} label={say('enrolment.contact.last')} complete="family-name" />
  )
  return (
    <>
      <Row>{language() === 'ko' ? [last, first] : [first, last]}</Row>
      <TextField
        {...field('email')}
        label={say('enrolment.contact.email')}
        {...(emailHint && { hint: emailHint })}
        type="email"
        complete="email"
      />
      <Row>
        <PhoneField {...field('phone')} country={country} label={say('enrolment.contact.phone')} />
        <SelectField {...field('language')} label={say('enrolment.contact.language')} options={LANGUAGES} />
      </Row>
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { hasLetter, isLatin } from '#kernel/text.ts'
import { type CountryForm, countries, countryForm } from '../enrolment/queries.ts'
import { CountryField } from '../kit/CountryField.tsx'
import { Row } from '../kit/Form.tsx'
import { SelectField, TextField } from '../kit/fields.tsx'
import { PhoneField } from '../kit/PhoneField.tsx'
import { language, listed, say } from '../kit/say.ts'
import type { Field } from '../kit/useForm.ts'

const names = [
  'country', 'legalName', 'latinName', 'addressLine1', 'addressLine2', 'city', 'state', 'postalCode', 'phone', 'website', 'registrationId', 'taxId', 'duns',
] as const // biome-ignore format: a list
export type Profile = Record<(typeof names)[number], string>
type Given = Partial<Record<(typeof names)[number], string | null>>

/** What is known of a company, as a form begins with it. */
export const profileOf = (given: Given): Profile => {
  const of = (name: keyof Profile) => given[name] ?? ''
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Profile
}

/** What hands a form's part its fields, by name. */
export type Fields<Name extends string> = (name: Name) => Field<string>
type Props = { field: Fields<keyof Profile>; values: Profile; fixed?: boolean }

/** The legal profile as its country asks for it: labels, states, examples and what may be left out come from the server. */
export function ProfileFields({ field, values, fixed = false }: Props) {
  const { data: open } = useQuery(countries)
  const { data: form } = useQuery(countryForm(values.country))
  const only = open?.items.map(({ code }) => code)
  return (
    <>
      {!fixed && (
        <CountryField
          {...field('country')}
          {...(only && { only })}
          label={say('enrolment.profile.country')}
          hint={say('enrolment.profile.country.hint')}
        />
      )}
      {values.country === '' && <p>{say('enrolment.profile.first')}</p>}
      {form && <ByCountry field={field} values={values} form={form} />}
    </>
  )
}

type InCountry = Props & { form: CountryForm }

function ByCountry(given: InCountry) {
  const { field, values, form } = given
  return (
    <>
      <Names {...given} />
      <AddressFields field={field} form={form} />
      <Row>
        <PhoneField
          {...field('phone')}
          country={values.country}
          label={say('enrolment.profile.phone')}
          hint={such(form.phoneExample)}
        />
        <TextField
          {...field('website')}
          label={say('enrolment.profile.website')}
          type="url"
          hint={such('https://company.example')}
          optional
        />
      </Row>
      <Numbers {...given} />
    </>
  )
}

const such = (example: string) => say('enrolment.profile.such', { example })

/** A name in another alphabet is asked for in Latin letters beside it. */
function Names({ field, values: { legalName, latinName } }: InCountry) {
  const asks = (hasLetter(legalName) && !isLatin(legalName)) || (latinName !== '' && latinName !== legalName)
  const latin = field('latinName')
  return (
    <>
      <TextField {...field('legalName')} label={say('enrolment.profile.legalName')} complete="organization" />
      {(asks || latin.error) && (
        <TextField
          {...latin}
          label={say('enrolment.profile.latinName')}
          hint={say('enrolment.profile.latinName.hint')}
        />
      )}
    </>
  )
}

type Place = 'addressLine1' | 'addressLine2' | 'city' | 'state' | 'postalCode'
type AddressProps = { field: Fields<Place>; form: CountryForm }

/** An address as the country writes it. */
export function AddressFields({ field, form }: AddressProps) {
  const states = form.states.map(({ code, name }) => ({ value: code, label: name[language()] }))
  return (
    <>
      <TextField {...field('addressLine1')} label={say('enrolment.profile.line1')} complete="address-line1" />
      <TextField {...field('addressLine2')} label={say('enrolment.profile.line2')} complete="address-line2" optional />
      <Row>
        <TextField
          {...field('city')}
          label={say('enrolment.profile.city')}
          complete="address-level2"
          optional={!form.cityRequired}
        />
        {states.length > 0 && (
          <SelectField {...field('state')} label={say('enrolment.profile.state')} options={states} />
        )}
        <TextField
          {...field('postalCode')}
          label={say('enrolment.profile.postal')}
          {...(form.postal && { placeholder: such(form.postal.example) })}
          complete="postal-code"
          optional={!form.postal}
        />
      </Row>
    </>
  )
}

function Numbers({ field, form: { registration, tax } }: InCountry) {
  const said = ({ kinds }: typeof tax) => listed(kinds.map(({ label }) => label[language()]))
  const example = ({ kinds: [first] }: typeof tax) => first?.example ?? ''
  const [number, levy] = [registration, tax].map((one) => ({ kinds: said(one), example: example(one) }))
  return (
    <>
      <TextField
        {...field('registrationId')}
        label={say('enrolment.profile.registration')}
        hint={
          number?.kinds ? say('enrolment.profile.registration.hint', number) : say('enrolment.profile.registration.any')
        }
        optional={!registration.required}
      />
      <TextField
        {...field('taxId')}
        label={say('enrolment.profile.tax')}
        hint={levy?.kinds ? say('enrolment.profile.tax.hint', levy) : say('enrolment.profile.tax.any')}
        optional={!tax.required}
      />
      <TextField {...field('duns')} label={say('membership.duns')} hint={such('99-100-0577')} mode="numeric" optional />
    </>
  )
}

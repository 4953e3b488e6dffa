/** What a demo company writes into the forms of its enrolment. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Company } from '#modules/membership/registry/registry.ts'
import type { DemoPartner } from '../cast/partners.ts'

const empty = { addressLine2: null, taxId: null }
const orNull = (text: string) => text || null

export const profileOf = ({ company }: { company: Company }) => ({
  ...company,
  ...empty,
  city: orNull(company.city),
  state: orNull(company.state),
  postalCode: orNull(company.postalCode),
})

/** The founder is the contact; with `mailbox`, a colleague is whose mailbox is not proven yet. */
export function contactOf({ people, company, language }: Pick<DemoPartner, 'people' | 'company' | 'language'>, n = 0) {
  const { firstName = '', lastName = '', email = '' } = people[n] ?? {}
  return { firstName, lastName, email, phone: fromAnywhere(company), language }
}

/** With the country's code: a colleague's number is the same at a site abroad. */
const fromAnywhere = ({ phone, country }: Company) =>
  parsePhoneNumberFromString(phone, { defaultCountry: country as 'KR' })?.number ?? phone // the registry's countries are ISO codes

import { useQuery } from '@tanstack/react-query'
import { countryForm } from '../enrolment/queries.ts'
import { countryName } from '../kit/countries.ts'
import { Fact, Facts } from '../kit/Facts.tsx'
import { language, named, say } from '../kit/say.ts'
import { printedDuns } from './printed.ts'
import type { Account } from './queries.ts'

type Place = { country: string; address: Account['address'] }

/** Where names of places stand before the street. */
const LARGE_FIRST = ['KR', 'JP', 'CN', 'TW']

/** An address on one line, in the order of its country, its state by name. */
export function AddressLine({ country, address: { line1, line2, city, state, postalCode } }: Place) {
  const { data: form } = useQuery(countryForm(country))
  const region = form?.states.find(({ code }) => code === state)?.name[language()] ?? state
  const parts = LARGE_FIRST.includes(country)
    ? [[postalCode, region, city, line1, line2].filter(Boolean).join(' ')]
    : [line1, line2, [postalCode, city].filter(Boolean).join(' '), region]
  return parts.filter(Boolean).join(', ')
}

type Profile = Omit<Account, 'restarts'>

/** What the law knows of a company. */
export const ProfileFacts = ({ company }: { company: Profile }) => (
  <Facts>
    <Fact name={say('membership.legalName')}>{company.name}</Fact>
    {company.latinName !== company.name && <Fact name={say('membership.latinName')}>{company.latinName}</Fact>}
    <Fact name={say('membership.country')}>{countryName(company.country)}</Fact>
    <Fact name={say('membership.region')}>{named(`region.${company.region}`)}</Fact>
    <Fact name={say('membership.address')}>
      <AddressLine {...company} />
    </Fact>
    <Fact name={say('membership.registration')}>{company.registrationId}</Fact>
    <Fact name={say('membership.tax')}>{company.taxId}</Fact>
    <Fact name={say('membership.duns')}>{printedDuns(company.duns)}</Fact>
    <Fact name={say('membership.phone')}>{company.phone}</Fact>
    <Fact name={say('membership.website')}>{company.website}</Fact>
  </Facts>
)

/** Whom the network writes to. */
export const ContactFacts = ({ contact }: { contact: Account['contact'] }) => (
  <Facts>
    <Fact name={say('membership.contact.name')}>{personName(contact)}</Fact>
    <Fact name={say('membership.contact.email')}>{contact.email}</Fact>
    <Fact name={say('membership.contact.phone')}>{contact.phone}</Fact>
    <Fact name={say('membership.contact.language')}>{contact.language === 'ko' ? '한국어' : 'English'}</Fact>
  </Facts>
)

/** A Korean name stands family name first, in any language of the screen. */
export const personName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  /^[가-힣\s]+$/.test(lastName + firstName) ? `${lastName}${firstName}` : `${firstName} ${lastName}`

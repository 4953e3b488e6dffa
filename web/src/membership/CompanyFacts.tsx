import { countryName } from '../kit/countries.ts'
import { Fact, Facts } from '../kit/Facts.tsx'
import { language, named, say } from '../kit/say.ts'
import type { Account } from './queries.ts'

type Address = Account['address']

/** An address on one line, from the street to the country. */
export const addressLine = ({ line1, line2, city, state, postalCode }: Address): string =>
  [line1, line2, city, state, postalCode].filter(Boolean).join(', ')

type Profile = Omit<Account, 'restarts'>

/** What the law knows of a company. */
export const ProfileFacts = ({ company }: { company: Profile }) => (
  <Facts>
    <Fact name={say('membership.legalName')}>{company.name}</Fact>
    {company.latinName !== company.name && <Fact name={say('membership.latinName')}>{company.latinName}</Fact>}
    <Fact name={say('membership.country')}>{countryName(company.country)}</Fact>
    <Fact name={say('membership.region')}>{named(`region.${company.region}`)}</Fact>
    <Fact name={say('membership.address')}>{addressLine(company.address)}</Fact>
    <Fact name={say('membership.registration')}>{company.registrationId}</Fact>
    <Fact name={say('membership.tax')}>{company.taxId}</Fact>
    <Fact name={say('membership.duns')}>{company.duns}</Fact>
    <Fact name={say('membership.phone')}>{company.phone}</Fact>
    <Fact name={say('membership.website')}>{company.website}</Fact>
  </Facts>
)

/** Whom the network writes to. A Korean name stands family name first. */
export const ContactFacts = ({ contact }: { contact: Account['contact'] }) => (
  <Facts>
    <Fact name={say('membership.contact.name')}>{personName(contact)}</Fact>
    <Fact name={say('membership.contact.email')}>{contact.email}</Fact>
    <Fact name={say('membership.contact.phone')}>{contact.phone}</Fact>
    <Fact name={say('membership.contact.language')}>{contact.language === 'ko' ? '한국어' : 'English'}</Fact>
  </Facts>
)

export const personName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  /[가-힣]/.test(lastName + firstName) && language() === 'ko' ? `${lastName}${firstName}` : `${firstName} ${lastName}`

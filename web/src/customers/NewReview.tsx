import { useQuery } from '@tanstack/react-query'
import { countryName } from '../kit/countries.ts'
import { Fact, Facts } from '../kit/Facts.tsx'
import { language, say } from '../kit/say.ts'
import { AddressLine } from '../membership/CompanyFacts.tsx'
import styles from './customers.module.css'
import type { Values } from './newCustomer.ts'
import { nameOf } from './person.ts'
import { domainJudged, nameJudged } from './queries.ts'
import { useResellers } from './useResellers.ts'

/** Everything that was entered, before a customer is made of it. */
export function NewReview({ values }: { values: Values }) {
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

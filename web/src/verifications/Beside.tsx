import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { countryName } from '../kit/countries.ts'
import { Section } from '../kit/Section.tsx'
import { listed, say } from '../kit/say.ts'
import { personName } from '../membership/CompanyFacts.tsx'
import { printed, printedDuns } from '../membership/printed.ts'
import { type Registered, type Review, registeredOf } from './queries.ts'
import styles from './verifications.module.css'

type Company = Registered['companies'][number]
type Line = { title: string; says: string | null; registry: string | null }

/** What the company says, line by line beside what its registry says; what differs stands out, in words too. */
export function Beside({ review }: { review: Review }) {
  const { tenantId, id } = review
  const found = useQuery(registeredOf({ tenantId, id }))
  return (
    <Section title={say('verifications.review.beside')} flush>
      <Answer of={found}>{(registered) => <Lines review={review} registered={registered} />}</Answer>
    </Section>
  )
}

function Lines({ review, registered: { by, companies } }: { review: Review; registered: Registered }) {
  const found = companies[0] ?? null
  const note =
    by === 'name' ? say('verifications.review.registry.name') : by ? null : say('verifications.review.registry.none')
  return (
    <table className={styles.compare} aria-label={say('verifications.review.beside')}>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('verifications.review.says')}</th>
          <th scope="col">
            {say('verifications.review.registry')}
            {note && <small>{note}</small>}
          </th>
        </tr>
      </thead>
      <tbody>
        {linesOf(review, found).map((line) => (
          <Compared key={line.title} line={line} known={found !== null} />
        ))}
      </tbody>
    </table>
  )
}

function Compared({ line: { title, says, registry }, known }: { line: Line; known: boolean }) {
  const compares = known && says !== null && registry !== null
  const differs = compares && plain(says) !== plain(registry)
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row">{title}</th>
      <td>{says ?? say('kit.none')}</td>
      <td>
        {registry ?? (known ? '' : say('kit.none'))}
        {compares && <small>{say(differs ? 'verifications.review.differs' : 'verifications.review.same')}</small>}
      </td>
    </tr>
  )
}

/** Case, spaces and punctuation make no difference to a reader. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
const lineOf = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(', ')

// biome-ignore format: a table
function linesOf({ company, provenDomains }: Review, found: Company | null): Line[] {
  const { address: at, contact } = company
  const registered = found && lineOf([found.addressLine1, found.city, found.state, found.postalCode])
  return [
    { title: say('verifications.fact.name'),         says: company.name,           registry: found?.legalName ?? null },
    { title: say('verifications.fact.latinName'),    says: company.latinName,      registry: found?.latinName ?? null },
    { title: say('verifications.country'),           says: countryName(company.country), registry: found ? countryName(found.country) : null },
    { title: say('verifications.fact.address'),      says: lineOf([at.line1, at.line2, at.city, at.state, at.postalCode]), registry: registered },
    { title: say('verifications.fact.registration'), says: company.registrationId, registry: found?.registrationId ?? null },
    { title: say('verifications.fact.taxId'),        says: company.taxId,          registry: null },
    { title: say('verifications.fact.duns'),         says: printedDuns(company.duns), registry: printedDuns(found?.duns ?? null) },
    { title: say('verifications.fact.phone'),        says: company.phone,          registry: null },
    { title: say('verifications.fact.website'),      says: company.website,        registry: found?.website ?? null },
    { title: say('verifications.fact.globalId'),     says: printed(company.globalId),       registry: null },
    { title: say('verifications.review.contact'),    says: lineOf([personName(contact), contact.email, contact.phone]), registry: null },
    { title: say('verifications.review.proven'),     says: provenDomains.length ? listed(provenDomains) : null, registry: null },
  ]
}

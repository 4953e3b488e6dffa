import { Button } from '@mantine/core'
import { numberOf } from '../../kit/Amount.tsx'
import { Blocked } from '../../kit/Blocked.tsx'
import { countryName } from '../../kit/countries.ts'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Section } from '../../kit/Section.tsx'
import { language, say } from '../../kit/say.ts'
import { When } from '../../kit/When.tsx'
import styles from '../migration.module.css'
import { PlainTable } from '../PlainTable.tsx'
import type { Claimable } from './queries.ts'

type Of = { of: Claimable }

/** The old account to look at, all of it; nothing here can be changed. */
export function Company({ one, on }: { one: Claimable; on: () => unknown }) {
  const { name, email } = one.invited
  return (
    <>
      {one.joins && (
        <Blocked block={{ title: say('migration.claim.joins'), remedy: say('migration.claim.joins.text') }} />
      )}
      <Known of={one} />
      {one.sites.length > 0 && <Sites of={one} />}
      {one.levels.length > 0 && <Levels of={one} />}
      {one.benefits.length > 0 && <Benefits of={one} />}
      {one.contacts.length > 0 && <People of={one} />}
      <div className={styles.acts}>
        <Button onClick={() => on()}>{say('migration.claim.go')}</Button>
      </div>
      <p className={styles.about}>{say('migration.claim.invited', { name, email })}</p>
    </>
  )
}

type Address = Claimable['company']['address']
export const addressLine = ({ line1, line2, city, state, postalCode }: Address) =>
  [line1, line2, city, state, postalCode].filter(Boolean).join(', ')

const Known = ({ of: { company } }: Of) => (
  <Section title={say('migration.claim.company')}>
    <Facts>
      <Fact name={say('migration.claim.name')}>{[company.name, company.latinName].filter(Boolean).join(' · ')}</Fact>
      <Fact name={say('migration.claim.id')}>{company.printedOldId}</Fact>
      <Fact name={say('migration.accounts.country')}>{countryName(company.country)}</Fact>
      <Fact name={say('migration.account.address')}>{addressLine(company.address)}</Fact>
      <Fact name={say('migration.account.phone')}>{company.phone}</Fact>
      <Fact name={say('migration.account.website')}>{company.website}</Fact>
      <Fact name={say('migration.account.registration')}>{company.registrationId}</Fact>
    </Facts>
  </Section>
)

const Sites = ({ of: { sites } }: Of) => (
  <Section title={say('migration.claim.sites')} flush>
    <PlainTable
      title={say('migration.claim.sites')}
      head={[
        { title: say('migration.claim.name') },
        { title: say('migration.claim.id') },
        { title: say('migration.account.address'), wide: true },
        { title: say('migration.accounts.country'), wide: true },
      ]}
      rows={sites.map(({ printedOldId, name, country, address }) => ({
        key: printedOldId,
        cells: [name, printedOldId, addressLine(address), countryName(country)],
      }))}
    />
  </Section>
)

const arrives = (carried: boolean) => say(carried ? 'migration.claim.arrives.yes' : 'migration.claim.arrives.no')

const Levels = ({ of: { levels } }: Of) => (
  <Section title={say('migration.claim.levels')} flush>
    <PlainTable
      title={say('migration.claim.levels')}
      head={[
        { title: say('migration.level.level') },
        { title: say('migration.level.anniversary') },
        { title: say('migration.claim.arrives') },
      ]}
      rows={levels.map(({ level, name, anniversary, carried }) => ({
        key: level,
        cells: [name?.[language()] ?? level, <When key="on" at={anniversary} />, arrives(carried)],
      }))}
    />
  </Section>
)

const Benefits = ({ of: { benefits } }: Of) => (
  <Section title={say('migration.claim.benefits')} flush>
    <PlainTable
      title={say('migration.claim.benefits')}
      head={[
        { title: say('migration.benefit.type') },
        { title: say('migration.benefit.quantity'), number: true },
        { title: say('migration.benefit.validTo'), wide: true },
        { title: say('migration.claim.arrives') },
      ]}
      rows={benefits.map(({ type, name, quantity, unit, validTo, carried }, at) => ({
        key: `${type} ${at}`,
        cells: [
          name?.[language()] ?? type,
          `${numberOf(quantity)} ${unit ?? ''}`,
          <When key="to" at={validTo} />,
          arrives(carried),
        ],
      }))}
    />
  </Section>
)

const People = ({ of: { contacts } }: Of) => (
  <Section title={say('migration.claim.people')}>
    <div className={styles.remarks}>
      <p className={styles.about}>{say('migration.claim.people.text')}</p>
      <ul className={styles.plain}>
        {contacts.map(({ name, oldRole }, at) => (
          <li key={`${name} ${at}`}>
            {name} {oldRole && <small>{oldRole[language()]}</small>}
          </li>
        ))}
      </ul>
    </div>
  </Section>
)

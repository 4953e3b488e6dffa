import { useQuery } from '@tanstack/react-query'
import { numberOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { countryName } from '../../kit/countries.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Section } from '../../kit/Section.tsx'
import { language, listed, say } from '../../kit/say.ts'
import { dayOf, When } from '../../kit/When.tsx'
import { addressLine } from '../claims/Company.tsx'
import styles from '../migration.module.css'
import { standingName } from '../old-accounts/OldAccountsPage.tsx'
import { PlainTable } from '../PlainTable.tsx'
import { type Records, records } from './queries.ts'

type History = Records['histories'][number]

/** What the company was in the old centre, account by account: to be read. */
export function Histories() {
  const asked = useQuery(records)
  return (
    <Answer of={asked}>
      {({ histories }) =>
        histories.length === 0 ? (
          <Empty of="migration.mine.history.none" />
        ) : (
          <div className={styles.remarks}>
            <p className={styles.about}>{say('migration.mine.history.text')}</p>
            {histories.map((one) => (
              <Past key={one.id} of={one} />
            ))}
          </div>
        )
      }
    </Answer>
  )
}

function Past({ of: { printedOldId, name, arrivedBy, arrivedAt, past } }: { of: History }) {
  const { standing, country, address, sites, levels, benefits } = past
  return (
    <Section title={`${name} · ${printedOldId}`}>
      <div className={styles.remarks}>
        <Facts>
          <Fact name={say('migration.mine.history')}>
            {say(`migration.mine.by.${arrivedBy}`, { day: dayOf(arrivedAt) })}
          </Fact>
          <Fact name={say('migration.accounts.standing')}>{standingName(standing)}</Fact>
          <Fact name={say('migration.account.address')}>
            {[addressLine(address), countryName(country)].filter(Boolean).join(', ')}
          </Fact>
          {sites.length > 0 && (
            <Fact name={say('migration.account.sites')}>
              {listed(sites.map((site) => `${site.name} (${site.printedOldId})`))}
            </Fact>
          )}
        </Facts>
        {levels.length > 0 && <Levels of={levels} />}
        {benefits.length > 0 && <Benefits of={benefits} />}
      </div>
    </Section>
  )
}

const arrives = (carried: boolean) => say(carried ? 'migration.claim.arrives.yes' : 'migration.claim.arrives.no')

const Levels = ({ of }: { of: History['past']['levels'] }) => (
  <PlainTable
    title={say('migration.account.levels')}
    head={[
      { title: say('migration.level.level') },
      { title: say('migration.level.since'), wide: true },
      { title: say('migration.level.anniversary') },
      { title: say('migration.claim.arrives') },
    ]}
    rows={of.map(({ level, name, since, anniversary, carried }) => ({
      key: level,
      cells: [
        name?.[language()] ?? level,
        <When key="since" at={since} />,
        <When key="on" at={anniversary} />,
        arrives(carried),
      ],
    }))}
  />
)

const Benefits = ({ of }: { of: History['past']['benefits'] }) => (
  <PlainTable
    title={say('migration.account.benefits')}
    head={[
      { title: say('migration.benefit.type') },
      { title: say('migration.benefit.quantity'), number: true },
      { title: say('migration.benefit.validTo'), wide: true },
      { title: say('migration.claim.arrives') },
    ]}
    rows={of.map(({ type, name, quantity, unit, validTo, carried }, at) => ({
      key: `${type} ${at}`,
      cells: [
        name?.[language()] ?? type,
        `${numberOf(quantity)} ${unit ?? ''}`,
        <When key="to" at={validTo} />,
        arrives(carried),
      ],
    }))}
  />
)

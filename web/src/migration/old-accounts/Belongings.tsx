import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { benefitTypes } from '../../benefits/queries.ts'
import { numberOf } from '../../kit/Amount.tsx'
import { countryName } from '../../kit/countries.ts'
import { Section } from '../../kit/Section.tsx'
import { language, say } from '../../kit/say.ts'
import { useMay } from '../../kit/useMe.ts'
import { When } from '../../kit/When.tsx'
import { levels as levelsHere } from '../../levels/desk/queries.ts'
import styles from '../migration.module.css'
import { PlainTable } from '../PlainTable.tsx'
import { addressOf, Standing } from './OldAccountsPage.tsx'
import type { OldAccount } from './queries.ts'

/** What hung on an account at the old centre: its sites, people, levels and benefits. */
export const Belongings = ({ account }: { account: OldAccount }) => (
  <>
    {account.sites.length > 0 && <Sites of={account} />}
    <Contacts of={account} />
    <Levels of={account} />
    <Benefits of={account} />
  </>
)

type Of = { of: OldAccount }

const Sites = ({ of: { sites } }: Of) => (
  <Hanging title={say('migration.account.sites')} some={sites.length > 0}>
    <PlainTable
      title={say('migration.account.sites')}
      head={[
        { title: say('migration.accounts.name') },
        { title: say('migration.accounts.id') },
        { title: say('migration.accounts.country'), wide: true },
        { title: say('migration.accounts.standing'), wide: true },
      ]}
      rows={sites.map(({ oldId, name, printedOldId, country, standing }) => ({
        key: oldId,
        cells: [
          <Link key="name" to={addressOf(oldId) as string}>
            {name}
          </Link>,
          printedOldId,
          countryName(country),
          <Standing key="standing" of={standing} />,
        ],
      }))}
    />
  </Hanging>
)

const Contacts = ({ of: { contacts } }: Of) => (
  <Hanging title={say('migration.account.contacts')} some={contacts.length > 0}>
    <PlainTable
      title={say('migration.account.contacts')}
      head={[
        { title: say('migration.contact.name') },
        { title: say('migration.contact.email') },
        { title: say('migration.contact.role') },
        { title: say('migration.contact.language'), wide: true },
      ]}
      rows={contacts.map(({ name, email, oldRole, language: reads }) => ({
        key: email,
        cells: [name, email, oldRole?.[language()], LANGUAGES[reads]],
      }))}
    />
  </Hanging>
)
/** Each language by its own name. */
export const LANGUAGES = { en: 'English', ko: '한국어' } as const

/** A level or a benefit by the name it has here, where the old centre's code is one of ours and the reader may see them. */
function useNames() {
  const may = useMay()
  const known = [
    useQuery({ ...benefitTypes, enabled: may('benefits:manage') }).data?.items ?? [],
    useQuery({ ...levelsHere, enabled: may('partners:read') }).data?.items ?? [],
  ].flat()
  return (code: string) => known.find((one) => one.code === code)?.name[language()] ?? code
}

function Levels({ of: { levels } }: Of) {
  const nameOf = useNames()
  return (
    <Hanging title={say('migration.account.levels')} some={levels.length > 0}>
      <PlainTable
        title={say('migration.account.levels')}
        head={[
          { title: say('migration.level.level') },
          { title: say('migration.level.since') },
          { title: say('migration.level.anniversary') },
        ]}
        rows={levels.map(({ level, since, anniversary }) => ({
          key: level,
          cells: [nameOf(level), <When key="since" at={since} />, <When key="anniversary" at={anniversary} />],
        }))}
      />
    </Hanging>
  )
}

function Benefits({ of: { benefits } }: Of) {
  const nameOf = useNames()
  return (
    <Hanging title={say('migration.account.benefits')} some={benefits.length > 0}>
      <PlainTable
        title={say('migration.account.benefits')}
        head={[
          { title: say('migration.benefit.type') },
          { title: say('migration.benefit.quantity'), number: true },
          { title: say('migration.benefit.validTo') },
          { title: say('migration.benefit.offer'), wide: true },
        ]}
        rows={benefits.map(({ type, quantity, unit, validTo, sourceOffer }, at) => ({
          key: `${type} ${at}`,
          cells: [nameOf(type), `${numberOf(quantity)} ${unit ?? ''}`, <When key="to" at={validTo} />, sourceOffer],
        }))}
      />
    </Hanging>
  )
}

const Hanging = ({ title, some, children }: { title: string; some: boolean; children: ReactNode }) => (
  <Section title={title} flush={some}>
    {some ? children : <p className={styles.about}>{say('migration.account.none')}</p>}
  </Section>
)

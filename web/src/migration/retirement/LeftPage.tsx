import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { numberOf } from '../../kit/Amount.tsx'
import { hrefOf, type Takes } from '../../kit/api.ts'
import { countryName, countryOptions } from '../../kit/countries.ts'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter } from '../../kit/Filters.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { When } from '../../kit/When.tsx'
import styles from '../migration.module.css'
import { addressOf } from '../old-accounts/OldAccountsPage.tsx'
import { Places } from '../Places.tsx'
import { type LeftRow, left } from './queries.ts'
import { wayName, ways } from './ways.ts'

/** Who has not claimed: with whom to write to, as a list and as a file. */
export function LeftPage() {
  const { search } = useAddress()
  const { after, ...which } = wanted(search)
  return (
    <ListPage
      title={say('migration.left')}
      trail={[{ name: say('migration.title'), to: '/vendor/migration' }]}
      lead={<Places>{say('migration.left.lead')}</Places>}
      action={
        <Button
          component="a"
          href={hrefOf('GET /vendor/retirement/left/content', which)}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {say('migration.left.export')}
        </Button>
      }
      list={useQuery(left({ ...which, ...(after && { after }) }))}
      columns={columns()}
      name={({ name }) => name}
      open={({ oldId }) => addressOf(oldId)}
      filters={<LeftFilters />}
      empty={<Empty of="migration.left.none" />}
    />
  )
}

function wanted(search: Readonly<Partial<Record<string, string>>>): Takes<'GET /vendor/retirement/left'> {
  const way = ways.find((one) => one === search.way)
  return {
    ...(way && { way }),
    ...(search.country && { country: search.country }),
    ...(search.after && { after: search.after }),
  }
}

const LeftFilters = () => (
  <>
    <SelectFilter
      name="way"
      label={say('migration.left.way')}
      options={ways.filter((way) => way !== 'claimed').map((value) => ({ value, label: wayName(value) }))}
    />
    <SelectFilter name="country" label={say('migration.accounts.country')} options={countryOptions()} />
  </>
)

// biome-ignore format: a table
const columns = (): Column<LeftRow>[] => [
  { id: 'name',     title: say('migration.left.company'),     cell: ({ name }) => name },
  { id: 'id',       title: say('migration.accounts.id'),      cell: ({ printedOldId }) => <span className={styles.id}>{printedOldId}</span>, wide: true },
  { id: 'country',  title: say('migration.accounts.country'), cell: ({ country }) => countryName(country), wide: true },
  { id: 'way',      title: say('migration.left.way'),         cell: ({ way }) => wayName(way) },
  { id: 'sites',    title: say('migration.left.sites'),       cell: ({ sites }) => numberOf(sites), number: true, wide: true },
  { id: 'contacts', title: say('migration.left.contacts'),    cell: ({ contacts }) => <Contacts of={contacts} />, wide: true },
  { id: 'last',     title: say('migration.left.last'),        cell: ({ lastSentAt }) => (lastSentAt ? <When at={lastSentAt} /> : '–'), wide: true },
]

function Contacts({ of }: { of: LeftRow['contacts'] }) {
  if (of.length === 0) return <small>{say('migration.left.contacts.none')}</small>
  return (
    <ul className={styles.plain}>
      {of.map(({ name, email, bounced }) => (
        <li key={email}>
          {name} <small>{email}</small> {bounced && <small>({say('migration.left.bounced')})</small>}
        </li>
      ))}
    </ul>
  )
}

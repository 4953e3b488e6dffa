import { useQuery } from '@tanstack/react-query'
import { api, type Takes } from '../../kit/api.ts'
import { countryName, countryOptions } from '../../kit/countries.ts'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../../kit/Filters.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { named, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { dayOf, When } from '../../kit/When.tsx'
import { Places } from '../Places.tsx'
import { byOldId, type OldAccountRow, oldAccounts } from './queries.ts'

const states = ['unclaimed', 'claimed'] as const
const standings = ['active', 'inactive'] as const
const oneOf = <T extends string>(all: readonly T[], text: string | undefined) => all.find((one) => one === text)
export const standingName = (standing: string) => named(`legacyStanding.${standing}`)
export const addressOf = (oldId: string) => `/vendor/migration/accounts/${encodeURIComponent(oldId)}`

/** The old centre's companies and sites, by old ID however it is written, or by name. */
export function OldAccountsPage() {
  const { search } = useAddress()
  return (
    <ListPage
      title={say('migration.accounts')}
      lead={<Places>{say('migration.accounts.lead')}</Places>}
      list={useQuery(oldAccounts(wanted(search)))}
      columns={columns()}
      name={({ name }) => name}
      open={({ oldId }) => addressOf(oldId)}
      filters={<AccountFilters />}
      empty={<Empty of="migration.accounts.empty" />}
      csv={{
        name: 'old-accounts',
        ask: (after) =>
          api('GET /vendor/legacy-accounts', { ...wanted(search), ...(after && { after }), limit: 200 }).then(byOldId),
      }}
    />
  )
}

function wanted(search: Readonly<Partial<Record<string, string>>>): Takes<'GET /vendor/legacy-accounts'> {
  const state = oneOf(states, search.state)
  const standing = oneOf(standings, search.standing)
  return {
    ...(search.q && { search: search.q }),
    ...(state && { state }),
    ...(standing && { standing }),
    ...(search.country && { country: search.country }),
    ...(search.after && { after: search.after }),
  }
}

const AccountFilters = () => (
  <>
    <TextFilter label={say('migration.accounts.search')} />
    <SelectFilter
      name="state"
      label={say('migration.accounts.claim')}
      options={states.map((value) => ({ value, label: say(`migration.accounts.${value}`) }))}
    />
    <SelectFilter
      name="standing"
      label={say('migration.accounts.standing')}
      options={standings.map((value) => ({ value, label: standingName(value) }))}
    />
    <SelectFilter name="country" label={say('migration.accounts.country')} options={countryOptions()} />
  </>
)

// biome-ignore format: a table
const columns = (): Column<OldAccountRow>[] => [
  { id: 'name',     title: say('migration.accounts.name'),     cell: ({ name }) => name, text: ({ name }) => name },
  { id: 'id',       title: say('migration.accounts.id'),       cell: (row) => <OldId of={row} />, text: ({ printedOldId }) => printedOldId },
  { id: 'country',  title: say('migration.accounts.country'),  cell: ({ country }) => countryName(country), text: ({ country }) => country, wide: true },
  { id: 'standing', title: say('migration.accounts.standing'), cell: ({ standing }) => <Standing of={standing} />, text: ({ standing }) => standingName(standing), wide: true },
  { id: 'claimed',  title: say('migration.accounts.claimed'),  cell: ({ claimedAt }) => (claimedAt ? <When at={claimedAt} /> : '–'), text: ({ claimedAt }) => (claimedAt ? dayOf(claimedAt) : '') },
]

const OldId = ({ of: { printedOldId, parentOldId } }: { of: Pick<OldAccountRow, 'printedOldId' | 'parentOldId'> }) => (
  <span>
    {printedOldId} {parentOldId && <small>{say('migration.accounts.site')}</small>}
  </span>
)

/** Active or not at the old centre: a state of then, so it is said in the same dress as those of now. */
export const Standing = ({ of }: { of: string }) => (
  <StateBadge of="legacy" state={standingName(of)} tone={of === 'active' ? 'good' : 'bad'} />
)

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { countries } from '../enrolment/queries.ts'
import { api, type Takes } from '../kit/api.ts'
import { Copyable } from '../kit/Copyable.tsx'
import { countryName, countryOptions } from '../kit/countries.ts'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { dayOf } from '../kit/When.tsx'
import { printed } from './printed.ts'
import { type PartnerRow, partners } from './queries.ts'

const STATES = ['pending', 'active', 'rejected', 'suspended'] as const
const SELLING = ['pendingQualification', 'qualified', 'active', 'restricted', 'rejected'] as const

const columns = (): Column<PartnerRow>[] => [
  {
    id: 'name',
    title: say('membership.partners.name'),
    cell: ({ name, latinName }) => (
      <>
        <b>{name}</b>
        {latinName !== name && (
          <>
            <br />
            <small>{latinName}</small>
          </>
        )}
      </>
    ),
    text: ({ name }) => name,
    sort: ['name'],
  },
  {
    id: 'globalId',
    title: say('membership.partners.id'),
    cell: ({ globalId }) => <Copyable text={globalId} shown={printed(globalId)} />,
    text: ({ globalId }) => globalId,
    wide: true,
  },
  {
    id: 'country',
    title: say('membership.partners.country'),
    cell: ({ country }) => countryName(country),
    text: ({ country }) => country,
    wide: true,
  },
  {
    id: 'status',
    title: say('membership.partners.state'),
    cell: ({ status }) => <StateBadge of="network" state={status} />,
    text: ({ status }) => stateName('network', status),
  },
  {
    id: 'reseller',
    title: say('membership.partners.reseller'),
    cell: ({ reseller }) =>
      reseller ? <StateBadge of="reseller" state={reseller} /> : say('membership.partners.reseller.none'),
    text: ({ reseller }) => (reseller ? stateName('reseller', reseller) : ''),
    wide: true,
  },
  {
    id: 'since',
    title: say('membership.partners.since'),
    cell: ({ createdAt }) => dayOf(String(createdAt)),
    text: ({ createdAt }) => String(createdAt),
    sort: ['newest'],
    wide: true,
  },
]

type Input = Takes<'GET /vendor/partners'>

/** Every company of the network, found by a part of its name or any of its IDs. */
export function PartnersPage() {
  const { search } = useAddress()
  const { data: open } = useQuery(countries)
  const input = inputOf(search)
  const list = useQuery({
    ...partners({ ...input, ...(search.after && { after: search.after }) }),
    placeholderData: keepPreviousData,
  })
  const state = (of: string) => (value: string) => ({ value, label: stateName(of, value) })
  return (
    <ListPage
      title={say('membership.partners')}
      lead={say('membership.partners.lead')}
      list={list}
      columns={columns()}
      name={({ name }) => name}
      open={({ tenantId }) => `/vendor/partners/${tenantId}`}
      filters={
        <>
          <TextFilter label={say('membership.partners.search')} />
          <SelectFilter name="status" label={say('membership.partners.state')} options={STATES.map(state('network'))} />
          <SelectFilter
            name="reseller"
            label={say('membership.partners.reseller')}
            options={[
              ...SELLING.map(state('reseller')),
              { value: 'none', label: say('membership.partners.reseller.none') },
            ]}
          />
          <SelectFilter
            name="country"
            label={say('membership.partners.country')}
            options={countryOptions(open?.items.map(({ code }) => code) ?? [])}
          />
        </>
      }
      empty={<Empty of="membership.partners.empty" />}
      csv={{
        name: 'partners',
        ask: (after) => api('GET /vendor/partners', { ...input, limit: 200, ...(after && { after }) }),
      }}
    />
  )
}

/** What the address asks for; what no list knows is left out. */
function inputOf(search: Readonly<Partial<Record<string, string>>>): Input {
  const status = STATES.find((one) => one === search.status)
  return {
    ...(search.q && { search: search.q }),
    ...(status && { status }),
    ...(search.country && { country: search.country }),
    ...(search.reseller && { reseller: search.reseller }),
    ...(search.sort === 'name' && { sort: 'name' }),
  }
}

import { useQuery } from '@tanstack/react-query'
import { api, type Takes } from '../../kit/api.ts'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../../kit/Filters.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { stateName } from '../../kit/StateBadge.tsx'
import { language, named, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { dayOf, When } from '../../kit/When.tsx'
import { DeskPlaces } from '../Places.tsx'
import { HeldState } from '../Standing.tsx'
import { type Holder, holders, levels } from './queries.ts'

const STATES = ['active', 'grace', 'lapsed', 'withdrawn'] as const
const KINDS = ['membership', 'designation', 'specialisation', 'legacy'] as const

const columns = (): Column<Holder>[] => [
  { id: 'company', title: say('levels.desk.company'), cell: ({ company }) => company, text: ({ company }) => company },
  {
    id: 'level',
    title: say('levels.level'),
    cell: ({ name }) => name[language()],
    text: ({ name }) => name[language()],
  },
  {
    id: 'source',
    title: say('levels.source'),
    cell: ({ source }) => named(`source.holding.${source}`),
    text: ({ source }) => named(`source.holding.${source}`),
    wide: true,
  },
  {
    id: 'since',
    title: say('levels.since'),
    cell: ({ since }) => <When at={String(since)} />,
    text: ({ since }) => dayOf(String(since)),
    wide: true,
  },
  {
    id: 'anniversary',
    title: say('levels.anniversary'),
    cell: ({ anniversary }) => (anniversary ? <When at={String(anniversary)} /> : say('levels.until.never')),
    text: ({ anniversary }) => (anniversary ? dayOf(String(anniversary)) : ''),
    wide: true,
  },
  {
    id: 'status',
    title: say('levels.state'),
    cell: ({ status }) => <HeldState status={status} />,
    text: ({ status }) => stateName('holding', status),
  },
]

/** Who holds what, across the network. */
export function HoldersPage() {
  const wanted = useWanted()
  const list = useQuery(holders(wanted))
  const { data } = useQuery(levels)
  const codes = [...new Map((data?.items ?? []).map(({ code, name }) => [code, name[language()]]))]
  return (
    <ListPage
      title={say('levels.desk.holders')}
      lead={<DeskPlaces>{say('levels.holders.lead')}</DeskPlaces>}
      list={list}
      columns={columns()}
      name={({ company, name }) => `${company}, ${name[language()]}`}
      open={({ tenantId }) => `/vendor/partners/${tenantId}/levels`}
      filters={
        <>
          <TextFilter label={say('levels.desk.search')} />
          <SelectFilter
            name="code"
            label={say('levels.level')}
            options={codes.map(([value, label]) => ({ value, label }))}
          />
          <SelectFilter
            name="kind"
            label={say('levels.desk.kind')}
            options={KINDS.map((value) => ({ value, label: named(`kind.level.${value}`) }))}
          />
          <SelectFilter
            name="status"
            label={say('levels.state')}
            options={STATES.map((value) => ({ value, label: stateName('holding', value) }))}
          />
        </>
      }
      empty={<Empty of="levels.holders.empty" />}
      csv={{
        name: 'levels',
        ask: (after) => api('GET /vendor/holdings', { ...wanted, ...(after && { after }), limit: 200 }),
      }}
    />
  )
}

function useWanted(): Takes<'GET /vendor/holdings'> {
  const { search } = useAddress()
  const status = STATES.find((one) => one === search.status)
  const kind = KINDS.find((one) => one === search.kind)
  return {
    ...(status && { status }),
    ...(kind && { kind }),
    ...(search.code && { code: search.code }),
    ...(search.q && { search: search.q }),
    ...(search.after && { after: search.after }),
  }
}

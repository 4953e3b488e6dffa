import { useQuery } from '@tanstack/react-query'
import { api, type Takes } from '../kit/api.ts'
import { countryName, countryOptions } from '../kit/countries.ts'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { When } from '../kit/When.tsx'
import { type Queued, queueOf } from './queries.ts'

const states = ['pendingQualification', 'qualified', 'active', 'restricted', 'rejected'] as const
const kinds = ['directBill', 'indirectProvider', 'indirectReseller'] as const
const kindName = (kind: string) => named(`kind.reseller.${kind}`)

/** The companies of the reseller programme; at first those that wait to be qualified. */
export function QualificationsPage() {
  const { search } = useAddress()
  const list = useQuery(queueOf(wanted(search)))
  return (
    <ListPage
      title={say('programmes.queue.title')}
      lead={say('programmes.queue.lead')}
      list={list}
      columns={columns()}
      name={({ company }) => company}
      open={({ tenantId }) => `/vendor/programmes/${tenantId}`}
      filters={<QueueFilters />}
      empty={<Empty of="programmes.queue.empty" />}
      csv={{
        name: 'qualifications',
        ask: (after) =>
          api('GET /vendor/qualifications', { ...wanted(search), ...(after ? { after } : {}), limit: 200 }),
      }}
    />
  )
}

function wanted(search: Readonly<Partial<Record<string, string>>>): Takes<'GET /vendor/qualifications'> {
  const status = states.find((one) => one === search.status)
  const kind = kinds.find((one) => one === search.kind)
  return {
    ...(search.q && { search: search.q }),
    ...(status && { status }),
    ...(kind && { kind }),
    ...(search.country && { country: search.country }),
    ...(search.after && { after: search.after }),
  }
}

const QueueFilters = () => (
  <>
    <TextFilter label={say('programmes.queue.search')} />
    <SelectFilter
      name="status"
      label={say('programmes.state')}
      options={states.map((value) => ({ value, label: stateName('reseller', value) }))}
    />
    <SelectFilter
      name="kind"
      label={say('programmes.kind')}
      options={kinds.map((value) => ({ value, label: kindName(value) }))}
    />
    <SelectFilter name="country" label={say('programmes.country')} options={countryOptions()} />
  </>
)

const progress = ({ met, required }: Queued) => say('programmes.progress.of', { met, required })

// biome-ignore format: a table
const columns = (): Column<Queued>[] => [
  { id: 'company',  title: say('programmes.company'),    cell: ({ company }) => company, text: ({ company }) => company },
  { id: 'kind',     title: say('programmes.kind'),       cell: ({ kind }) => kindName(kind), text: ({ kind }) => kindName(kind) },
  { id: 'state',    title: say('programmes.state'),      cell: ({ status }) => <StateBadge of="reseller" state={status} />, text: ({ status }) => stateName('reseller', status), wide: true },
  { id: 'country',  title: say('programmes.country'),    cell: ({ country }) => countryName(country), text: ({ country }) => country, wide: true },
  { id: 'progress', title: say('programmes.progress'),   cell: progress, text: progress, wide: true },
  { id: 'ours',     title: say('programmes.vendorOpen'), cell: ({ vendorOpen }) => vendorOpen, text: ({ vendorOpen }) => String(vendorOpen), number: true, wide: true },
  { id: 'since',    title: say('programmes.since'),      cell: ({ since }) => <><When at={since} /> · <When at={since} relative /></>, text: ({ since }) => since },
]

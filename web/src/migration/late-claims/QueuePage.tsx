import { useQuery } from '@tanstack/react-query'
import type { Takes } from '../../kit/api.ts'
import { countryName } from '../../kit/countries.ts'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter } from '../../kit/Filters.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { StateBadge, stateName } from '../../kit/StateBadge.tsx'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { When } from '../../kit/When.tsx'
import { Places } from '../Places.tsx'
import { tones } from './MyLateClaims.tsx'
import { type Queued, queueOf } from './queries.ts'

const states = ['inReview', 'asked', 'proving', 'granted', 'refused', 'withdrawn', 'expired'] as const

/** Late claims that wait for the vendor, the nearest promise first. */
export function QueuePage() {
  const { search } = useAddress()
  return (
    <ListPage
      title={say('migration.late')}
      trail={[{ name: say('migration.title'), to: '/vendor/migration' }]}
      lead={<Places>{say('migration.queue.lead')}</Places>}
      list={useQuery(queueOf(wanted(search)))}
      columns={columns()}
      name={({ company, printedOldId }) => `${company}, ${printedOldId}`}
      open={({ id }) => `/vendor/migration/late-claims/${id}`}
      filters={
        <SelectFilter
          name="status"
          label={say('migration.import.state')}
          options={states.map((value) => ({ value, label: stateName('lateClaim', value) }))}
        />
      }
      empty={<Empty of="migration.queue.none" />}
    />
  )
}

function wanted(search: Readonly<Partial<Record<string, string>>>): Takes<'GET /vendor/late-claims'> {
  const status = states.find((one) => one === search.status)
  return { ...(status && { status }), ...(search.after && { after: search.after }) }
}

const proofOf = ({ domainProvenAt, explanation }: Queued) =>
  [domainProvenAt && say('migration.queue.proof.domain'), explanation && say('migration.queue.proof.documents')]
    .filter(Boolean)
    .join(' + ') || '–'

// biome-ignore format: a table
const columns = (): Column<Queued>[] => [
  { id: 'company',  title: say('migration.desk.company'),   cell: ({ company }) => company, text: ({ company }) => company },
  { id: 'asks',     title: say('migration.queue.asks'),     cell: ({ printedOldId }) => printedOldId, text: ({ printedOldId }) => printedOldId },
  { id: 'country',  title: say('migration.accounts.country'), cell: ({ country }) => countryName(country), wide: true },
  { id: 'proof',    title: say('migration.queue.proof'),    cell: proofOf, wide: true },
  { id: 'promised', title: say('migration.desk.promised'),  cell: ({ promisedAt, decidedAt }) => <When at={decidedAt ? null : promisedAt} />, wide: true },
  { id: 'state',    title: say('migration.import.state'),   cell: ({ status }) => <StateBadge of="lateClaim" state={status} tone={tones[status]} /> },
]

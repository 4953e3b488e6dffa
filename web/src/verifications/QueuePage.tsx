import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Desks } from '../customers/vettings/Desks.tsx'
import { numberOf } from '../kit/Amount.tsx'
import { api, type Takes } from '../kit/api.ts'
import { countryName, countryOptions } from '../kit/countries.ts'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { moveName } from '../kit/Moves.tsx'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useMay } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import { When } from '../kit/When.tsx'
import { type Queued, queueInNumbers, queueOf } from './queries.ts'
import styles from './verifications.module.css'

const states = ['pending', 'inReview', 'appealed', 'inAppeal', 'waiting', 'rejected', 'accepted'] as const
const kinds = ['mailbox', 'employment', 'business'] as const
const claims = ['free', 'mine', 'others'] as const
const kindName = (kind: string) => named(`kind.verification.${kind}`)
const oneOf = <T extends string>(all: readonly T[], text: string | undefined) => all.find((one) => one === text)

/** What waits for the vendor, from every company: what lapses first at the top. */
export function QueuePage() {
  const { search } = useAddress()
  const list = useQuery(queueOf(wanted(search)))
  return (
    <ListPage
      title={say('verifications.queue.title')}
      lead={<Lead />}
      list={list}
      columns={columns()}
      name={({ company, kind }) => `${company}, ${kindName(kind)}`}
      open={({ tenantId, id }) => `/vendor/verifications/${tenantId}/${id}`}
      filters={<QueueFilters />}
      empty={<Empty of="verifications.queue.empty" />}
      csv={{
        name: 'verifications',
        ask: (after) =>
          api('GET /vendor/verifications', { ...wanted(search), ...(after ? { after } : {}), limit: 200 }),
      }}
    />
  )
}

function wanted(search: Readonly<Partial<Record<string, string>>>): Takes<'GET /vendor/verifications'> {
  const status = oneOf(states, search.status)
  const kind = oneOf(kinds, search.kind)
  const claim = oneOf(claims, search.claim)
  return {
    ...(search.q && { search: search.q }),
    ...(status && { status }),
    ...(kind && { kind }),
    ...(claim && { claim }),
    ...(search.country && { country: search.country }),
    ...(search.late && { overdue: true }),
    ...(search.after && { after: search.after }),
  }
}

const Lead = () => (
  <Desks>
    <Figures />
  </Desks>
)

function Figures() {
  const { data } = useQuery(queueInNumbers)
  const parts = ['open', 'overdue', 'dueToday', 'mine', 'waiting'] as const
  return (
    <>
      {say('verifications.queue.lead')}
      {data && (
        <dl className={styles.numbers} style={{ marginTop: '1rem', color: 'var(--mantine-color-text)' }}>
          {parts.map((part) => (
            <div key={part} data-late={(part === 'overdue' && data[part] > 0) || undefined}>
              <dt>{say(`verifications.queue.${part}`)}</dt>
              <dd>{numberOf(data[part])}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function QueueFilters() {
  const { search, change } = useAddress()
  return (
    <>
      <TextFilter label={say('verifications.queue.search')} />
      <SelectFilter
        name="kind"
        label={say('verifications.kind')}
        options={kinds.map((value) => ({ value, label: kindName(value) }))}
      />
      <SelectFilter
        name="status"
        label={say('verifications.state')}
        options={states.map((value) => ({ value, label: stateName('verification', value) }))}
      />
      <SelectFilter
        name="claim"
        label={say('verifications.claim')}
        options={claims.map((value) => ({ value, label: say(`verifications.claim.${value}`) }))}
      />
      <SelectFilter name="country" label={say('verifications.country')} options={countryOptions()} />
      <Checkbox
        label={say('verifications.only.late')}
        checked={search.late === '1'}
        onChange={({ currentTarget }) => change({ late: currentTarget.checked ? '1' : '' })}
      />
    </>
  )
}

const dueOf = ({ promisedAt }: Queued) => promisedAt ?? ''
const claimer = ({ claimedBy, claimedByMe }: Queued) =>
  claimedByMe ? say('verifications.claim.me') : (claimedBy ?? '')

// biome-ignore format: a table
const columns = (): Column<Queued>[] => [
  { id: 'company',  title: say('verifications.company'),   cell: ({ company }) => company, text: ({ company }) => company },
  { id: 'kind',     title: say('verifications.kind'),      cell: ({ kind }) => kindName(kind), text: ({ kind }) => kindName(kind) },
  { id: 'state',    title: say('verifications.state'),     cell: ({ status }) => <StateBadge of="verification" state={status} />, text: ({ status }) => stateName('verification', status), wide: true },
  { id: 'country',  title: say('verifications.country'),   cell: ({ country }) => countryName(country), text: ({ country }) => country, wide: true },
  { id: 'waited',   title: say('verifications.waited'),    cell: ({ ageDays }) => say('verifications.age', { n: ageDays }), text: ({ ageDays }) => String(ageDays), number: true, wide: true },
  { id: 'promise',  title: say('verifications.promise'),   cell: (row) => <Promised row={row} />, text: dueOf },
  { id: 'claim',    title: say('verifications.claimedBy'), cell: (row) => <Claimed row={row} />, text: claimer, wide: true },
]

function Promised({ row: { promisedAt, overdue } }: { row: Queued }) {
  if (!promisedAt) return <When at={null} />
  return (
    <span className={overdue ? styles.late : undefined}>
      <When at={promisedAt} /> · {overdue ? say('verifications.late') : <When at={promisedAt} relative />}
    </span>
  )
}

function Claimed({ row }: { row: Queued }) {
  const may = useMay()
  const { mutate, isPending } = useWrite('POST /vendor/partners/:tenantId/verifications/:id/claim', {
    refresh: [['reviews']],
  })
  if (row.claimedBy) return <span>{claimer(row)}</span>
  if (!row.moves.includes('claim') || !may('checks:decide')) return null
  const name = moveName('verification', 'claim')
  return (
    <span>
      <Button
        size="compact-xs"
        variant="default"
        loading={isPending}
        aria-label={`${name}: ${row.company}, ${kindName(row.kind)}`}
        onClick={() => mutate({ tenantId: row.tenantId, id: row.id })}
      >
        {name}
      </Button>
    </span>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, type Takes } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import { stateName } from '../kit/StateBadge.tsx'
import { language, named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { benefitColumns, KINDS, kindOptions } from './columns.tsx'
import { type Benefit, benefits } from './queries.ts'

export const STATES = ['active', 'ended', 'withdrawn'] as const
export const SOURCES = ['level', 'migration', 'vendor'] as const

/** The inventory: what the company was granted, and how much of it is left. */
export function BenefitsPage() {
  const wanted = useWanted()
  const list = useQuery({ ...benefits(wanted), placeholderData: keepPreviousData })
  return (
    <ListPage
      title={say('benefits.title')}
      lead={say('benefits.lead')}
      list={list}
      columns={benefitColumns<Benefit>()}
      name={({ name }) => name[language()]}
      open={({ id }) => `/benefits/${id}`}
      filters={<InventoryFilters />}
      empty={<Empty of="benefits.empty" />}
      csv={{
        name: 'benefits',
        ask: (after) => api('GET /benefits', { ...wanted, ...(after && { after }), limit: 200 }),
      }}
    />
  )
}

/** What both lists of benefits can be narrowed by. */
export const InventoryFilters = () => (
  <>
    <SelectFilter name="kind" label={say('benefits.kind')} options={kindOptions()} />
    <SelectFilter
      name="source"
      label={say('benefits.source')}
      options={SOURCES.map((value) => ({ value, label: named(`source.benefit.${value}`) }))}
    />
    <SelectFilter
      name="status"
      label={say('benefits.status')}
      options={STATES.map((value) => ({ value, label: stateName('entitlement', value) }))}
    />
  </>
)

/** What the address asks for, as the list takes it. */
export function useWanted(): Takes<'GET /benefits'> {
  const { search } = useAddress()
  const [kind, source, status] = [
    KINDS.find((one) => one === search.kind),
    SOURCES.find((one) => one === search.source),
    STATES.find((one) => one === search.status),
  ]
  return {
    ...(kind && { kind }),
    ...(source && { source }),
    ...(status && { status }),
    ...(search.after && { after: search.after }),
  }
}

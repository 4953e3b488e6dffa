import { Badge, Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { api, type Takes } from '../kit/api.ts'
import { countryName } from '../kit/countries.ts'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { stateName } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useMay } from '../kit/useMe.ts'
import { dayOf, When } from '../kit/When.tsx'
import { AskThem } from '../relationships/AskMany.tsx'
import { Beside } from '../relationships/Beside.tsx'
import styles from './customers.module.css'
import { type CustomerRow, customers, tagsInUse } from './queries.ts'
import { SavedViews } from './SavedViews.tsx'
import { TagDialog } from './TagDialog.tsx'

const STATES = ['active', 'ended'] as const

const columns = (): Column<CustomerRow>[] => [
  {
    id: 'name',
    title: say('customers.name'),
    cell: ({ name, domain }) => (
      <span className={styles.named}>
        {name}
        <small>{domain}</small>
      </span>
    ),
    text: ({ name }) => name,
  },
  {
    id: 'country',
    title: say('customers.country'),
    cell: ({ country }) => countryName(country),
    text: ({ country }) => country,
  },
  {
    id: 'tags',
    title: say('customers.tags'),
    cell: ({ tags }) => (tags.length > 0 ? <Tags tags={tags} /> : ''),
    text: ({ tags }) => tags.join('; '),
  },
  {
    id: 'since',
    title: say('customers.since'),
    cell: ({ since }) => <When at={since} />,
    text: ({ since }) => dayOf(since),
    wide: true,
  },
]

export const Tags = ({ tags }: { tags: readonly string[] }) => (
  <span className={styles.tags}>
    {tags.map((tag) => (
      <Badge key={tag} variant="light" color="gray" tt="none">
        {tag}
      </Badge>
    ))}
  </span>
)

/** Everyone this partner sells to; found by name, domain, ID or tag. */
export function CustomersPage() {
  const wanted = useWanted()
  const list = useQuery({ ...customers(wanted), placeholderData: keepPreviousData })
  const [may, denied, go] = [useMay(), useDenial()('customers:create'), useNavigate()]
  return (
    <ListPage
      title={say('customers.title')}
      lead={
        <Beside>
          {say('customers.lead')}
          {may('customers:create') && (
            <>
              {' '}
              <Link to={'/customers/file' as string} className={styles.place}>
                {say('customers.file')}
              </Link>
            </>
          )}
        </Beside>
      }
      action={<Act name={say('customers.new')} run={() => go({ to: '/customers/new' as string })} denied={denied} />}
      list={list}
      columns={columns()}
      name={({ name }) => name}
      open={({ id }) => `/customers/${id}`}
      filters={<CustomerFilters />}
      empty={<Empty of="customers.empty" />}
      {...(may('customers:manage') && {
        bulk: (rows: readonly CustomerRow[], done: () => void) => (
          <>
            <TagThem rows={rows} done={done} />
            <AskThem rows={rows} filters={wanted} done={done} />
          </>
        ),
      })}
      csv={{
        name: 'customers',
        ask: (after) => api('GET /customers', { ...wanted, limit: 200, ...(after && { after }) }),
      }}
    />
  )
}

function TagThem({ rows, done }: { rows: readonly CustomerRow[]; done: () => void }) {
  const [asking, ask] = useState(false)
  return (
    <>
      <Button size="xs" onClick={() => ask(true)}>
        {say('customers.tag.do')}
      </Button>
      {asking && <TagDialog customers={rows} close={() => ask(false)} done={done} />}
    </>
  )
}

function useWanted(): Takes<'GET /customers'> {
  const { q, tag, status, agreement, after } = useAddress().search
  const state = STATES.find((one) => one === status)
  return {
    ...(q && { search: q }),
    ...(tag && { tag }),
    ...(state && { status: state }),
    ...(agreement === 'missing' && { agreement }),
    ...(after && { after }),
  }
}

function CustomerFilters() {
  const { data } = useQuery(tagsInUse)
  const tags = data?.items ?? []
  return (
    <>
      <TextFilter label={say('customers.search')} />
      {tags.length > 0 && (
        <SelectFilter
          name="tag"
          label={say('customers.tag')}
          options={tags.map(({ tag, customers: n }) => ({ value: tag, label: `${tag} (${n})` }))}
        />
      )}
      <SelectFilter
        name="status"
        label={say('customers.status')}
        options={STATES.map((value) => ({ value, label: stateName('relationship', value) }))}
      />
      <SelectFilter
        name="agreement"
        label={say('customers.agreement.filter')}
        options={[{ value: 'missing', label: say('customers.agreement.missing') }]}
      />
      <SavedViews />
    </>
  )
}

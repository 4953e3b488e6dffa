import { Badge } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { api } from '../kit/api.ts'
import { Copyable } from '../kit/Copyable.tsx'
import { countryName } from '../kit/countries.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useDenial } from '../kit/useDenial.ts'
import { NewLocation } from './LocationForm.tsx'
import { printed } from './printed.ts'
import { type Location, locations } from './queries.ts'

const STATES = ['active', 'closed'] as const

export const columns = (): Column<Location>[] => [
  {
    id: 'name',
    title: say('membership.locations.name'),
    cell: ({ name, headquarters }) => (
      <>
        {name} {headquarters && <Badge variant="light">{say('membership.locations.seat')}</Badge>}
      </>
    ),
    text: ({ name }) => name,
  },
  {
    id: 'partnerId',
    title: say('membership.locations.id'),
    cell: ({ partnerId }) => <Copyable text={partnerId} shown={printed(partnerId)} />,
    text: ({ partnerId }) => partnerId,
  },
  {
    id: 'country',
    title: say('membership.locations.country'),
    cell: ({ country }) => countryName(country),
    text: ({ country }) => country,
  },
  {
    id: 'city',
    title: say('membership.locations.city'),
    cell: ({ address }) => address.city ?? '',
    text: ({ address }) => address.city ?? '',
    wide: true,
  },
  {
    id: 'state',
    title: say('membership.locations.state'),
    cell: ({ status }) => <StateBadge of="location" state={status} />,
    text: ({ status }) => stateName('location', status),
  },
]

/** The company's sites, each with its Partner ID. */
export function LocationsPage() {
  const { search } = useAddress()
  const [adding, add] = useState(false)
  const denied = useDenial()('locations:manage')
  const status = STATES.find((one) => one === search.status)
  const input = { ...(status && { status }), ...(search.after && { after: search.after as Location['id'] }) }
  const list = useQuery({ ...locations(input), placeholderData: keepPreviousData })
  return (
    <>
      <ListPage
        title={say('membership.locations')}
        lead={say('membership.locations.lead')}
        action={<Act name={say('membership.locations.add')} run={() => add(true)} denied={denied} />}
        list={list}
        columns={columns()}
        name={({ name }) => name}
        open={({ id }) => `/locations/${id}`}
        filters={
          <SelectFilter
            name="status"
            label={say('membership.locations.state')}
            options={STATES.map((value) => ({ value, label: stateName('location', value) }))}
          />
        }
        empty={<Empty of="membership.locations.empty" />}
        csv={{
          name: 'locations',
          ask: (after) =>
            api('GET /locations', { ...input, limit: 200, ...(after && { after: after as Location['id'] }) }),
        }}
      />
      {adding && (
        <Dialog title={say('membership.locations.add')} close={() => add(false)} wide>
          <NewLocation close={() => add(false)} />
        </Dialog>
      )}
    </>
  )
}

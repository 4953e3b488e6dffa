import { Button, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { customer } from '../customers/queries.ts'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useMay } from '../kit/useMe.ts'
import { customersLike } from '../relationships/queries.ts'
import styles from './catalog.module.css'
import type { CustomerId } from './queries.ts'

/** For whom the catalogue is looked through, and the way to another or to nobody; whoever may not order sees none of it. */
export function Buyer({ of }: { of: CustomerId | undefined }) {
  const may = useMay()
  if (of) return <For buyer={of} />
  return may('orders:place') && may('customers:read') ? <Choose /> : null
}

function For({ buyer }: { buyer: CustomerId }) {
  const { data } = useQuery(customer(buyer))
  const { change } = useAddress()
  return (
    <span className={styles.buyer}>
      {data && say('catalogue.for', { name: data.name })}
      <Button size="compact-xs" variant="subtle" onClick={() => change({ customer: '' })}>
        {say('catalogue.for.nobody')}
      </Button>
    </span>
  )
}

const SETTLES_MS = 200
function Choose() {
  const { change } = useAddress()
  const [typed, type] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), SETTLES_MS)
  const { data } = useQuery({ ...customersLike(asked), placeholderData: keepPreviousData })
  return (
    <Select
      size="sm"
      className={styles.choose ?? ''}
      aria-label={say('catalogue.for.choose')}
      placeholder={say('catalogue.for.choose')}
      data={(data?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
      searchable
      filter={({ options }) => options}
      onSearchChange={type}
      nothingFoundMessage={say('catalogue.for.none')}
      value={null}
      onChange={(id) => id && change({ customer: id })}
    />
  )
}

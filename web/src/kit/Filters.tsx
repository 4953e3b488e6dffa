import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import styles from './kit.module.css'
import { say } from './say.ts'
import { useAddress } from './useAddress.ts'

/** The filters of a list, in a row. What they hold stands in the address. */
export const Filters = ({ children }: { children: ReactNode }) => (
  <search className={styles.filters} aria-label={say('kit.filter')}>
    {children}
  </search>
)

/** Free text; asked for when the typing rests. */
export function TextFilter({ name = 'q', label = say('kit.filter.search') }: { name?: string; label?: string }) {
  const { search, change } = useAddress()
  const [typed, type] = useState(search[name] ?? '')
  const settle = useDebouncedCallback((text: string) => change({ [name]: text }), 250)
  return (
    <TextInput
      wrapperProps={{ 'data-wide': true }}
      type="search"
      size="sm"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={({ currentTarget }) => {
        type(currentTarget.value)
        settle(currentTarget.value)
      }}
    />
  )
}

type Option = { value: string; label: string }

/** One of several, or any. */
export function SelectFilter({ name, label, options }: { name: string; label: string; options: readonly Option[] }) {
  const { search, change } = useAddress()
  return (
    <Select
      size="sm"
      aria-label={label}
      placeholder={label}
      clearable
      searchable={options.length > 8}
      data={[...options]}
      value={search[name] ?? null}
      onChange={(value) => change({ [name]: value ?? '' })}
      clearButtonProps={{ 'aria-label': say('kit.filter.any') }}
    />
  )
}

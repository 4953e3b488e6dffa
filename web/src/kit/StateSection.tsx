import type { UseQueryResult } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { Answer } from './Answer.tsx'
import { Empty } from './Empty.tsx'
import { SelectFilter } from './Filters.tsx'
import styles from './kit.module.css'
import { ListFoot } from './ListFoot.tsx'
import { ListTable } from './ListTable.tsx'
import type { Column, Listed, PageOf } from './list.ts'
import { Section } from './Section.tsx'
import { stateName } from './StateBadge.tsx'
import { useAddress } from './useAddress.ts'

/** What of a list the address asks for: those in one of its states, or all; and from where on. */
export function useStates<S extends string>(states: readonly S[]): { status?: S; after?: string } {
  const { status, after } = useAddress().search
  const state = states.find((one) => one === status)
  return { ...(state && { status: state }), ...(after && { after }) }
}

type Props<Row> = {
  title: string
  /** The lifecycle of its rows, which of its states may be chosen, and what a state is called here. */
  of: string
  states: readonly string[]
  label: string
  list: UseQueryResult<PageOf<Row>>
  columns: readonly Column<Row>[]
  name: (row: Row) => string
  /** Nothing is in the state that was chosen; nothing is there at all. */
  none: string
  empty: NonNullable<ComponentProps<typeof Empty>['of']>
}

/** A list that is a part of a page, to be narrowed to one state of its rows. */
export function StateSection<Row extends Listed>({
  title,
  of,
  states,
  label,
  list,
  columns,
  name,
  ...says
}: Props<Row>) {
  const isNarrowed = useStates(states).status !== undefined
  const options = states.map((value) => ({ value, label: stateName(of, value) }))
  return (
    <Section title={title} action={<SelectFilter name="status" label={label} options={options} />} flush>
      <Answer of={list} rows={4}>
        {(page) =>
          page.items.length === 0 ? (
            isNarrowed ? (
              <Empty title={says.none} />
            ) : (
              <Empty of={says.empty} />
            )
          ) : (
            <>
              <ListTable title={title} columns={columns} rows={page.items} name={name} />
              <div className={styles.footIn}>
                <ListFoot page={page} columns={[]} />
              </div>
            </>
          )
        }
      </Answer>
    </Section>
  )
}

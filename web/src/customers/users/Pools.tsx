import { useQuery } from '@tanstack/react-query'
import { numberOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import type { Customer } from '../queries.ts'
import { type Pool, poolsOf } from './queries.ts'

const columns = (): Column<Pool & { id: string }>[] => [
  { id: 'name', title: say('users.pool.name'), cell: ({ name }) => name },
  { id: 'assigned', title: say('users.pool.assigned'), cell: ({ consumed }) => numberOf(consumed), number: true },
  { id: 'free', title: say('users.pool.available'), cell: ({ available }) => numberOf(available), number: true },
  { id: 'state', title: say('users.pool.state'), cell: ({ condition }) => say(`users.pool.${condition}`) },
]

/** What the customer's people may be licensed for, and how much of it is left. */
export function Pools({ of }: { of: Customer }) {
  const asked = useQuery(poolsOf(of.id))
  return (
    <Section title={say('users.pools')}>
      <Answer of={asked} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty of="users.licences.none" />
          ) : (
            <ListTable
              title={say('users.pools')}
              columns={columns()}
              rows={items.map((row) => ({ ...row, id: row.skuId }))}
              name={({ name }) => name}
            />
          )
        }
      </Answer>
    </Section>
  )
}

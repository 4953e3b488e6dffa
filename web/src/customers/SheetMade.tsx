import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { say } from '../kit/say.ts'
import { madeLines, type Sheet, type SheetLine } from './queries.ts'

const columns = (): Column<SheetLine & { id: string }>[] => [
  { id: 'line', title: say('customers.file.line'), cell: ({ line }) => line, number: true },
  {
    id: 'name',
    title: say('customers.name'),
    cell: ({ given, customerId }) => <Link to={`/customers/${customerId}` as string}>{given.companyName ?? '–'}</Link>,
  },
]

/** What the file became: each customer, and where its first password is handed out. */
export function SheetMade({ one: { id, made } }: { one: Sheet }) {
  return (
    <Answer of={useQuery(madeLines(id, made))}>
      {({ items }) => (
        <>
          <p>{say('customers.file.made.text')}</p>
          <ListTable
            title={say('customers.file.made')}
            columns={columns()}
            rows={items.map((row) => ({ ...row, id: String(row.line) }))}
            name={({ given }) => given.companyName ?? ''}
          />
          {made > items.length && <p>{say('customers.file.made.more', { n: made - items.length })}</p>}
        </>
      )}
    </Answer>
  )
}

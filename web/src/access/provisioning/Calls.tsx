import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../kit/Answer.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import { When } from '../../kit/When.tsx'
import styles from './provisioning.module.css'
import { type Call, calls } from './queries.ts'

const columns = (): Column<Call>[] => [
  { id: 'at', title: say('provisioning.calls.at'), cell: ({ at }) => <When at={at} time /> },
  {
    id: 'asked',
    title: say('provisioning.calls.asked'),
    cell: ({ asked }) => (
      <code className={styles.asked} translate="no">
        {asked}
      </code>
    ),
  },
  { id: 'result', title: say('provisioning.calls.result'), cell: (call) => <Result call={call} /> },
  { id: 'by', title: say('provisioning.calls.by'), cell: ({ secretName }) => secretName, wide: true },
]

/** What the directory asked for last, and what became of it. */
export function Calls() {
  const list = useQuery(calls)
  return (
    <Section title={say('provisioning.calls')} flush>
      <Answer of={list} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty of="provisioning.calls.none" />
          ) : (
            <ListTable title={say('provisioning.calls')} columns={columns()} rows={items} name={({ asked }) => asked} />
          )
        }
      </Answer>
    </Section>
  )
}

/** Done, or why not, in the words the directory was told. */
function Result({ call: { status, detail } }: { call: Call }) {
  if (detail === null) return `${status} ${say('provisioning.calls.done')}`
  return (
    <span>
      <b>{status}</b>
      <small className={styles.told} lang="en" translate="no">
        {detail}
      </small>
    </span>
  )
}

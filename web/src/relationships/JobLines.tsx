import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { Faults } from '../kit/Faults.tsx'
import { SelectFilter } from '../kit/Filters.tsx'
import { ListFoot } from '../kit/ListFoot.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { Section } from '../kit/Section.tsx'
import { language, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { type Job, type JobLine, jobLines, OUTCOMES } from './queries.ts'

const saidOf = ({ faults }: JobLine) => faults.map(({ says, remedy }) => `${says[language()]} ${remedy[language()]}`)

const lineColumns = (): Column<JobLine & { id: string }>[] => [
  {
    id: 'customer',
    title: say('relationships.access.customer'),
    cell: ({ customerId, customerName }) => <Link to={`/customers/${customerId}` as string}>{customerName}</Link>,
    text: ({ customerName }) => customerName,
  },
  {
    id: 'access',
    title: say('relationships.access'),
    cell: ({ delegationId, delegationName }) =>
      delegationId ? <Link to={`/delegations/${delegationId}` as string}>{delegationName}</Link> : delegationName,
    text: ({ delegationName }) => delegationName,
  },
  {
    id: 'outcome',
    title: say('relationships.access.state'),
    cell: ({ outcome }) => say(`relationships.jobs.outcome.${outcome}`),
    text: ({ outcome }) => say(`relationships.jobs.outcome.${outcome}`),
  },
  {
    id: 'faults',
    title: say('customers.file.faults'),
    cell: ({ faults }) => faults.length > 0 && <Faults of={faults} />,
    text: (row) => saidOf(row).join(' '),
  },
]

/** Customer by customer what became of it, and why where nothing did. */
export function JobLines({ job }: { job: Job }) {
  const { search } = useAddress()
  const outcome = OUTCOMES.find((one) => one === search.outcome)
  const asked = useQuery(jobLines(job, { outcome, afterLine: Number(search.after) || 0 }))
  const options = OUTCOMES.map((value) => ({ value, label: say(`relationships.jobs.outcome.${value}`) }))
  return (
    <Section
      title={say('relationships.jobs.lines')}
      action={<SelectFilter name="outcome" label={say('relationships.access.state')} options={options} />}
    >
      <Answer of={asked}>
        {(page) => (
          <>
            <ListTable
              title={say('relationships.jobs.lines')}
              columns={lineColumns()}
              rows={page.items}
              name={({ customerName }) => customerName}
            />
            <ListFoot page={page} columns={lineColumns()} />
          </>
        )}
      </Answer>
    </Section>
  )
}

import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../kit/Answer.tsx'
import { hrefOf, type Takes } from '../../kit/api.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Filters, SelectFilter } from '../../kit/Filters.tsx'
import kit from '../../kit/kit.module.css'
import { ListFoot } from '../../kit/ListFoot.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Section } from '../../kit/Section.tsx'
import { language, named, say } from '../../kit/say.ts'
import { TabbedBy } from '../../kit/TabbedBy.tsx'
import { useAddress } from '../../kit/useAddress.ts'
import styles from '../migration.module.css'
import { fieldsFor, type Import, type ImportProblem, problemsOf } from './queries.ts'

const tabs = ['errors', 'merges'] as const
type Tab = (typeof tabs)[number]
const severities = { errors: 'error', merges: 'proposal' } as const
/** What may be wrong with a row of any kind; the words name them. */
// biome-ignore format: a table
const CODES = [
  'required', 'tooLong', 'cellsMissing', 'unseen', 'badOldId', 'badMail', 'badName', 'badCountry', 'badStanding', 'badLanguage', 'badDate',
  'badQuantity', 'badLevel', 'repeated', 'unknownParent', 'parentIsSite', 'unknownAccount', 'claimed',
] as const

/** What a check found, row by row: errors that keep a row out, and merges it proposes. */
export function Found({ file }: { file: Import }) {
  return (
    <Section
      title={say('migration.problems')}
      action={
        <Button
          component="a"
          href={hrefOf('GET /vendor/imports/:id/problems/content', { id: file.id })}
          size="xs"
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
        >
          {say('migration.problems.download')}
        </Button>
      }
    >
      <TabbedBy
        tabs={tabs.map((name) => ({
          name,
          title: say(`migration.problems.${name}`),
          content: <Problems file={file} tab={name} />,
        }))}
      />
    </Section>
  )
}

type Row = ImportProblem & { id: string }

function Problems({ file, tab }: { file: Import; tab: Tab }) {
  const { search } = useAddress()
  const code = tab === 'errors' ? CODES.find((one) => one === search.code) : undefined
  const asked: Takes<'GET /vendor/imports/:id/problems'> = {
    ...{ id: file.id, severity: severities[tab] },
    ...(code && { code }),
    ...(search.after && { after: search.after }),
  }
  const list = useQuery(problemsOf(asked, file.version))
  return (
    <div className={kit.stack} style={{ gap: '0.75rem' }}>
      <p className={styles.about}>{say(`migration.problems.${tab}.text`)}</p>
      {tab === 'errors' && (
        <Filters>
          <SelectFilter
            name="code"
            label={say('migration.problems.code')}
            options={CODES.map((value) => ({ value, label: named(`importProblem.${value}`) }))}
          />
        </Filters>
      )}
      <Answer of={list}>
        {(page) => <ProblemRows page={page} file={file} tab={tab} filtered={code !== undefined} />}
      </Answer>
    </div>
  )
}

type RowsProps = {
  page: { items: readonly ImportProblem[]; next: string | null }
  file: Import
  tab: Tab
  filtered: boolean
}

function ProblemRows({ page, file, tab, filtered }: RowsProps) {
  const fields = useQuery(fieldsFor(file.kind)).data?.items ?? []
  const label = (name: string) => fields.find((field) => field.name === name)?.says[language()] ?? name
  const rows: Row[] = page.items.map((one) => ({ ...one, id: `${one.row} ${one.field} ${one.code}` }))
  if (rows.length === 0)
    return <Empty title={filtered ? say('kit.empty.filtered') : say(`migration.problems.${tab}.none`)} />
  const columns = columnsOf(tab, label)
  return (
    <>
      <ListTable
        title={say(`migration.problems.${tab}`)}
        columns={columns}
        rows={rows}
        name={({ row }) => `${say('migration.problems.row')} ${row}`}
      />
      <ListFoot page={{ items: rows, next: page.next }} columns={columns} />
    </>
  )
}

const columnsOf = (tab: Tab, label: (field: string) => string): Column<Row>[] => [
  { id: 'row', title: say('migration.problems.row'), cell: ({ row }) => row, number: true },
  {
    id: 'column',
    title: say('migration.problems.column'),
    cell: ({ header, field }) => header ?? (field ? label(field) : say('migration.problems.whole')),
  },
  {
    id: 'value',
    title: say('migration.problems.value'),
    cell: ({ value }) => (value ? <span className={styles.value}>{value}</span> : ''),
  },
  {
    id: 'reason',
    title: say(tab === 'errors' ? 'migration.problems.reason' : 'migration.problems.like'),
    cell: ({ reason, remedy }) => (
      <>
        <span>{reason[language()]}</span> <small className={styles.remedy}>{remedy[language()]}</small>
      </>
    ),
  },
]

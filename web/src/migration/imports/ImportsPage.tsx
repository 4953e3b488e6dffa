import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Act } from '../../kit/Act.tsx'
import { numberOf } from '../../kit/Amount.tsx'
import { api, type Takes } from '../../kit/api.ts'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter } from '../../kit/Filters.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { StateBadge, stateName } from '../../kit/StateBadge.tsx'
import { named, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { dayOf, When } from '../../kit/When.tsx'
import { Places } from '../Places.tsx'
import { toneOf } from './ImportPage.tsx'
import { type Import, imports, KINDS } from './queries.ts'

const states = ['mapped', 'checked', 'running', 'failed', 'done', 'undone', 'discarded'] as const
const oneOf = <T extends string>(all: readonly T[], text: string | undefined) => all.find((one) => one === text)
export const kindName = (kind: string) => named(`importKind.${kind}`)

/** The files of the old centre that were uploaded, the newest first. */
export function ImportsPage() {
  const { search } = useAddress()
  const asked = useQuery(imports(wanted(search)))
  return (
    <ListPage
      title={say('migration.imports')}
      lead={<Places>{say('migration.imports.lead')}</Places>}
      action={<New />}
      list={asked}
      columns={columns()}
      name={({ fileName }) => fileName}
      open={({ id }) => `/vendor/migration/imports/${id}`}
      filters={<ImportFilters />}
      empty={<Empty of="migration.imports.empty" />}
      csv={{
        name: 'imports',
        ask: (after) => api('GET /vendor/imports', { ...wanted(search), ...(after && { after }), limit: 200 }),
      }}
    />
  )
}

function New() {
  const denied = useDenial()('imports:manage')
  const name = say('migration.imports.new')
  if (denied) return <Act name={name} run={() => undefined} denied={denied} />
  return (
    <Button
      component={Link}
      to={'/vendor/migration/imports/new' as string}
      leftSection={<IconUpload size={16} aria-hidden />}
    >
      {name}
    </Button>
  )
}

function wanted(search: Readonly<Partial<Record<string, string>>>): Takes<'GET /vendor/imports'> {
  const kind = oneOf(KINDS, search.kind)
  const status = oneOf(states, search.status)
  return { ...(kind && { kind }), ...(status && { status }), ...(search.after && { after: search.after }) }
}

const ImportFilters = () => (
  <>
    <SelectFilter
      name="kind"
      label={say('migration.import.kind')}
      options={KINDS.map((value) => ({ value, label: kindName(value) }))}
    />
    <SelectFilter
      name="status"
      label={say('migration.import.state')}
      options={states.map((value) => ({ value, label: stateName('import', value) }))}
    />
  </>
)

// biome-ignore format: a table
const columns = (): Column<Import>[] => [
  { id: 'file',  title: say('migration.import.file'),  cell: ({ fileName }) => fileName, text: ({ fileName }) => fileName },
  { id: 'kind',  title: say('migration.import.kind'),  cell: ({ kind }) => kindName(kind), text: ({ kind }) => kindName(kind), wide: true },
  { id: 'state', title: say('migration.import.state'), cell: ({ status }) => <StateBadge of="import" state={status} tone={toneOf(status)} />, text: ({ status }) => stateName('import', status) },
  { id: 'rows',  title: say('migration.import.rows'),  cell: ({ rowCount }) => numberOf(rowCount), text: ({ rowCount }) => String(rowCount), number: true },
  { id: 'new',   title: say('migration.counts.new'),   cell: ({ counts }) => (counts ? numberOf(counts.new) : '–'), text: ({ counts }) => String(counts?.new ?? ''), number: true, wide: true },
  { id: 'bad',   title: say('migration.counts.refused'), cell: ({ counts }) => (counts ? numberOf(counts.refused) : '–'), text: ({ counts }) => String(counts?.refused ?? ''), number: true, wide: true },
  { id: 'by',    title: say('migration.import.by'),    cell: ({ uploadedByName }) => uploadedByName, text: ({ uploadedByName }) => uploadedByName, wide: true },
  { id: 'at',    title: say('migration.import.at'),    cell: ({ uploadedAt }) => <When at={uploadedAt} />, text: ({ uploadedAt }) => dayOf(uploadedAt), wide: true },
]

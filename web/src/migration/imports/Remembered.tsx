import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Section } from '../../kit/Section.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { language, listed, say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { When } from '../../kit/When.tsx'
import { type Field, type ImportKind, mappingsOf, type SavedMapping } from './queries.ts'

type Row = SavedMapping & { id: string }
type Props = { kind: ImportKind; fields: readonly Field[] }

/** How files of this kind were matched by hand before: each is proposed again, until it is forgotten. */
export function Remembered({ kind, fields }: Props) {
  const { data } = useQuery(mappingsOf(kind))
  const rows = (data?.items ?? []).map((one) => ({ ...one, id: one.key }))
  if (rows.length === 0) return null
  const nameOf = (field: string) => fields.find(({ name }) => name === field)?.says[language()] ?? field
  const columns: Column<Row>[] = [
    {
      id: 'mapping',
      title: say('migration.remembered.mapping'),
      cell: ({ mapping }) => listed(mapping.map(({ field, header }) => `${nameOf(field)} = ${header}`)),
    },
    { id: 'at', title: say('migration.remembered.at'), cell: ({ savedAt }) => <When at={savedAt} /> },
    { id: 'moves', title: say('migration.remembered.moves'), cell: (row) => <Forget saved={row} /> },
  ]
  return (
    <Section title={say('migration.remembered')} flush>
      <ListTable
        title={say('migration.remembered')}
        columns={columns}
        rows={rows}
        name={({ headers }) => listed(headers)}
      />
    </Section>
  )
}

function Forget({ saved: { kind, key } }: { saved: SavedMapping }) {
  const [asked, ask] = useState(false)
  const denied = useDenial()('imports:manage')
  return (
    <>
      <Act
        name={say('migration.remembered.forget')}
        run={() => ask(true)}
        denied={denied}
        size="xs"
        variant="default"
      />
      {asked && (
        <SureDialog
          endpoint="DELETE /vendor/imports/mappings/:kind/:key"
          input={{ kind, key }}
          refresh={[mappingsOf(kind).queryKey]}
          title={say('migration.remembered.sure')}
          action={say('migration.remembered.forget')}
          close={() => ask(false)}
        >
          {say('migration.remembered.text')}
        </SureDialog>
      )}
    </>
  )
}

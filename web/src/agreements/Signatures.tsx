import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { named, say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { type Acceptance, acceptances, signaturesOf } from './queries.ts'

const columns = (): Column<Acceptance>[] => [
  { id: 'number', title: say('agreements.title'), cell: ({ number }) => say('agreements.version', { number }) },
  { id: 'region', title: say('agreements.region'), cell: ({ region }) => named(`region.${region}`), wide: true },
  {
    id: 'signer',
    title: say('agreements.signer'),
    cell: ({ signerName, signerTitle }) => `${signerName}, ${signerTitle}`,
  },
  { id: 'at', title: say('agreements.signedAt'), cell: ({ acceptedAt }) => <When at={acceptedAt} time /> },
]

/** Every signature of our company. */
export const Signatures = () => {
  const list = useQuery(acceptances)
  return <Answer of={list}>{({ items }) => <Rows items={items} open={({ id }) => `/acceptances/${id}`} />}</Answer>
}

/** Every signature of a partner, for the vendor's page of it. */
export function SignaturesOf({ tenantId }: { tenantId: Parameters<typeof signaturesOf>[0] }) {
  const list = useQuery(signaturesOf(tenantId))
  return <Answer of={list}>{({ items }) => <Rows items={items} />}</Answer>
}

function Rows({ items, open }: { items: readonly Acceptance[]; open?: (row: Acceptance) => string }) {
  if (items.length === 0) return <Empty of="agreements.acceptance.none" />
  return (
    <ListTable
      title={say('agreements.signatures')}
      columns={columns()}
      rows={items}
      name={({ number }) => say('agreements.version', { number })}
      open={open}
    />
  )
}

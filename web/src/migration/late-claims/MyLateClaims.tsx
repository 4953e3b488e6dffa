import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../kit/Answer.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { StateBadge, type Tone } from '../../kit/StateBadge.tsx'
import { say } from '../../kit/say.ts'
import { When } from '../../kit/When.tsx'
import { addressOf } from './Ask.tsx'
import { type LateClaim, lateClaims } from './queries.ts'

type Row = Omit<LateClaim, 'files'>
// biome-ignore format: a table
export const tones: Readonly<Record<LateClaim['status'], Tone | undefined>> = {
  asked: 'wait', proving: 'wait', inReview: 'wait', granted: 'good', refused: 'bad', withdrawn: undefined, expired: 'bad',
}

/** What the company asked for late, and where each stands. */
export function MyLateClaims() {
  const asked = useQuery(lateClaims)
  return (
    <Answer of={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty of="migration.mine.late.none" />
        ) : (
          <ListTable
            title={say('migration.mine.late')}
            columns={columns()}
            rows={items}
            name={({ printedOldId }) => printedOldId}
            open={({ id }) => addressOf(id)}
          />
        )
      }
    </Answer>
  )
}

// biome-ignore format: a table
const columns = (): Column<Row>[] => [
  { id: 'id',       title: say('migration.late.ask.id'),  cell: ({ printedOldId }) => printedOldId },
  { id: 'state',    title: say('migration.import.state'), cell: ({ status }) => <StateBadge of="lateClaim" state={status} tone={tones[status]} /> },
  { id: 'asked',    title: say('migration.late.askedAt'), cell: ({ createdAt }) => <When at={createdAt} />, wide: true },
  { id: 'by',       title: say('migration.late.askedBy'), cell: ({ askedByName }) => askedByName, wide: true },
  { id: 'promised', title: say('migration.late.promised'), cell: ({ promisedAt, decidedAt }) => <When at={decidedAt ? null : promisedAt} />, wide: true },
]

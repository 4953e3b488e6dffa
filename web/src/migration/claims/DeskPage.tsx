import { useQuery } from '@tanstack/react-query'
import type { Takes } from '../../kit/api.ts'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter } from '../../kit/Filters.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { StateBadge, stateName, type Tone } from '../../kit/StateBadge.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { When } from '../../kit/When.tsx'
import styles from '../migration.module.css'
import { addressOf } from '../old-accounts/OldAccountsPage.tsx'
import { Places } from '../Places.tsx'
import { type Claim, claims } from './queries.ts'

const states = ['inReview', 'approved', 'refused', 'completed'] as const
// biome-ignore format: a table
const tones: Readonly<Record<Claim['status'], Tone | undefined>> = { inReview: 'wait', approved: 'good', refused: 'bad', completed: 'good' }

/** Claims a reviewer decides, for the mailbox alone does not show who stands behind it. */
export function DeskPage() {
  const { search } = useAddress()
  return (
    <ListPage
      title={say('migration.claims')}
      trail={[{ name: say('migration.title'), to: '/vendor/migration' }]}
      lead={<Places>{say('migration.desk.claims.lead')}</Places>}
      list={useQuery(claims(wanted(search)))}
      columns={columns()}
      name={({ company, name }) => `${company}, ${name}`}
      open={({ oldId }) => addressOf(oldId)}
      filters={
        <SelectFilter
          name="status"
          label={say('migration.desk.state')}
          options={states.map((value) => ({ value, label: stateName('claim', value) }))}
        />
      }
      empty={<Empty of="migration.desk.claims.none" />}
    />
  )
}

/** Without a filter: what waits. */
function wanted(search: Readonly<Partial<Record<string, string>>>): Takes<'GET /vendor/claims'> {
  const status = states.find((one) => one === search.status) ?? 'inReview'
  return { status, ...(search.after && { after: search.after }) }
}

// biome-ignore format: a table
const columns = (): Column<Claim>[] => [
  { id: 'company',  title: say('migration.desk.company'),  cell: ({ company }) => company },
  { id: 'who',      title: say('migration.desk.who'),      cell: ({ name, email }) => <span>{name} <small className={styles.remedy}>{email}</small></span> },
  { id: 'promised', title: say('migration.desk.promised'), cell: ({ promisedAt, decidedAt }) => <When at={decidedAt ? null : promisedAt} />, wide: true },
  { id: 'state',    title: say('migration.desk.state'),    cell: ({ status }) => <StateBadge of="claim" state={status} tone={tones[status]} />, wide: true },
  { id: 'moves',    title: '',                             cell: (row) => <span className={styles.acts}><Decide of={row} /></span> },
]

const may = 'lateClaims:decide'
const Decide = ({ of }: { of: Claim }) => (
  <Moves
    of="claim"
    moves={of.moves}
    size="compact-sm"
    offer={{
      approve: { may, dialog: (close) => <Approve of={of} close={close} /> },
      refuse: { may, tone: 'grave', dialog: (close) => <Refuse of={of} close={close} /> },
    }}
  />
)

type Props = { of: Claim; close: () => void }

function Approve({ of: { id, version, name, company }, close }: Props) {
  return (
    <SureDialog
      endpoint="POST /vendor/claims/:id/approval"
      input={{ id }}
      version={version}
      title={say('migration.desk.approve.title', { name })}
      action={moveName('claim', 'approve')}
      close={close}
    >
      {say('migration.desk.approve.text', { name, company })}
    </SureDialog>
  )
}

const Refuse = ({ of: { id, version, name }, close }: Props) => (
  <ReasonDialog
    endpoint="POST /vendor/claims/:id/refusal"
    input={(reason) => ({ id, reason })}
    version={version}
    title={say('migration.desk.refuse.title', { name })}
    action={moveName('claim', 'refuse')}
    label={say('migration.desk.reason')}
    close={close}
  />
)

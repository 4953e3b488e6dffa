import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import type { Takes } from '../../kit/api.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter } from '../../kit/Filters.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextAreaField, TextField } from '../../kit/fields.tsx'
import styles from '../../kit/kit.module.css'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { StateBadge, stateName } from '../../kit/StateBadge.tsx'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useForm } from '../../kit/useForm.ts'
import { Desks } from './Desks.tsx'
import { type Queued, queueOf } from './queries.ts'
import { kindName, Promised, toneOf } from './VettingTab.tsx'

const states = ['inReview', 'approved', 'denied', 'expired', 'withdrawn'] as const
const kinds = ['account', 'education', 'governmentCommunityCloud', 'stateOwnedEntity'] as const
export const reviewAt = ({ tenantId, id }: Pick<Queued, 'tenantId' | 'id'>) =>
  `/vendor/verifications/customers/${tenantId}/${id}`

/** Customers that wait for a reviewer, the nearest promise first. */
export function QueuePage() {
  const { search } = useAddress()
  const [looking, look] = useState(false)
  const denied = useDenial()('checks:decide')
  return (
    <>
      <ListPage
        title={say('vettings.desk.title')}
        lead={<Desks>{say('vettings.desk.lead')}</Desks>}
        action={<Act name={say('vettings.desk.look')} variant="default" run={() => look(true)} denied={denied} />}
        list={useQuery(queueOf(wanted(search)))}
        columns={columns()}
        name={({ customerName, kind }) => `${customerName}, ${kindName(kind)}`}
        open={reviewAt}
        filters={<QueueFilters />}
        empty={<Empty of="vettings.desk.none" />}
      />
      {looking && <Look close={() => look(false)} />}
    </>
  )
}

function wanted(search: Readonly<Partial<Record<string, string>>>): Takes<'GET /vendor/vettings'> {
  const status = states.find((one) => one === search.status)
  const kind = kinds.find((one) => one === search.kind)
  return { ...(status && { status }), ...(kind && { kind }), ...(search.after && { after: search.after }) }
}

const QueueFilters = () => (
  <>
    <SelectFilter
      name="kind"
      label={say('vettings.desk.kind')}
      options={kinds.map((value) => ({ value, label: kindName(value) }))}
    />
    <SelectFilter
      name="status"
      label={say('vettings.desk.state')}
      options={states.map((value) => ({ value, label: stateName('vetting', value) }))}
    />
  </>
)

// biome-ignore format: a table
const columns = (): Column<Queued>[] => [
  { id: 'customer', title: say('vettings.desk.customer'), cell: ({ customerName }) => customerName, text: ({ customerName }) => customerName },
  { id: 'kind',     title: say('vettings.desk.kind'),     cell: ({ kind }) => kindName(kind), text: ({ kind }) => kindName(kind) },
  { id: 'partner',  title: say('vettings.desk.partner'),  cell: ({ partner }) => partner, text: ({ partner }) => partner, wide: true },
  { id: 'promised', title: say('vettings.desk.promised'), cell: (row) => <Promised of={row} /> },
  { id: 'state',    title: say('vettings.desk.state'),    cell: ({ status }) => <StateBadge of="vetting" state={status} tone={toneOf(status)} />, wide: true },
]

function Look({ close }: { close: () => void }) {
  const go = useNavigate()
  const { form, field, busy } = useForm('POST /vendor/vettings', {
    initial: { domain: '', text: '' },
    input: ({ domain, text }) => ({ domain: domain.trim(), text: text.trim() }),
    done: (made) => go({ to: reviewAt(made) }),
  })
  return (
    <Dialog title={say('vettings.desk.look')} close={close}>
      <Form {...form}>
        <p className={styles.text}>{say('vettings.desk.look.text')}</p>
        <TextField
          {...field('domain')}
          label={say('vettings.desk.look.domain')}
          hint={say('vettings.desk.look.domain.hint')}
        />
        <TextAreaField {...field('text')} label={say('vettings.desk.why')} rows={3} maxLength={1000} />
        <FormFoot action={say('vettings.desk.look')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter } from '../../kit/Filters.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextAreaField, TextField } from '../../kit/fields.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { StateBadge, stateName } from '../../kit/StateBadge.tsx'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useForm } from '../../kit/useForm.ts'
import { dayOf, When } from '../../kit/When.tsx'
import { printed } from '../printed.ts'
import { type Merge, merges } from './queries.ts'
import styles from './structure.module.css'

const STATES = ['invited', 'accepted', 'merged', 'rejected', 'withdrawn', 'undone'] as const

/** The other company of a merge, as far as this side may know it. */
export const otherOf = ({ side, name, globalId, invitedName, invitedId }: Merge) =>
  side === 'theirs' ? { name, id: globalId } : { name: invitedName, id: invitedId }

/** Every merge proposed from here or to here, and the way to propose one. */
export function MergesPage() {
  const { search } = useAddress()
  const [proposing, propose] = useState(false)
  const denied = useDenial()('structure:manage')
  const status = STATES.find((one) => one === search.status)
  const input = { ...(status && { status }), ...(search.after && { after: search.after }) }
  const list = useQuery({ ...merges(input), placeholderData: keepPreviousData })
  return (
    <>
      <ListPage
        title={say('structure.merges')}
        lead={say('structure.merges.lead')}
        action={<Act name={say('structure.merges.propose')} run={() => propose(true)} denied={denied} />}
        list={list}
        columns={columns()}
        name={(row) => otherOf(row).name ?? printed(otherOf(row).id)}
        open={({ id }) => `/account/merges/${id}`}
        filters={
          <SelectFilter
            name="status"
            label={say('structure.merges.state')}
            options={STATES.map((value) => ({ value, label: stateName('merge', value) }))}
          />
        }
        empty={<Empty of="structure.merges.empty" />}
      />
      {proposing && <Propose close={() => propose(false)} />}
    </>
  )
}

const columns = (): Column<Merge>[] => [
  {
    id: 'other',
    title: say('structure.merges.other'),
    cell: (row) => {
      const { name, id } = otherOf(row)
      return (
        <>
          <b>{name ?? say('structure.merges.unknown')}</b>
          <br />
          {printed(id)}
        </>
      )
    },
    text: (row) => otherOf(row).name ?? otherOf(row).id,
  },
  {
    id: 'way',
    title: say('structure.merges.way'),
    cell: ({ side }) => say(`structure.merges.way.${side}`),
    text: ({ side }) => side,
    wide: true,
  },
  {
    id: 'when',
    title: say('structure.merges.when'),
    cell: ({ createdAt }) => <When at={String(createdAt)} />,
    text: ({ createdAt }) => dayOf(String(createdAt)),
  },
  {
    id: 'state',
    title: say('structure.merges.state'),
    cell: ({ status }) => <StateBadge of="merge" state={status} />,
    text: ({ status }) => stateName('merge', status),
  },
]

function Propose({ close }: { close: () => void }) {
  const go = useNavigate()
  const { form, field, busy } = useForm('POST /merges', {
    initial: { partnerId: '', message: '' },
    input: (values) => values,
    done: ({ id }) => go({ to: `/account/merges/${id}` as string }),
  })
  return (
    <Dialog title={say('structure.merges.propose')} close={close}>
      <p className={styles.note}>{say('structure.merges.propose.text')}</p>
      <Form {...form}>
        <TextField
          {...field('partnerId')}
          label={say('structure.merges.propose.id')}
          hint={say('structure.merges.propose.id.hint')}
          mode="numeric"
        />
        <TextAreaField
          {...field('message')}
          label={say('structure.merges.propose.message')}
          maxLength={1000}
          optional
        />
        <FormFoot action={say('structure.merges.propose')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

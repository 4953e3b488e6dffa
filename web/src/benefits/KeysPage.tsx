import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import type { Takes } from '../kit/api.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { SelectField, TextAreaField, TextField } from '../kit/fields.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { language, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useForm } from '../kit/useForm.ts'
import { When } from '../kit/When.tsx'
import styles from './benefits.module.css'
import { Places } from './Places.tsx'
import { type PoolKey, poolKeys, pools } from './queries.ts'

const STATES = ['free', 'taken', 'retired'] as const
const TONES = { free: 'good', taken: 'wait', retired: undefined } as const

const columns = (): Column<PoolKey>[] => [
  { id: 'ends', title: say('benefits.key'), cell: ({ ends }) => <code>{say('benefits.key.ends', { ends })}</code> },
  { id: 'batch', title: say('benefits.keys.batch'), cell: ({ batch }) => batch },
  { id: 'company', title: say('benefits.vendor.company'), cell: ({ company }) => company ?? '' },
  { id: 'added', title: say('benefits.keys.added'), cell: ({ addedAt }) => <When at={addedAt} />, wide: true },
  { id: 'by', title: say('benefits.keys.by'), cell: ({ addedByName }) => addedByName, wide: true },
  {
    id: 'state',
    title: say('benefits.keys.state'),
    cell: ({ status }) => <StateBadge of="benefitKey" state={status} tone={TONES[status]} />,
  },
  { id: 'acts', title: say('benefits.acts'), cell: (key) => key.status === 'free' && <Retire of={key} /> },
]

/** The pool of product keys: how many are left of each kind, and who took which. */
export function KeysPage() {
  const [bringing, bring] = useState(false)
  const { q, status: asked, type, after } = useAddress().search
  const status = STATES.find((one) => one === asked)
  const wanted: Takes<'GET /vendor/benefit-keys'> = {
    ...(q && { search: q }),
    ...(status && { status }),
    ...(type && { type }),
    ...(after && { after }),
  }
  const list = useQuery({ ...poolKeys(wanted), placeholderData: keepPreviousData })
  const kinds = useQuery(pools).data?.items ?? []
  const denied = useDenial()('benefits:manage')
  return (
    <>
      <ListPage
        title={say('benefits.vendor.keys')}
        lead={
          <Places>
            {say('benefits.keys.lead')}
            {kinds.map(({ type: code, name, free, taken }) => (
              <p key={code} className={styles.said}>
                {say('benefits.keys.left', { name: name[language()], free, taken })}
              </p>
            ))}
          </Places>
        }
        action={<Act name={say('benefits.keys.add')} run={() => bring(true)} denied={denied} />}
        list={list}
        columns={columns()}
        name={({ ends }) => ends}
        filters={
          <>
            <TextFilter label={say('benefits.keys.search')} />
            <SelectFilter
              name="type"
              label={say('benefits.vendor.type')}
              options={kinds.map(({ type: value, name }) => ({ value, label: name[language()] }))}
            />
            <SelectFilter
              name="status"
              label={say('benefits.keys.state')}
              options={STATES.map((value) => ({ value, label: stateName('benefitKey', value) }))}
            />
          </>
        }
        empty={<Empty of="benefits.keys.empty" />}
      />
      {bringing && <Bring close={() => bring(false)} />}
    </>
  )
}

/** Brings keys in, one a line; what was there already is told. */
function Bring({ close }: { close: () => void }) {
  const [done, tell] = useState<{ added: number; known: number } | null>(null)
  const kinds = useQuery(pools).data?.items ?? []
  const { form, field, busy } = useForm('POST /vendor/benefit-keys', {
    initial: { type: kinds[0]?.type ?? '', batch: '', keys: '' },
    input: (values) => values,
    done: tell,
  })
  if (done)
    return (
      <Dialog title={say('benefits.keys.add')} close={close}>
        <p role="status">{say('benefits.keys.done', done)}</p>
        <Button onClick={close}>{say('kit.close')}</Button>
      </Dialog>
    )
  return (
    <Dialog title={say('benefits.keys.add')} close={close} wide>
      <Form {...form}>
        <SelectField
          {...field('type')}
          label={say('benefits.vendor.type')}
          options={kinds.map(({ type: value, name }) => ({ value, label: name[language()] }))}
        />
        <TextField
          {...field('batch')}
          label={say('benefits.keys.batch')}
          hint={say('benefits.keys.batch.hint')}
          maxLength={80}
        />
        <TextAreaField
          {...field('keys')}
          label={say('benefits.keys.text')}
          hint={say('benefits.keys.text.hint')}
          rows={8}
        />
        <FormFoot action={say('benefits.keys.add')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

function Retire({ of: { id, ends } }: { of: PoolKey }) {
  const [asking, ask] = useState(false)
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={`${say('benefits.keys.retire')}: ${ends}`}
        onClick={() => ask(true)}
      >
        {say('benefits.keys.retire')}
      </Button>
      {asking && (
        <SureDialog
          endpoint="DELETE /vendor/benefit-keys/:id"
          input={{ id }}
          title={say('benefits.keys.retire.title', { ends })}
          action={say('benefits.keys.retire')}
          grave
          close={() => ask(false)}
        >
          {say('benefits.keys.retire.text')}
        </SureDialog>
      )}
    </>
  )
}
